import {
  isObject,
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  type JsonObject,
} from "../../json.js";

/** One file of a dataset, as the catalogue lists it. */
export interface CatalogueResource {
  /** `datapackage`, `data`, `areas`, or `outlines-<vintage>`. */
  readonly name: string;
  readonly url: string;
  readonly hash?: string;
  readonly vintage?: string;
}

/** A dataset, as the catalogue lists it. */
export interface CatalogueEntry {
  /** `prefix:name`. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly version: string;
  /** `statistics`, `areas` or `lookup`. */
  readonly kind: string;
  readonly geography?: string | undefined;
  readonly vintage?: string | undefined;
  /** Of a lookup: whose areas it leads to. */
  readonly toVintage?: string | undefined;
  readonly resources: readonly CatalogueResource[];
  /** Versions that another has taken the place of. */
  readonly former: readonly FormerVersion[];
  /** The entry as it stands, for what is wanted only when something fails. */
  readonly item: JsonObject;
}

/** A version that is no longer the latest; its files stay as they are. */
export interface FormerVersion {
  readonly version: string;
  readonly resources: readonly CatalogueResource[];
}

/** A commons' list of its datasets. */
export interface Catalogue {
  readonly title: string;
  readonly prefix: string;
  readonly entries: readonly CatalogueEntry[];
}

/**
 * Reads a DCAT 3 catalogue in the compact form of `docs/commons/format.md`.
 *
 * @param url where it came from; addresses inside are relative to it
 * @returns `undefined` where it is not a catalogue. It throws nothing, for the
 *   loader uses it too, and is to stay small.
 */
export function parseCatalogue(
  json: unknown,
  url: string,
): Catalogue | undefined {
  if (!isObject(json) || !lists(json, "dcat:dataset")) return undefined;
  const prefix = textAt(json, "commons:prefix") ?? "";
  return {
    title: textAt(json, "dct:title") ?? url,
    prefix,
    entries: objectsAt(json, "dcat:dataset").flatMap((dataset) =>
      parseEntry(dataset, prefix, url),
    ),
  };
}

/** Whether there is a list; JSON-LD writes a list of one without brackets. */
function lists(json: JsonObject, key: string): boolean {
  const list = memberAt(json, key);
  return Array.isArray(list) || isObject(list);
}

function parseEntry(
  dataset: JsonObject,
  prefix: string,
  base: string,
): readonly CatalogueEntry[] {
  const name = textAt(dataset, "dct:identifier");
  const id = textAt(dataset, "@id") ?? (name ? `${prefix}:${name}` : undefined);
  if (!id) return [];
  const description = textAt(dataset, "dct:description");
  return [
    {
      id,
      title: textAt(dataset, "dct:title") ?? id,
      version: textAt(dataset, "dcat:version") ?? "",
      kind: textAt(dataset, "commons:kind") ?? "statistics",
      geography: textAt(dataset, "commons:geography"),
      vintage: textAt(dataset, "commons:vintage"),
      toVintage: textAt(dataset, "commons:toVintage"),
      resources: parseResources(dataset, base),
      former: objectsAt(dataset, "dcat:hasVersion").map((former) => ({
        version: textAt(former, "dcat:version") ?? "",
        resources: parseResources(former, base),
      })),
      item: dataset,
      ...(description ? { description } : {}),
    },
  ];
}

function parseResources(
  item: JsonObject,
  base: string,
): readonly CatalogueResource[] {
  return objectsAt(item, "dcat:distribution").flatMap((each) =>
    parseResource(each, base),
  );
}

function parseResource(
  item: JsonObject,
  base: string,
): readonly CatalogueResource[] {
  const address = textAt(item, "dcat:downloadURL");
  if (!address || !URL.canParse(address, base)) return [];
  const checksum = objectAt(item, "spdx:checksum");
  const value = textAt(checksum, "spdx:checksumValue");
  const algorithm = textAt(checksum, "spdx:algorithm") ?? "sha256";
  const vintage = textAt(item, "commons:vintage");
  return [
    {
      name: textAt(item, "commons:resource") ?? "data",
      url: new URL(address, base).href,
      ...(value ? { hash: `${algorithm}:${value}` } : {}),
      ...(vintage ? { vintage } : {}),
    },
  ];
}

/**
 * The entry with the files of one version.
 *
 * @param version absent: the latest
 * @returns `undefined` where the catalogue lists no such version
 */
export function entryOfVersion(
  entry: CatalogueEntry,
  version: string | undefined,
): CatalogueEntry | undefined {
  if (!version || version === entry.version) return entry;
  const found = entry.former.find((each) => each.version === version);
  return found && { ...entry, ...found };
}
