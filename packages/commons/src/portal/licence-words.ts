import type { Licence } from "@commons-widgets/table";
import { safeLink } from "../safe-link.js";
import { firstLink, plainText } from "./plain-text.js";

/** Licences that portals name in many ways, by their SPDX IDs. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [
    /open[- ]government[- ]licen[cs]e.*(?:v(?:ersion)?[ /]?|[ /])3|\bOGL[- ]?v?3/i,
    "OGL-UK-3.0",
  ],
  [/creativecommons\.org\/publicdomain\/zero\/1\.0|\bCC0\b/i, "CC0-1.0"],
  [/creativecommons\.org\/licenses\/by\/4\.0|\bCC[- ]BY[- ]4\.0/i, "CC-BY-4.0"],
];

/** A sentence of terms is no name of a licence. */
const LONGEST_TITLE = 120;

/**
 * Reads what a portal says of its licence, in words, in HTML or as a link.
 *
 * The ID is that of SPDX where the words name a licence of ours, and the words
 * themselves otherwise, shortened to 120 characters.
 *
 * @param url the licence's address where the portal gives it apart
 * @returns `undefined` where nothing is said
 */
export function readLicenceWords(
  html: string | undefined,
  url?: string,
): Licence | undefined {
  const words = plainText(html ?? "");
  const link = safeLink(url ?? firstLink(html ?? ""));
  const title = shorten(words || (link ?? ""));
  if (!title) return undefined;
  const known = KNOWN.find(([form]) => form.test(`${words} ${link ?? ""}`));
  return { id: known?.[1] ?? title, title, ...(link ? { url: link } : {}) };
}

function shorten(words: string): string {
  return words.length <= LONGEST_TITLE
    ? words
    : `${words.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}
