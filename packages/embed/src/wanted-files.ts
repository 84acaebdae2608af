import {
  entryOfVersion,
  type CatalogueEntry,
  type CatalogueResource,
} from "@commons-widgets/commons";

/** Tags that draw areas, and so need outlines beside their data. */
const DRAWS_AREAS = new Set(["commons-ward-map"]);

/** A tag as it stands in the markup. */
export interface MarkupTag {
  /** Its name, such as `commons-ward-map`. */
  readonly localName: string;
  /** The value of an attribute, or `null` where it has none. */
  getAttribute(name: string): string | null;
}

/**
 * The files that a tag's figure will ask for, as far as its attributes and the
 * catalogue tell: description, data and, for a map, areas and outlines.
 *
 * @param entries of the catalogue that the tag's dataset is in
 * @returns absolute addresses; none where the catalogue has no such dataset
 */
export function wantedFiles(
  tag: MarkupTag,
  entries: readonly CatalogueEntry[],
): readonly string[] {
  const [name, version] =
    tag.getAttribute("dataset")?.split(":")[1]?.split("@") ?? [];
  const latest = entries.find(({ id }) => id.split(":")[1] === name);
  const entry = latest && entryOfVersion(latest, version);
  if (!name || !entry) return [];
  const wanted = entry.resources.filter(isDescriptionOrData);
  if (DRAWS_AREAS.has(tag.localName) && !tag.getAttribute("boundaries"))
    wanted.push(...outlines(tag, entry, entries));
  return wanted.map(({ url }) => url);
}

function outlines(
  tag: MarkupTag,
  entry: CatalogueEntry,
  entries: readonly CatalogueEntry[],
): readonly CatalogueResource[] {
  const geography = tag.getAttribute("geography") ?? entry.geography;
  const vintage = tag.getAttribute("vintage") ?? entry.vintage;
  const areas = entries.find(
    (item) => item.kind === "areas" && item.geography === geography,
  );
  return (areas?.resources ?? []).filter(
    (resource) =>
      isDescriptionOrData(resource) ||
      (resource.vintage !== undefined && resource.vintage === vintage),
  );
}

function isDescriptionOrData({ name }: CatalogueResource): boolean {
  return name === "datapackage" || name === "data" || name === "areas";
}
