import { formatNumber } from "@commons-widgets/table";
import type { GeographyWords } from "../../facts.js";
import { countOf, listOf } from "./words.js";

/** "All 126 wards have both values", "122 of 126 wards have both values". */
export function pairsPresent(
  present: number,
  all: number,
  words: GeographyWords,
): string {
  if (all === 0) return `There are no ${words.many} to show`;
  const counted = countOf(all, words);
  if (all === 1)
    return present === 1
      ? `The ${words.one} has both values`
      : `The ${words.one} does not have both values`;
  if (present === 0) return `None of the ${counted} has both values`;
  if (present === all) return `All ${counted} have both values`;
  return `${formatNumber(present)} of ${counted} ${present === 1 ? "has" : "have"} both values`;
}

/** "Votes counted: Beechwood and Riverside have none". */
export function ofSide(title: string, phrase: string): string {
  return `${title}: ${phrase}`;
}

/** "3 wards are only in Deprivation by ward, 2019: Church, Parr and Picton". */
export function onlyInOne(
  count: number,
  words: GeographyWords,
  dataset: string,
  names: readonly string[] | undefined,
): string {
  const verb = count === 1 ? "is" : "are";
  const which = names ? `: ${listOf(names)}` : "";
  return `${countOf(count, words)} ${verb} only in “${dataset}”${which}`;
}
