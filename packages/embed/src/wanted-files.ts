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

/** What a page binds a prefix to, as `<commons-source>` has it. */
export interface CatalogueBinding {
  readonly type?: string | null | undefined;
  readonly href?: string | null | undefined;
}

/**
 * The catalogue that a tag's dataset stands in: its own, or the one that its
 * page binds to the dataset's prefix.
 *
 * @param base absolute address that others are relative to
 * @param findSource what binds a prefix for this tag
 * @returns an absolute address; `undefined` where there is none, or it is a
 *   portal's: only a commons of plain files has a catalogue that is a file
 */
export function catalogueAddress(
  tag: MarkupTag,
  base: string,
  findSource: (prefix: string) => CatalogueBinding | undefined,
): string | undefined {
  const prefix = tag.getAttribute("dataset")?.split(":")[0];
  if (!prefix) return undefined;
  const href = tag.getAttribute("commons") ?? hrefOf(findSource(prefix));
  return href && URL.canParse(href, base)
    ? new URL(href, base).href
    : undefined;
}

function hrefOf(source: CatalogueBinding | undefined) {
  const isOfFiles = (source?.type ?? "data-package") === "data-package";
  return isOfFiles ? source?.href : undefined;
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
