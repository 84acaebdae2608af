import type { AdapterContext } from "../../adapter.js";
import {
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  textsAt,
  type JsonObject,
} from "../../json.js";
import { withQuery } from "../../portal/base-address.js";
import type { PortalColumn } from "../../portal/infer-readings.js";
import type {
  PortalDataset,
  PortalDescription,
} from "../../portal/portal-dataset.js";
import type { PortalFilter } from "../../portal/push-down.js";
import { rowsOfRecords } from "../../portal/records-table.js";
import { askOgc } from "./ask.js";
import {
  resourceUrl,
  termsOf,
  type FoundCollection,
} from "./find-collection.js";
import { readItems, readPage } from "./items.js";
import { writeFilters } from "./property-filters.js";

/** Features of one page; a server may send fewer. */
const PAGE = 500;

/** The name of the column for what stands outside of a feature's properties. */
const FEATURE_ID = "id";

/**
 * Opens a collection as a table of its features' properties. Its first page is
 * read, which tells what there is.
 *
 * @param id the dataset's, as an author writes it
 */
export async function openCollection(
  context: AdapterContext,
  found: FoundCollection,
  id: string,
  signal?: AbortSignal,
): Promise<PortalDataset> {
  const page = await readPage(context, itemsUrl(found), signal);
  const sample = objectsAt(page, "features").map(recordOf);
  const columns = columnsOf(sample, found.queryables);
  return {
    description: describeCollection(found, id),
    columns,
    url: itemsUrl(found),
    sample,
    read: async ({ filters, fields }, reading) => {
      const parameters = await filterItems(context, found, filters, reading);
      const url = itemsUrl(found, parameters);
      const features = await readItems(context, url, reading);
      const names = fields ?? columns.map(({ name }) => name);
      return rowsOfRecords(features.map(recordOf), names);
    },
  };
}

/** Whether the first page of a collection has areas, and not points, lines or nothing. */
export async function hasOutlines(
  context: AdapterContext,
  found: FoundCollection,
  signal?: AbortSignal,
): Promise<boolean> {
  const page = await readPage(context, itemsUrl(found), signal);
  return objectsAt(page, "features").some((feature) =>
    /^(?:Multi)?Polygon$/.test(
      textAt(objectAt(feature, "geometry"), "type") ?? "",
    ),
  );
}

/** Reads the features themselves, their outlines in degrees, as GeoJSON. */
export async function readOutlines(
  context: AdapterContext,
  found: FoundCollection,
  signal?: AbortSignal,
): Promise<JsonObject> {
  const features = await readItems(context, itemsUrl(found), signal);
  return { type: "FeatureCollection", features };
}

function itemsUrl(
  { address, collection: { id } }: FoundCollection,
  parameters: Readonly<Record<string, string>> = address.standing,
): string {
  const path = `collections/${encodeURIComponent(id)}/items`;
  return withQuery(resourceUrl(address, path), { ...parameters, limit: PAGE });
}

async function filterItems(
  context: AdapterContext,
  { address, queryables }: FoundCollection,
  filters: readonly PortalFilter[],
  signal?: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  const needsCql = filters.some(({ texts }) => texts.length > 1);
  const readsCql =
    needsCql && queryables.length > 0
      ? await knowsCql(context, resourceUrl(address, "conformance"), signal)
      : false;
  return writeFilters(filters, { queryables, readsCql }, address.standing);
}

async function knowsCql(
  context: AdapterContext,
  url: string,
  signal?: AbortSignal,
): Promise<boolean> {
  try {
    const json = await askOgc(context, url, "document", signal);
    const classes = textsAt(json, "conformsTo");
    return (
      classes.some((name) => name.endsWith("/cql2-text")) &&
      classes.some((name) => /ogcapi-features-3\/.*\/filter$/.test(name))
    );
  } catch {
    signal?.throwIfAborted();
    return false;
  }
}

function recordOf(feature: JsonObject): JsonObject {
  const id = memberAt(feature, "id");
  return {
    ...(id === undefined ? {} : { [FEATURE_ID]: id }),
    ...objectAt(feature, "properties"),
  };
}

/** What the features have, then what the collection lists besides; the ID last. */
function columnsOf(
  sample: readonly JsonObject[],
  queryables: readonly PortalColumn[],
): readonly PortalColumn[] {
  const found = new Set(sample.flatMap((record) => Object.keys(record)));
  const ids = found.delete(FEATURE_ID) ? [FEATURE_ID] : [];
  const listed = queryables.map(({ name }) => name);
  return [...new Set([...found, ...listed, ...ids])].map(
    (name) => queryables.find((each) => each.name === name) ?? { name },
  );
}

function describeCollection(
  found: FoundCollection,
  id: string,
): PortalDescription {
  const { address, collection, landing } = found;
  const { title, description, version } = collection;
  return {
    id,
    title,
    version,
    sources: [{ title: textAt(landing, "title") ?? title, url: address.base }],
    accessRights: "public",
    caveats: [],
    ...(description ? { description } : {}),
    ...termsOf(found),
  };
}
