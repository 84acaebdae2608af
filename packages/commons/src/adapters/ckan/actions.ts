import type { AdapterContext } from "../../adapter.js";
import { UnreadableError } from "../../failures.js";
import { PortalError } from "../../portal/portal-error.js";
import {
  isObject,
  memberAt,
  objectAt,
  textAt,
  type JsonObject,
} from "../../json.js";
import { withQuery } from "../../portal/base-address.js";
import { isNotThere, readPortalObject } from "../../portal/read-json.js";

/** The parameters of an action. */
export type ActionQuery = Readonly<Record<string, string | number | undefined>>;

/** The address of an action of CKAN's API, version 3. */
export function actionUrl(
  base: string,
  action: string,
  query: ActionQuery,
): string {
  return withQuery(`${base}api/3/action/${action}`, query);
}

/**
 * Asks for what an action gives.
 *
 * DKAN wraps the answer of some actions in a list of one.
 *
 * @throws {PortalError} where it says `"success": false`, under any status
 * @throws {UnreadableError} where the answer has no `result` object
 */
export async function askAction(
  context: AdapterContext,
  url: string,
  signal?: AbortSignal,
): Promise<JsonObject> {
  const answer = await readPortalObject(context, url, wordsOf, signal);
  const member = memberAt(answer, "result");
  const result: unknown = Array.isArray(member) ? member[0] : member;
  if (isObject(result)) return result;
  throw new UnreadableError(url, 'it has no "result" object, as CKAN sends.');
}

const NOT_FOUND = "Not Found Error";

/** Whether CKAN says that there is no such thing, by status or in words. */
export function saysNotFound(error: unknown): boolean {
  return (
    isNotThere(error) ||
    (error instanceof PortalError && error.said.startsWith(NOT_FOUND))
  );
}

function wordsOf(json: JsonObject): string | undefined {
  if (memberAt(json, "success") !== false) return undefined;
  const error = objectAt(json, "error");
  const kind = textAt(error, "__type");
  const message = textAt(error, "message") ?? detailsOf(error);
  const words = [kind, message].filter(Boolean).join(": ");
  return words === "" ? "it gives no reason." : words;
}

/** The words of a validation error, which are lists under the parameters' names. */
function detailsOf(error: JsonObject | undefined): string {
  return Object.entries(error ?? {})
    .filter(([name]) => name !== "__type")
    .map(([name, said]) => `${name}: ${[said].flat().map(String).join(" ")}`)
    .join("; ");
}
