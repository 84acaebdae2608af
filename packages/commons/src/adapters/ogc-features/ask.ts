import type { AdapterContext } from "../../adapter.js";
import { memberAt, textAt, type JsonObject } from "../../json.js";
import { readPortalObject } from "../../portal/read-json.js";

/** Media types of the answers that are wanted, in place of web pages. */
const ACCEPT = {
  document: "application/json",
  schema: "application/schema+json, application/json",
  items: "application/geo+json, application/json",
};

/**
 * Asks an OGC API for JSON.
 *
 * @throws {PortalError} where it answers with an error, also under HTTP 200
 * @throws {UnreadableError} where the answer is not a JSON object
 */
export function askOgc(
  context: AdapterContext,
  url: string,
  kind: keyof typeof ACCEPT,
  signal?: AbortSignal,
): Promise<JsonObject> {
  const asking: AdapterContext = {
    ...context,
    readBytes: (asked, reading) =>
      context.readBytes(asked, reading, undefined, ACCEPT[kind]),
  };
  return readPortalObject(asking, url, errorWords, signal);
}

/** An exception of OGC API Features 1.0, or a problem of RFC 7807, which 1.1 takes. */
function errorWords(json: JsonObject): string | undefined {
  const code = textAt(json, "code");
  const description = textAt(json, "description");
  if (code && !Array.isArray(memberAt(json, "links")))
    return description ? `${code}: ${description}` : code;
  const status = memberAt(json, "status");
  if (typeof status !== "number" || status < 400) return undefined;
  const words = [textAt(json, "title"), textAt(json, "detail")];
  return words.filter(Boolean).join(": ") || `status ${status}`;
}
