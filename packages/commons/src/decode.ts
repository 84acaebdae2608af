import { UnreadableError } from "./failures.js";
import { isNestedDeeper } from "./json-depth.js";

/** Nothing that this library reads comes near; much deeper, a walk through it fails. */
const DEEPEST = 200;

const parsed = new WeakMap<Uint8Array, unknown>();

/**
 * Reads bytes as JSON; the same bytes give the same object, which is not to be
 * changed.
 *
 * @throws {UnreadableError} saying whether they are a web page, empty, cut short,
 *   malformed or nested too deep
 */
export function parseJson(bytes: Uint8Array, url: string): unknown {
  if (!parsed.has(bytes)) parsed.set(bytes, parseText(bytes, url));
  return parsed.get(bytes);
}

function parseText(bytes: Uint8Array, url: string): unknown {
  if (isNestedDeeper(bytes, DEEPEST))
    throw new UnreadableError(
      url,
      `its lists and objects stand more than ${DEEPEST} deep in one another.`,
    );
  const text = decodeText(bytes, url);
  refuseHtml(text, url, "JSON");
  if (text.trim() === "") throw new UnreadableError(url, "it is empty.");
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UnreadableError(url, "it is not whole or not valid JSON.", error);
  }
}

/**
 * Decodes text, with or without a byte-order mark.
 *
 * @param encoding WHATWG label such as `windows-1252`
 * @throws {UnreadableError} where the label is unknown or the bytes are not that
 */
export function decodeText(
  bytes: Uint8Array,
  url: string,
  encoding = "utf-8",
): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnreadableError(url, `it is not text in ${encoding}.`, error);
  }
}

/**
 * Refuses a web page sent in place of data, as error pages and log-in pages are.
 *
 * @throws {UnreadableError}
 */
export function refuseHtml(text: string, url: string, promised: string): void {
  if (/^\s*<(?:!|\?xml|html|head|body)/i.test(text.slice(0, 200)))
    throw new UnreadableError(
      url,
      `it answered with a web page (HTML) where ${promised} was promised.`,
    );
}
