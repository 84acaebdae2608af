import type { AdapterContext } from "../adapter.js";
import { parseJson } from "../decode.js";
import { HttpStatusError, UnreadableError } from "../failures.js";
import { PortalError } from "./portal-error.js";
import { isObject, type JsonObject } from "../json.js";

/** Finds the portal's own words in an answer that is an error, else nothing. */
export type ErrorWords = (json: JsonObject) => string | undefined;

/**
 * Reads a portal's answer, an object or a list of objects.
 *
 * @throws {PortalError} in the portal's words, whichever status it sent them
 *   with; but 404 and 5xx stay what they are, for one may be looked up
 *   elsewhere and the other asked again
 * @throws {UnreadableError} where it is neither
 */
export async function readPortalJson(
  { readBytes }: AdapterContext,
  url: string,
  wordsOf: ErrorWords,
  signal?: AbortSignal,
): Promise<JsonObject | readonly unknown[]> {
  const bytes = await readBytes(url, signal).catch((error: unknown) => {
    throw inPortalsWords(error, wordsOf);
  });
  const json = parseJson(bytes, url);
  if (Array.isArray(json)) return json as readonly unknown[];
  if (!isObject(json))
    throw new UnreadableError(url, "it is JSON but neither object nor list.");
  const words = wordsOf(json);
  if (words !== undefined) throw new PortalError(url, words);
  return json;
}

/**
 * The same where the answer is to be an object.
 *
 * @throws {UnreadableError} where it is a list
 */
export async function readPortalObject(
  context: AdapterContext,
  url: string,
  wordsOf: ErrorWords,
  signal?: AbortSignal,
): Promise<JsonObject> {
  const json = await readPortalJson(context, url, wordsOf, signal);
  if (isObject(json)) return json;
  throw new UnreadableError(url, "it is a list where an object was expected.");
}

function inPortalsWords(error: unknown, wordsOf: ErrorWords): unknown {
  if (!(error instanceof HttpStatusError) || error.body === undefined)
    return error;
  if (error.status === 404 || error.status >= 500) return error;
  try {
    const json: unknown = JSON.parse(error.body);
    const words = isObject(json) ? wordsOf(json) : undefined;
    return words === undefined ? error : new PortalError(error.url, words);
  } catch {
    return error;
  }
}

/**
 * Whether a portal says that what was asked for is not there. A 404 that is no
 * JSON is not the portal speaking: the address leads past it.
 */
export function isNotThere(error: unknown): boolean {
  return (
    error instanceof HttpStatusError &&
    error.status === 404 &&
    error.body !== undefined
  );
}
