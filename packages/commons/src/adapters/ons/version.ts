import type { AdapterContext } from "../../adapter.js";
import {
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  type JsonObject,
} from "../../json.js";
import { cellText } from "../../portal/cell-text.js";
import { describeTable } from "../../portal/describe-table.js";
import { readLicenceWords } from "../../portal/licence-words.js";
import type { PortalDescription } from "../../portal/portal-dataset.js";
import { isNotThere, readPortalObject } from "../../portal/read-json.js";

/** A dataset of the API and one of its versions. */
export interface OnsVersion {
  readonly dataset: JsonObject;
  readonly version: JsonObject;
  /** Address of the version. */
  readonly url: string;
}

/** Which dataset is wanted, and which of its versions; the latest if absent. */
export interface OnsWish {
  readonly api: string;
  readonly name: string;
  readonly edition?: string;
  readonly version?: string;
}

/**
 * Reads a dataset and one version of it.
 *
 * Source: https://developer.ons.gov.uk/dataset/
 *
 * @returns `undefined` where there is no such dataset or version
 */
export async function readVersion(
  context: AdapterContext,
  { api, name, edition, version }: OnsWish,
  signal?: AbortSignal,
): Promise<OnsVersion | undefined> {
  const address = `${api}datasets/${encodeURIComponent(name)}`;
  const dataset = await readThere(context, address, signal);
  if (!dataset) return undefined;
  // Before it is published, a dataset is wrapped in `current`.
  const current = objectAt(dataset, "current") ?? dataset;
  const latest = textAt(
    objectAt(objectAt(current, "links"), "latest_version"),
    "href",
  );
  const path =
    edition && version
      ? `/editions/${edition}/versions/${version}`
      : /\/editions\/[^/]+\/versions\/[^/?#]+/.exec(latest ?? "")?.[0];
  if (!path) return undefined;
  const url = `${address}${path}`;
  const found = await readThere(context, url, signal);
  return found && { dataset: current, version: found, url };
}

/** What an address of the API has; `undefined` where nothing is there. */
export async function readThere(
  context: AdapterContext,
  url: string,
  signal?: AbortSignal,
): Promise<JsonObject | undefined> {
  try {
    return await readPortalObject(context, url, wordsOf, signal);
  } catch (error) {
    if (isNotThere(error)) return undefined;
    throw error;
  }
}

/** An error of the API: `{"message": …}` or a list of them. */
export function wordsOf(json: JsonObject): string | undefined {
  const [error] = objectsAt(json, "errors");
  if (error) return textAt(error, "message") ?? "it gives no reason.";
  const isAlone = Object.keys(json).length <= 2;
  return isAlone ? textAt(json, "message") : undefined;
}

/** What the API says of a version of a dataset. */
export function describeVersion(
  { dataset, version, url }: OnsVersion,
  id: string,
): PortalDescription {
  const [publisher] = objectsAt(dataset, "publisher");
  const released = textAt(version, "release_date");
  return describeTable({
    id,
    title: textAt(dataset, "title") ?? id,
    page: url,
    version: dateIn(released) ?? cellText(memberAt(version, "version")),
    description: textAt(dataset, "description"),
    caveats: objectsAt(version, "usage_notes").flatMap(
      (note) => textAt(note, "note") ?? [],
    ),
    publisher: {
      title: textAt(publisher, "name") ?? "Office for National Statistics",
    },
    licence: readLicenceWords(textAt(dataset, "license")),
  });
}

function dateIn(text: string | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(text ?? "")?.[0];
}
