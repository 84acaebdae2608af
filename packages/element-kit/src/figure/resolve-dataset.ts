import {
  NoCatalogueError,
  type CommonsRef,
  type DatasetRef,
} from "@commons-widgets/commons";
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
  if (commons)
    return { id: dataset, href: addressOf(element, "commons", commons) };
  if (id.kind === "url") return { id: dataset };
  return { id: dataset, ...findSource(element, id.prefix) };
}

/**
 * Which commons an attribute of an element names: the `<commons-source>` bound
 * to it as a prefix, else the address it is.
 *
 * @throws {NoCatalogueError} where it is neither
 */
export function resolveCommons(
  element: Element,
  attribute: string,
  given: string,
): CommonsRef {
  const source = findSource(element, given);
  if (source) return source;
  if (!/[/.]/.test(given))
    throw new NoCatalogueError(
      `${attribute}="${given}" is not bound by any <commons-source>. Accepted: its prefix, or the address of a catalogue.`,
    );
  return { href: addressOf(element, attribute, given) };
}

function addressOf(element: Element, attribute: string, given: string): string {
  if (URL.canParse(given, element.baseURI))
    return new URL(given, element.baseURI).href;
  throw new NoCatalogueError(
    `${attribute}="${given}" is not the address of a catalogue.`,
  );
}
