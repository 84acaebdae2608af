import { NoCatalogueError, type DatasetRef } from "@commons-widgets/commons";
import { parseDatasetId } from "@commons-widgets/table";
import { findSource } from "../source/source-lookup.js";

/**
 * Which dataset an element means: its own `commons` attribute first, else the
 * `<commons-source>` bound to the ID's prefix. An empty `commons` is as if left
 * away.
 *
 * @throws {InvalidDatasetIdError} where `dataset` is not a dataset ID
 * @throws {NoCatalogueError} where `commons` is not an address
 */
export function resolveDataset(
  element: Element,
  dataset: string,
  commons: string | undefined,
): DatasetRef {
  const id = parseDatasetId(dataset);
  if (commons) {
    if (!URL.canParse(commons, element.baseURI))
      throw new NoCatalogueError(
        `commons="${commons}" is not the address of a catalogue.`,
      );
    return { id: dataset, href: new URL(commons, element.baseURI).href };
  }
  if (id.kind === "url") return { id: dataset };
  return { id: dataset, ...findSource(element, id.prefix) };
}
