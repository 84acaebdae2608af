import { UnreadableError } from "./failures.js";

/** A JSON object whose members are not yet known to be anything. */
export type JsonObject = Readonly<Record<string, unknown>>;

const parsed = new WeakMap<Uint8Array, unknown>();

/**
 * Reads bytes as JSON; the same bytes give the same object, which is not to be
 * changed.
 *
 * @throws {UnreadableError} saying whether they are a web page, cut short or malformed
 */
export function parseJson(bytes: Uint8Array, url: string): unknown {
  if (!parsed.has(bytes)) parsed.set(bytes, parseText(bytes, url));
  return parsed.get(bytes);
}

function parseText(bytes: Uint8Array, url: string): unknown {
  const text = decodeText(bytes, url);
  refuseHtml(text, url, "JSON");
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

/** Whether a value is an object with members. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The own member of that name where it is a text that is not empty. */
export function textAt(
  object: JsonObject | undefined,
  key: string,
): string | undefined {
  const value = memberAt(object, key);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The own member of that name where it is an object. */
export function objectAt(
  object: JsonObject | undefined,
  key: string,
): JsonObject | undefined {
  const value = memberAt(object, key);
  return isObject(value) ? value : undefined;
}

/** The objects in the own member of that name; a lone object is a list of one. */
export function objectsAt(
  object: JsonObject | undefined,
  key: string,
): readonly JsonObject[] {
  const value = memberAt(object, key);
  if (Array.isArray(value)) return value.filter(isObject);
  return isObject(value) ? [value] : [];
}

/** The texts in the own member of that name. */
export function textsAt(
  object: JsonObject | undefined,
  key: string,
): readonly string[] {
  const value = memberAt(object, key);
  if (!Array.isArray(value)) return [];
  return value.filter((item): item is string => typeof item === "string");
}

/** The own member of that name, of whatever kind. */
export function memberAt(object: JsonObject | undefined, key: string): unknown {
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
}
