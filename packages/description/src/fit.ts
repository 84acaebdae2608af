import { HEADLINE_WORDS, SHORT_CHARACTERS } from "./thresholds.js";
import { shorten } from "./names.js";

/** How many words a text has, as its reader counts them. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}

/**
 * The first headline of at most {@link HEADLINE_WORDS} words, or the last of
 * them where every one is longer.
 */
export function fitHeadline(headlines: readonly string[]): string {
  const fitting = headlines.find((one) => countWords(one) <= HEADLINE_WORDS);
  return fitting ?? headlines.at(-1) ?? "";
}

/**
 * The first text of at most {@link SHORT_CHARACTERS} characters, or the last
 * of them shortened to that.
 */
export function fitShort(texts: readonly string[]): string {
  const fitting = texts.find(
    (text) => Array.from(text).length <= SHORT_CHARACTERS,
  );
  return fitting ?? shorten(texts.at(-1) ?? "", SHORT_CHARACTERS);
}
