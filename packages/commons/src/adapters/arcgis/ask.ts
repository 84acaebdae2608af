import type { AdapterContext } from "../../adapter.js";
import { ForbiddenError } from "../../failures.js";
import {
  memberAt,
  objectAt,
  textAt,
  textsAt,
  type JsonObject,
} from "../../json.js";
import { withQuery } from "../../portal/base-address.js";
import { readPortalObject } from "../../portal/read-json.js";

/** Codes in an answer's body that say the reader has to sign in. */
const SIGN_IN: readonly unknown[] = [401, 403, 498, 499];

/** The address of a resource of ArcGIS with its parameters; JSON unless they say else. */
export function arcgisUrl(
  url: string,
  parameters: Readonly<Record<string, string>> = {},
): string {
  return withQuery(url, { f: "json", ...parameters });
}

/**
 * Asks ArcGIS for JSON.
 *
 * @throws {PortalError} where it answers with an error, also under HTTP 200
 * @throws {ForbiddenError} where that error is that one has to sign in
 */
export async function askArcgis(
  context: AdapterContext,
  url: string,
  signal?: AbortSignal,
): Promise<JsonObject> {
  const json = await readPortalObject(context, url, errorWords, signal);
  const code = signInCode(json);
  if (code !== undefined) throw new ForbiddenError(url, code);
  return json;
}

function signInCode(json: JsonObject): number | undefined {
  const code = memberAt(objectAt(json, "error"), "code");
  return SIGN_IN.includes(code) ? Number(code) : undefined;
}

function errorWords(json: JsonObject): string | undefined {
  const error = objectAt(json, "error");
  if (!error || signInCode(json) !== undefined) return undefined;
  const said = [textAt(error, "message") ?? "", ...textsAt(error, "details")];
  const words = [...new Set(said.filter(Boolean))].join(" ");
  return words || `code ${String(memberAt(error, "code"))}`;
}
