import {
  beginEarly,
  parseCatalogue,
  type CatalogueEntry,
  type CatalogueResource,
} from "@commons-widgets/commons";
import { findSource } from "@commons-widgets/element-kit";

/** Tags that draw areas, and so need outlines beside their data. */
const DRAWS_AREAS = new Set(["commons-ward-map"]);

/**
 * Begins the requests that a tag's attributes already tell: its catalogue at
 * once, and its dataset and boundaries as soon as the catalogue is there.
 *
 * Whatever fails here fails again, and is said, in the element that needs it.
 */
export async function beginData(element: Element): Promise<void> {
  const dataset = element.getAttribute("dataset");
  const href = dataset && catalogueAddress(element, dataset);
  if (!href) return;
  try {
    const answer = await beginEarly(href);
    if (!answer?.ok) return;
    const json: unknown = await answer.clone().json();
    const entries = parseCatalogue(json, href)?.entries ?? [];
    for (const { url } of wantedResources(element, dataset, entries))
      void beginEarly(url);
  } catch {
    // The element asks again and tells the reader.
  }
}

function catalogueAddress(
  element: Element,
  dataset: string,
): string | undefined {
  const own = element.getAttribute("commons");
  if (own === null)
    return findSource(element, dataset.split(":")[0] ?? "")?.href;
  return URL.canParse(own, element.baseURI)
    ? new URL(own, element.baseURI).href
    : undefined;
}

function wantedResources(
  element: Element,
  dataset: string,
  entries: readonly CatalogueEntry[],
): readonly CatalogueResource[] {
  const name = dataset.split(":")[1]?.split("@")[0];
  const entry = entries.find(({ id }) => id.split(":")[1] === name);
  if (!entry) return [];
  const wanted = entry.resources.filter(isDescriptionOrData);
  if (!DRAWS_AREAS.has(element.localName)) return wanted;
  const geography = element.getAttribute("geography") ?? entry.geography;
  const vintage = element.getAttribute("vintage") ?? entry.vintage;
  const areas = entries.find(
    (item) => item.kind === "areas" && item.geography === geography,
  );
  const outlines = areas?.resources.filter(
    (resource) =>
      isDescriptionOrData(resource) ||
      (resource.vintage !== undefined && resource.vintage === vintage),
  );
  return [...wanted, ...(outlines ?? [])];
}

function isDescriptionOrData({ name }: CatalogueResource): boolean {
  return name === "datapackage" || name === "data" || name === "areas";
}
