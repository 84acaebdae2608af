import type { AdapterContext, DatasetSummary } from "../../adapter.js";
import {
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  type JsonObject,
} from "../../json.js";
import { readPortalObject } from "../../portal/read-json.js";

/**
 * Searches the names of Nomis' datasets: Nomis looks for the longest word, and
 * of what it finds those stay whose name or description has every word.
 *
 * @param api address of version 01, ending in a slash
 */
export async function searchNomis(
  context: AdapterContext,
  api: string,
  text: string,
  signal?: AbortSignal,
): Promise<readonly DatasetSummary[]> {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}_]+/u)
    .filter(Boolean);
  const [longest] = [...words].sort((a, b) => b.length - a.length);
  if (longest === undefined) return [];
  const url = `${api}dataset/def.sdmx.json?search=*${encodeURIComponent(longest)}*`;
  const answer = await readPortalObject(context, url, wordsOf, signal);
  const families = objectAt(objectAt(answer, "structure"), "keyfamilies");
  return objectsAt(families, "keyfamily").flatMap((family) => {
    const name = textAt(family, "id");
    const title = wordsIn(family, "name") ?? name;
    const description = wordsIn(family, "description");
    const said = `${name ?? ""} ${title ?? ""} ${description ?? ""}`;
    if (!name || !title || !hasAll(said, words)) return [];
    return [
      { id: `nomis:${name}`, title, ...(description ? { description } : {}) },
    ];
  });
}

function hasAll(said: string, words: readonly string[]): boolean {
  const lower = said.toLowerCase();
  return words.every((word) => lower.includes(word));
}

/** The words of a text that SDMX keeps with its language. */
function wordsIn(object: JsonObject, key: string): string | undefined {
  const value = objectsAt(object, key)[0] ?? objectAt(object, key);
  const words = value && memberAt(value, "value");
  return typeof words === "string" ? words : undefined;
}

function wordsOf(json: JsonObject): string | undefined {
  return textAt(json, "error");
}
