import type { AdapterContext } from "../../adapter.js";
import { UnreadableError } from "../../failures.js";
import type { JsonObject } from "../../json.js";
import { withQuery } from "../../portal/base-address.js";
import type { PortalColumn } from "../../portal/infer-readings.js";
import type { AskedDataset } from "../../portal/portal-dataset.js";
import { parseOgcAddress, type OgcAddress } from "./address.js";
import { askOgc } from "./ask.js";
import {
  parseCollection,
  parseQueryables,
  readAttribution,
  readLicence,
  type Collection,
} from "./collection.js";

/** A collection, and what is known of it from beside it. */
export interface FoundCollection {
  readonly address: OgcAddress;
  readonly collection: Collection;
  /** Properties it may be asked for; none where it does not list them. */
  readonly queryables: readonly PortalColumn[];
  /** The API's landing page; empty where it has none. */
  readonly landing: JsonObject;
}

/**
 * Finds the collection that an author names: by its ID behind the prefix, or by
 * its address, as the dataset's ID or as that of the source.
 *
 * @throws {HttpStatusError} of 404 where there is none of that name
 * @throws {UnreadableError} where it is no collection of features
 */
export async function findCollection(
  context: AdapterContext,
  { id, name }: AskedDataset,
  signal?: AbortSignal,
): Promise<FoundCollection> {
  const isUrl = id === name;
  const address = parseOgcAddress(isUrl ? name : context.href);
  const wanted = address.collection ?? (isUrl ? "" : name);
  const url = resourceUrl(address, `collections/${encodeURIComponent(wanted)}`);
  const [json, landing] = await Promise.all([
    askOgc(context, url, "document", signal),
    askLanding(context, address, signal),
  ]);
  const collection = parseCollection(json);
  if (!collection)
    throw new UnreadableError(url, "it is no collection of features.");
  const queryables = collection.hasQueryables
    ? await askQueryables(context, address, wanted, signal)
    : [];
  return { address, collection, queryables, landing };
}

/** The address of a resource of an API, such as `collections`. */
export function resourceUrl(
  { base, everywhere }: OgcAddress,
  path: string,
): string {
  return withQuery(`${base}/${path}`, everywhere);
}

/** The attribution and the licence, of the collection or else of the whole API. */
export function termsOf({ collection, landing }: FoundCollection) {
  const attribution = collection.attribution ?? readAttribution(landing);
  const licence = collection.licence ?? readLicence(landing);
  return {
    ...(attribution ? { attribution } : {}),
    ...(licence ? { licence } : {}),
  };
}

/** The landing page says whose data they are; an API without one is read all the same. */
async function askLanding(
  context: AdapterContext,
  address: OgcAddress,
  signal?: AbortSignal,
): Promise<JsonObject> {
  const url = withQuery(address.base, address.everywhere);
  try {
    return await askOgc(context, url, "document", signal);
  } catch {
    signal?.throwIfAborted();
    return {};
  }
}

/** A collection whose queryables cannot be read is read whole. */
async function askQueryables(
  context: AdapterContext,
  address: OgcAddress,
  wanted: string,
  signal?: AbortSignal,
): Promise<readonly PortalColumn[]> {
  const path = `collections/${encodeURIComponent(wanted)}/queryables`;
  try {
    const url = resourceUrl(address, path);
    return parseQueryables(await askOgc(context, url, "schema", signal));
  } catch {
    signal?.throwIfAborted();
    return [];
  }
}
