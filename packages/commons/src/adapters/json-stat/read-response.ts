import { UnreadableError } from "../../failures.js";
import {
  isObject,
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  type JsonObject,
} from "../../json.js";

/** A dataset that a JSON-stat answer holds or names. */
export interface JsonStatItem {
  /** By what an author calls it. */
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  /** The dataset itself, where the answer holds it. */
  readonly dataset?: JsonObject;
  /** Where it is, where the answer only names it. */
  readonly url?: string;
}

/**
 * Lists the datasets of a JSON-stat answer: a dataset, a collection (version 2)
 * or a bundle (version 1). Collections inside a collection are not opened: they
 * have addresses of their own.
 *
 * A dataset of a collection is called by its file's name, else by the `slug` of
 * its extension, else by its label in small letters; a lone one by its file's.
 *
 * @throws {UnreadableError} where it is none of these
 */
export function listDatasets(
  json: JsonObject,
  url: string,
): readonly JsonStatItem[] {
  const kind = textAt(json, "class");
  if (kind === "collection") return itemsOf(json, url);
  if (kind === "dataset" || Array.isArray(memberAt(json, "id")))
    return [itemOf(json, url, nameInAddress(url))];
  const bundled = Object.entries(json).flatMap(([name, dataset]) =>
    isObject(dataset) && objectAt(dataset, "dimension")
      ? [itemOf(dataset, url, name)]
      : [],
  );
  if (bundled.length > 0) return bundled;
  throw new UnreadableError(
    url,
    "it is JSON but no JSON-stat dataset, collection or bundle.",
  );
}

function itemsOf(
  collection: JsonObject,
  base: string,
): readonly JsonStatItem[] {
  return objectsAt(objectAt(collection, "link"), "item").flatMap((item) => {
    if (textAt(item, "class") !== "dataset") return [];
    const href = textAt(item, "href");
    const url =
      href && URL.canParse(href, base) ? new URL(href, base).href : undefined;
    const name = url ? nameInAddress(url) : nameOf(item);
    return [itemOf(item, base, name, url)];
  });
}

function itemOf(
  item: JsonObject,
  base: string,
  name: string,
  url?: string,
): JsonStatItem {
  const extension = objectAt(item, "extension");
  const description =
    textAt(extension, "description") ?? textAt(extension, "subtitle");
  const isWhole = objectAt(item, "dimension") !== undefined;
  return {
    name,
    title: textAt(item, "label") ?? name,
    ...(description ? { description } : {}),
    ...(isWhole ? { dataset: item } : {}),
    ...(isWhole || url === undefined ? {} : { url: url || base }),
  };
}

function nameOf(item: JsonObject): string {
  const slug = textAt(objectAt(item, "extension"), "slug");
  return slug ?? wordsAsName(textAt(item, "label") ?? "");
}

function wordsAsName(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function nameInAddress(url: string): string {
  const file = new URL(url).pathname.split("/").filter(Boolean).at(-1) ?? "";
  return file.replace(/(?:\.jsonstat)?\.json$/i, "") || "dataset";
}
