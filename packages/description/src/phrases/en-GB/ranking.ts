import { formatNumber } from "@commons-widgets/table";
import type { Comparison } from "../../compare-with.js";
import type { GeographyWords } from "../../facts.js";
import { subjectWithVerb } from "./subject-verb.js";
import { countOf, listOf, startSentence } from "./words.js";

const COMPARED: Readonly<Record<Comparison, (a: string, b: string) => string>> =
  {
    above: (a, b) => `higher in ${a} than in ${b}`,
    below: (a, b) => `lower in ${a} than in ${b}`,
    same: (a, b) => `the same in ${a} and ${b}`,
    similar: (a, b) => `similar in ${a} and ${b}`,
  };

const COUNTED: readonly (readonly [Comparison, string])[] = [
  ["above", "above"],
  ["below", "below"],
  ["same", "the same"],
  ["similar", "similar, as the ranges overlap"],
];

/** "Employment rate is lower in Knowsley than in England". */
export function comparedHeadline(
  title: string,
  area: string,
  way: Comparison,
  other: string,
): string {
  return `${subjectWithVerb(title)} ${COMPARED[way](area, other)}`;
}

/** "Lower in Knowsley than in England". */
export function bareComparison(
  area: string,
  way: Comparison,
  other: string,
): string {
  return startSentence(COMPARED[way](area, other));
}

/** "Crime score in Church: the third highest of 64 wards". */
export function rankedHeadline(
  title: string,
  area: string,
  rank: string,
): string {
  return `${title} in ${area}: ${rank}`;
}

/** "Church: the third highest of 64 wards". */
export function bareRank(area: string, rank: string): string {
  return `${startSentence(area)}: ${rank}`;
}

/** "Church, 12.3%, is the third highest of 64 wards." */
export function rankSentence(
  area: string,
  value: string,
  rank: string,
): string {
  return `${startSentence(area)}, ${value}, is ${rank}.`;
}

/** "Waterfront North has no value (not available)." */
export function noValueSentence(area: string, why: string): string {
  return `${startSentence(area)} has no value (${why}).`;
}

/** "England has no value (not available)", inside a line. */
export function noValueToCompare(area: string, why: string): string {
  return `${area} has no value to compare with (${why})`;
}

/** "Compared with England, 41.2%: 12 wards are above, 50 below and 1 the same." */
export function comparedCounts(
  other: string,
  value: string,
  counts: Readonly<Record<Comparison, number>>,
  geography: GeographyWords,
): string {
  const parts = COUNTED.filter(([way]) => counts[way] > 0).map(
    ([way, words], index) =>
      index === 0
        ? `${countOf(counts[way], geography)} ${counts[way] === 1 ? "is" : "are"} ${words}`
        : `${formatNumber(counts[way])} ${words}`,
  );
  return `Compared with ${other}, ${value}: ${listOf(parts)}.`;
}

/** "The chart shows the 5 highest and the 5 lowest; the table has all." */
export function endsSentence(ends: number): string {
  const count = ends === 1 ? "" : `${formatNumber(ends)} `;
  return `The chart shows the ${count}highest and the ${count}lowest; the table has all.`;
}
