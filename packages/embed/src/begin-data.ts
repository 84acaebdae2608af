import { beginEarly, parseCatalogue } from "@commons-widgets/commons";
import { findSource } from "@commons-widgets/element-kit";
import { wantedFiles } from "./wanted-files.js";

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
    for (const url of wantedFiles(element, entries)) void beginEarly(url);
  } catch {
    // The element asks again and tells the reader.
  }
}

function catalogueAddress(
  element: Element,
  dataset: string,
): string | undefined {
  const own = element.getAttribute("commons");
  if (own === null) return boundCatalogue(element, dataset);
  return URL.canParse(own, element.baseURI)
    ? new URL(own, element.baseURI).href
    : undefined;
}

/** Only a commons of plain files has a catalogue that is a file. */
function boundCatalogue(element: Element, dataset: string): string | undefined {
  const source = findSource(element, dataset.split(":")[0] ?? "");
  return (source?.type ?? "data-package") === "data-package"
    ? source?.href
    : undefined;
}
