import { beginEarly, parseCatalogue } from "@commons-widgets/commons";
import { findSource } from "@commons-widgets/element-kit";
import { catalogueAddress, wantedFiles } from "./wanted-files.js";

/**
 * Begins the requests that a tag's attributes already tell: its catalogue at
 * once, and its dataset and boundaries as soon as the catalogue is there.
 *
 * Whatever fails here fails again, and is said, in the element that needs it.
 */
export async function beginData(element: Element): Promise<void> {
  const href = catalogueAddress(element, element.baseURI, (prefix) =>
    findSource(element, prefix),
  );
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
