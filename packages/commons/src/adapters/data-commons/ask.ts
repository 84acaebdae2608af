import type { AdapterContext } from "../../adapter.js";
import {
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  type JsonObject,
} from "../../json.js";
import { readPortalObject } from "../../portal/read-json.js";

/** A parameter of a question; a list is written as often as it has items. */
export type Question = Readonly<Record<string, string | readonly string[]>>;

/**
 * Asks an endpoint of the REST API of version 2.
 *
 * @param api its address, ending in a slash
 * @throws {PortalError} in Data Commons' own words
 */
export function askDataCommons(
  context: AdapterContext,
  api: string,
  endpoint: "observation" | "node",
  question: Question,
  signal?: AbortSignal,
): Promise<JsonObject> {
  const url = new URL(endpoint, api);
  for (const [name, values] of Object.entries(question))
    for (const value of typeof values === "string" ? [values] : values)
      url.searchParams.append(name, value);
  return readPortalObject(context, url.href, wordsOf, signal);
}

function wordsOf(json: JsonObject): string | undefined {
  const code = memberAt(json, "code");
  return typeof code === "number" ? (textAt(json, "message") ?? "") : undefined;
}

/** An object under either spelling: the API writes `byVariable`, the mixer `by_variable`. */
export function eitherAt(
  object: JsonObject | undefined,
  name: string,
): JsonObject | undefined {
  return objectAt(object, name) ?? objectAt(object, snake(name));
}

/** A text under either spelling. */
export function eitherTextAt(
  object: JsonObject | undefined,
  name: string,
): string | undefined {
  return textAt(object, name) ?? textAt(object, snake(name));
}

/** Objects under either spelling. */
export function eitherListAt(
  object: JsonObject | undefined,
  name: string,
): readonly JsonObject[] {
  const listed = objectsAt(object, name);
  return listed.length > 0 ? listed : objectsAt(object, snake(name));
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
