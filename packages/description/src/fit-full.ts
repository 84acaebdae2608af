import { countWords } from "./fit.js";
import { FULL_WORDS } from "./thresholds.js";

/**
 * The sentences, in their order, that fit in {@link FULL_WORDS} words; one that
 * does not fit is left out whole. Empty ones are left out.
 */
export function fitFull(
  sentences: readonly (string | undefined)[],
): readonly string[] {
  let left = FULL_WORDS;
  return sentences.filter((sentence) => {
    if (sentence === undefined || sentence === "") return false;
    const words = countWords(sentence);
    if (words > left) return false;
    left -= words;
    return true;
  }) as string[];
}
