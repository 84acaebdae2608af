import type { AdapterContext } from "../../adapter.js";
import { decodeText, parseJson, refuseHtml } from "../../decode.js";
import { HttpStatusError, UnreadableError } from "../../failures.js";
import { PortalError } from "../../portal/portal-error.js";
import {
  isObject,
  objectAt,
  objectsAt,
  textAt,
  type JsonObject,
} from "../../json.js";
import { readTextRows } from "../data-package/text-rows.js";
import {
  readCsvMessage,
  readJsonMessage,
  type SdmxObservation,
} from "./data-message.js";

const STRUCTURE =
  "application/vnd.sdmx.structure+json;version=1.0, application/vnd.sdmx.structure+json;version=2.0;q=0.9, application/json;q=0.5";

const DATA =
  "application/vnd.sdmx.data+csv;version=1.0.0, application/vnd.sdmx.data+csv;version=2.0.0;q=0.9, application/vnd.sdmx.data+json;version=1.0.0;q=0.8, application/vnd.sdmx.data+json;version=2.0.0;q=0.7, text/csv;q=0.5";

/**
 * Asks for structures.
 *
 * @returns `undefined` where there are none
 * @throws {PortalError} in the agency's own words
 */
export async function askStructure(
  { readBytes }: AdapterContext,
  url: string,
  signal?: AbortSignal,
): Promise<JsonObject | undefined> {
  const bytes = await orNothing(readBytes(url, signal, undefined, STRUCTURE));
  if (!bytes) return undefined;
  const text = decodeText(bytes, url);
  if (/^\s*<(?:\?xml|\w+:Structure)/i.test(text))
    throw new UnreadableError(
      url,
      "it answered in SDMX-ML (XML). Only services that speak SDMX-JSON are read.",
    );
  const json = parseJson(bytes, url);
  if (!isObject(json))
    throw new UnreadableError(url, "it is JSON but no SDMX message.");
  refuseErrors(json, url);
  return json;
}

/**
 * Asks for data, as CSV where the service has it, else as JSON.
 *
 * @returns none where the service says so with 404, as SDMX has it
 * @throws {PortalError} in the agency's own words
 * @throws {TooManyRowsError}
 */
export async function askData(
  { readBytes, maxRows }: AdapterContext,
  url: string,
  signal?: AbortSignal,
): Promise<readonly SdmxObservation[]> {
  const bytes = await orNothing(readBytes(url, signal, undefined, DATA));
  if (!bytes || bytes.length === 0) return [];
  const text = decodeText(bytes.subarray(0, 2000), url, "windows-1252");
  refuseHtml(text, url, "SDMX-CSV or SDMX-JSON");
  if (!/^(?:\u00ef\u00bb\u00bf)?\s*\{/.test(text))
    return readCsvMessage(
      readTextRows(bytes, { format: "csv" }, url, maxRows()),
      url,
    );
  const json = parseJson(bytes, url);
  if (!isObject(json))
    throw new UnreadableError(url, "it is JSON but no SDMX message.");
  refuseErrors(json, url);
  return readJsonMessage(json, url);
}

/** Nothing where the service says 404: SDMX has it for "no results found". */
function orNothing(
  asked: Promise<Uint8Array>,
): Promise<Uint8Array | undefined> {
  return asked.catch((error: unknown) => {
    if (error instanceof HttpStatusError && error.status === 404)
      return undefined;
    throw error;
  });
}

function refuseErrors(json: JsonObject, url: string): void {
  const [error] = objectsAt(json, "errors");
  if (!error || objectAt(json, "data")) return;
  const words =
    textAt(error, "detail") ?? textAt(error, "title") ?? "it gives no reason.";
  throw new PortalError(url, words);
}
