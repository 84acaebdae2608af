import type { AdapterContext, DatasetSummary } from "../../adapter.js";
import { objectsAt } from "../../json.js";
import type { OgcAddress } from "./address.js";
import { askOgc } from "./ask.js";
import { parseCollection, type Collection } from "./collection.js";
import { resourceUrl } from "./find-collection.js";

/** The collections of features of an API, in its order. */
export async function listCollections(
  context: AdapterContext,
  address: OgcAddress,
  signal?: AbortSignal,
): Promise<readonly Collection[]> {
  const url = resourceUrl(address, "collections");
  const json = await askOgc(context, url, "document", signal);
  return objectsAt(json, "collections").flatMap(
    (each) => parseCollection(each) ?? [],
  );
}

/** The collections whose ID, title or description has every word of the text. */
export async function searchCollections(
  context: AdapterContext,
  address: OgcAddress,
  text: string,
  signal?: AbortSignal,
): Promise<readonly DatasetSummary[]> {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const collections = await listCollections(context, address, signal);
  return collections
    .filter(({ id, title, description }) => {
      const said = `${id} ${title} ${description}`.toLowerCase();
      return words.every((word) => said.includes(word));
    })
    .map(({ id, title, description }) => ({
      id: `ogc-features:${id}`,
      title,
      ...(description ? { description } : {}),
    }));
}
