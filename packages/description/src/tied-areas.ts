import type { GeographyWords } from "./facts.js";
import { countOf, listOf } from "./phrases/en-GB/words.js";
import type { Tie } from "./ranking.js";
import type { PresentArea } from "./read-map.js";
import { NAMED_AT_MOST } from "./thresholds.js";

/** The names of tied areas, or how many they are where that is too many. */
export function areasOf(
  tie: Tie<PresentArea>,
  geography: GeographyWords,
  most = NAMED_AT_MOST,
): string {
  return tie.members.length > most
    ? countOf(tie.members.length, geography)
    : listOf(tie.members.map(({ label }) => label));
}
