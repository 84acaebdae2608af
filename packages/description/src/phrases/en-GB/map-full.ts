import { formatNumber } from "@commons-widgets/table";
import type { GeographyWords } from "../../facts.js";
import type { Ninth } from "../../ninths.js";
import type { ValueWords } from "./map.js";
import { listOf, startSentence } from "./words.js";

/** "The highest values are in Church (5.1%) and Picton and Parr (4.0% each)." */
export function highestSentence(values: readonly ValueWords[]): string {
  return `The highest values are in ${rankedList(values)}.`;
}

/** "The lowest values are in Church (5.1%), Picton (4.0%) and Parr (3.2%)." */
export function lowestSentence(values: readonly ValueWords[]): string {
  return `The lowest values are in ${rankedList(values)}.`;
}

/** "From highest to lowest: Church (5.1%), Picton (4.0%) and Parr (3.2%)." */
export function rankedSentence(values: readonly ValueWords[]): string {
  return `From highest to lowest: ${rankedList(values)}.`;
}

/** "All 64 wards have the same value: 12%." */
export function sameSentence(all: string, value: string): string {
  return `All ${all} have the same value: ${value}.`;
}

/** "The only value is 12%, in Church." */
export function onlySentence(one: ValueWords): string {
  return `The only value is ${one.value}, in ${one.areas}.`;
}

/** "The range of Church overlaps that of 3 other wards, so they are similar." */
export function similarToHighest(
  highest: string,
  others: number,
  geography: GeographyWords,
): string {
  const one = others === 1;
  return `The range of ${highest} overlaps ${one ? "that" : "those"} of ${formatNumber(others)} other ${one ? geography.one : geography.many}, so they are similar.`;
}

/** "The median of the 63 wards with a value is 21.4%." */
export function medianSentence(
  areas: string,
  isWhole: boolean,
  value: string,
): string {
  return `The median of the ${areas}${isWhole ? "" : " with a value"} is ${value}.`;
}

/** "Together they add up to 142,330." */
export function totalSentence(value: string): string {
  return `Together they add up to ${value}.`;
}

/** "Values are highest in the north and lowest in the south-east." */
export function patternSentence(highest: Ninth, lowest: Ninth): string {
  return `Values are highest in the ${highest} and lowest in the ${lowest} of the map.`;
}

/** Said where the values are not arranged by side of the map. */
export function noPatternSentence(): string {
  return "No side of the map stands out as high or low.";
}

const LIKENESS = {
  alike: "tend to be alike, so that high and low values lie in clusters",
  unlike: "tend to differ more than chance would have it",
  chance: "are no more alike than chance would have it",
} as const;

/**
 * "Wards that touch tend to be alike, so that high and low values lie in clusters
 * (Moran's I 0.62, p 0.001)."
 *
 * @param kind what the numbers come to
 */
export function likenessSentence(
  kind: keyof typeof LIKENESS,
  areas: string,
  { index, p }: { readonly index: number; readonly p: number },
): string {
  const numbers = `Moran's I ${formatNumber(index, { decimals: 2 })}, p ${formatNumber(p, { decimals: 3 })}`;
  return `${startSentence(areas)} that touch ${LIKENESS[kind]} (${numbers}).`;
}

function rankedList(values: readonly ValueWords[]): string {
  return listOf(
    values.map(({ areas, count, value }) =>
      count > 1 ? `${areas} (${value} each)` : `${areas} (${value})`,
    ),
  );
}
