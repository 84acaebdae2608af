import { formatNumber } from "@commons-widgets/table";
import type { GeographyWords } from "../../facts.js";
import type { Sides } from "./pairs.js";
import { countOf, listOf } from "./words.js";

/** "Life expectancy (years) in 6 districts of the …, 2011 and 2024." */
export function pairsSubject(
  subheading: string,
  count: number,
  geography: GeographyWords,
): string {
  return `${subheading}: ${countOf(count, geography)}.`;
}

/** "The largest rises: Church, from 3% to 5%, up 2%; Parr, from 1% to 2%, up 1%." */
export function largestSteps(
  kind: "rise" | "fall" | "gap",
  areAll: boolean,
  items: readonly string[],
): string {
  const one = items.length === 1;
  const noun = one ? kind : `${kind}s`;
  const size = kind === "gap" ? "widest" : "largest";
  const lead = areAll
    ? `The ${one ? "only " : ""}${noun}`
    : `The ${size} ${noun}`;
  return `${lead}: ${items.join("; ")}.`;
}

/** "Church, from 3% to 5%, up 2 percentage points". */
export function changeItem(
  name: string,
  [first, second]: readonly [string, string],
  step: string,
): string {
  return `${name}, from ${first} to ${second}, ${step}`;
}

/** "Church, 58.7 for females and 61.2 for males, males higher by 2.5 years". */
export function gapItem(
  name: string,
  [first, second]: readonly [string, string],
  sides: Sides,
  step: string,
): string {
  return `${name}, ${first} for ${sides[0]} and ${second} for ${sides[1]}, ${step}`;
}

/** "12 districts, each up 0.1 percentage points". */
export function countedItem(
  count: number,
  geography: GeographyWords,
  size: string,
): string {
  return `${countOf(count, geography)}, by ${size} each`;
}

/** "In Church and Parr the ranges overlap, so no change is claimed." */
export function overlapSentence(
  by: "period" | "measure",
  count: number,
  names: readonly string[] | undefined,
  geography: GeographyWords,
): string {
  const where = names ? listOf(names) : countOf(count, geography);
  const claim = by === "period" ? "no change" : "no gap";
  return `In ${where} the ranges overlap, so ${claim} is claimed.`;
}

/** "In 2024 the highest value is in Church (5.1%), the lowest in Parr (2%)." */
export function extremesSentence(
  period: string,
  highest: string,
  lowest: string,
): string {
  return `In ${period} the highest value is in ${highest}, the lowest in ${lowest}.`;
}

/** "Church (5.1%)". */
export function valueOfAreas(areas: string, value: string): string {
  return `${areas} (${value})`;
}

/** "From highest to lowest is 4.1 percentage points in 2011 and 3 … in 2024." */
export function spreadOfSides(
  [first, second]: Sides,
  before: string,
  after: string,
  of: number,
  { many }: GeographyWords,
): string {
  return `The highest and the lowest of ${formatNumber(of)} ${many} are ${before} apart in ${first} and ${after} in ${second}.`;
}
