import type { AdapterContext } from "../../adapter.js";
import { TooManyRowsError, UnreadableError } from "../../failures.js";
import { memberAt, objectsAt, textAt, type JsonObject } from "../../json.js";
import { collectPages } from "../../portal/collect-pages.js";
import { askOgc } from "./ask.js";

/** Parameters by which servers count where a page begins. */
const COUNTING: readonly string[] = ["offset", "startindex", "page"];

/**
 * Reads all features of a collection, by the links to the next page.
 *
 * @param first address of the first page
 * @throws {TooManyRowsError} where the server says that there are more than a
 *   page may hold, or sends more
 * @throws {UnreadableError} where it sends fewer than it says there are, or the
 *   same page again (as a server does that takes no notice of `offset`)
 */
export async function readItems(
  context: AdapterContext,
  first: string,
  signal?: AbortSignal,
): Promise<readonly JsonObject[]> {
  const maxRows = context.maxRows();
  const seen = new Set<string>();
  let matched = 0;
  const features = await collectPages(
    first,
    async (url) => {
      const page = await readPage(context, url, signal);
      matched = countOf(page, "numberMatched");
      if (matched > maxRows)
        throw new TooManyRowsError(first, matched, maxRows);
      const items = objectsAt(page, "features");
      const ends = JSON.stringify([items[0], items.at(-1)]);
      if (items.length > 0 && seen.has(ends))
        throw new UnreadableError(url, "it is the same page again.");
      seen.add(ends);
      return { items, next: nextOf(page, url) };
    },
    maxRows,
  );
  if (features.length < matched)
    throw new UnreadableError(
      first,
      `it sent ${features.length} of ${matched} features and no link to the others.`,
    );
  return features;
}

/** One page of features: a GeoJSON feature collection. */
export async function readPage(
  context: AdapterContext,
  url: string,
  signal?: AbortSignal,
): Promise<JsonObject> {
  const json = await askOgc(context, url, "items", signal);
  if (Array.isArray(memberAt(json, "features"))) return json;
  throw new UnreadableError(
    url,
    "it has no list of features, which a page of items has.",
  );
}

function countOf(json: JsonObject, name: string): number {
  const count = memberAt(json, name);
  return typeof count === "number" ? count : 0;
}

function nextOf(page: JsonObject, asked: string): string | undefined {
  const link = objectsAt(page, "links").find(
    (each) =>
      textAt(each, "rel") === "next" &&
      !/html/i.test(textAt(each, "type") ?? ""),
  );
  const href = textAt(link, "href");
  if (!href || !URL.canParse(href, asked)) return undefined;
  return followable(new URL(href, asked), new URL(asked)).href;
}

/**
 * The next page's address as it can be asked for. Servers behind another name
 * than their own write links to themselves that lead nowhere, or to another
 * origin; and some leave out of the link what was asked for (MapServer 8.0 its
 * `bbox`), so that the pages after the first would be of everything.
 */
function followable(next: URL, asked: URL): URL {
  if (next.origin !== asked.origin) {
    const end = /\/collections\/[^/]+\/items\/?$/;
    if (end.exec(next.pathname)?.[0] !== end.exec(asked.pathname)?.[0])
      throw new UnreadableError(
        asked.href,
        `its next page is at another server (${next.origin}).`,
      );
    next = new URL(next.search, asked);
  }
  const names = [...next.searchParams.keys()];
  if (names.some((name) => COUNTING.includes(name.toLowerCase())))
    for (const [name, value] of asked.searchParams)
      if (!names.includes(name)) next.searchParams.set(name, value);
  return next;
}
