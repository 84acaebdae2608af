import type { AdapterContext, DatasetSummary } from "../../adapter.js";
import { memberAt, objectsAt, textAt } from "../../json.js";
import { withQuery } from "../../portal/base-address.js";
import { collectByOffset } from "../../portal/collect-by-offset.js";
import { readPortalObject } from "../../portal/read-json.js";
import { wordsOf } from "./version.js";

/** Datasets of one page, and in all. */
const PAGE = 500;
const MOST = 5000;

/** The datasets of the API whose words hold every word of a text. */
export async function searchOns(
  context: AdapterContext,
  api: string,
  text: string,
  signal?: AbortSignal,
): Promise<readonly DatasetSummary[]> {
  const items = await collectByOffset(
    (offset) => withQuery(`${api}datasets`, { limit: PAGE, offset }),
    async (url) => {
      const page = await readPortalObject(context, url, wordsOf, signal);
      const total = Number(memberAt(page, "total_count") ?? 0);
      return { items: objectsAt(page, "items"), total };
    },
    MOST,
  );
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return items.flatMap((item) => {
    const name = textAt(item, "id");
    const title = textAt(item, "title") ?? name;
    const description = textAt(item, "description");
    const said =
      `${name ?? ""} ${title ?? ""} ${description ?? ""}`.toLowerCase();
    if (!name || !title || !words.every((word) => said.includes(word)))
      return [];
    return [
      { id: `ons:${name}`, title, ...(description ? { description } : {}) },
    ];
  });
}
