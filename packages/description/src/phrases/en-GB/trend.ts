import { formatNumber, type Period } from "@commons-widgets/table";
import type { MovementKind } from "../../movement.js";
import { changeWords, type DatedValue } from "./movement.js";
import { measureIn, subjectOf } from "./subject.js";
import {
  AREA_WORDS,
  countOf,
  listOf,
  startSentence,
  when,
  whenFirst,
} from "./words.js";

const DID: Readonly<Record<"rose" | "fell" | "level" | "unclear", string>> = {
  rose: "rose",
  fell: "fell",
  level: "changed little",
  unclear: "no clear rise or fall",
};

/** What a line did, as headlines tell it. */
export type Direction = keyof typeof DID;

/** "Employment rate rose in Liverpool since 2004". */
export function movedHeadline(
  title: string,
  did: Direction,
  where: string,
  since: string | undefined,
): string {
  const start = since === undefined ? "" : ` since ${since}`;
  return did === "unclear"
    ? `${title}: ${DID[did]} in ${where}`
    : `${subjectOf(title)} ${DID[did]} in ${where}${start}`;
}

/** "Rose in Liverpool", without the measure. */
export function movedIn(did: Direction, where: string): string {
  return startSentence(`${DID[did]} in ${where}`);
}

/** "4 of 6 areas", "all 6 areas". */
export function someAreas(count: number, of: number): string {
  const all = countOf(of, AREA_WORDS);
  return count === of ? `all ${all}` : `${formatNumber(count)} of ${all}`;
}

/** "Of the 8 areas, 5 rose, 1 fell and 2 show no clear rise or fall." */
export function movedCounts(of: number, rose: number, fell: number): string {
  const unclear = of - rose - fell;
  const parts = [
    ...(rose > 0 ? [`${formatNumber(rose)} rose`] : []),
    ...(fell > 0 ? [`${formatNumber(fell)} fell`] : []),
    ...(unclear > 0
      ? [
          `${formatNumber(unclear)} ${unclear === 1 ? "shows" : "show"} no clear rise or fall`,
        ]
      : []),
  ];
  const all = countOf(of, AREA_WORDS);
  const [only = ""] = parts;
  return parts.length === 1
    ? `All ${all} ${only.slice(only.indexOf(" ") + 1)}.`
    : `Of the ${all}, ${listOf(parts)}.`;
}

/** "Employment rate: no values to show". */
export function noTrendHeadline(title: string): string {
  return `${title}: no values to show`;
}

/** The names of the lines told, and how many more there are. */
export function namedAreas(names: readonly string[], more: number): string {
  const others =
    names.length === 0
      ? countOf(more, AREA_WORDS)
      : `${formatNumber(more)} other ${more === 1 ? AREA_WORDS.one : AREA_WORDS.many}`;
  return listOf(more > 0 ? [...names, others] : names);
}

/** "Employment rate (% of people), districts of …, 2004 to 2023". */
export function trendSubheading(
  measure: string,
  areas: string,
  span: string,
): string {
  return [measureIn(measure, areas), span]
    .filter((part) => part !== "")
    .join(", ");
}

/** "Employment rate in Liverpool rose from 64.6% in 2004 to 70.1% in 2023." */
export function shortMovement(
  subject: string,
  first: DatedValue,
  last: DatedValue,
  kind: MovementKind,
): string {
  const from = `${first.value}${when(first.period)}`;
  const to = `${last.value}${when(last.period)}`;
  if (kind === "rose" || kind === "fell" || kind === "level")
    return `${subject} ${DID[kind]} from ${from} to ${to}.`;
  return `${subject}: ${DID.unclear}, ${from} and ${to}.`;
}

/** "Employment rate in Liverpool was 70.1% in 2023." */
export function shortValue(
  subject: string,
  { value, period }: DatedValue,
): string {
  return `${subject} was ${value}${when(period)}.`;
}

/** "Its highest value was 72.0% in 2018 and its lowest 60.1% in 2011." */
export function extremesSentence(
  area: string,
  highest: string,
  highestPeriods: string,
  lowest: string,
  lowestPeriods: string,
): string {
  return `The highest value in ${area} was ${highest}${highestPeriods} and the lowest ${lowest}${lowestPeriods}.`;
}

/** " in 2011 and in 2014"; " in 12 periods" where they are too many to name. */
export function inPeriods(
  periods: readonly Period[],
  counted: string | undefined,
): string {
  if (counted !== undefined) return ` in ${counted}`;
  return ` ${listOf(periods.map((period) => when(period).trim()))}`;
}

/** "In 2023 Liverpool was 5.4 percentage points below England (75.5%)." */
export function comparedSentence(
  area: string,
  other: string,
  period: Period,
  difference: number,
  size: string,
  otherValue: string,
): string {
  const where =
    difference === 0
      ? "the same as"
      : `${size} ${difference > 0 ? "above" : "below"}`;
  return `${whenFirst(period)} ${area} was ${where} ${other} (${otherValue}).`;
}

/** "In 2023 Liverpool was similar to England (75.5%): the ranges overlap." */
export function similarSentence(
  area: string,
  other: string,
  period: Period,
  otherValue: string,
): string {
  return `${whenFirst(period)} ${area} was similar to ${other} (${otherValue}): the ranges overlap.`;
}

/** "The line of Liverpool crossed that of England: above in 2015." */
export function crossedSentence(
  area: string,
  other: string,
  crossings: readonly { to: "above" | "below"; period: Period }[],
): string {
  const moves = crossings.map(({ to, period }) => `${to}${when(period)}`);
  return `The line of ${area} crossed that of ${other}: ${listOf(moves)}.`;
}

/** "The lines of Liverpool and England crossed 7 times." */
export function crossedOften(
  area: string,
  other: string,
  times: number,
): string {
  return `The lines of ${area} and ${other} crossed ${formatNumber(times)} times.`;
}

/** "The biggest change from one period to the next in Sefton was up £3 in 2020." */
export function largestStepSentence(
  area: string,
  size: string,
  steps: readonly { change: number; to: Period }[],
): string {
  const moves = steps.map(
    ({ change, to }) => `${changeWords(change, size)}${when(to)}`,
  );
  return `The biggest change from one period to the next in ${area} was ${listOf(moves)}.`;
}

/** The same where too many steps share the size to name them. */
export function largestStepOften(
  area: string,
  size: string,
  times: number,
): string {
  return `The biggest change from one period to the next in ${area} was ${size}, ${formatNumber(times)} times.`;
}

/** "Liverpool has no value for 2019 (not available)." */
export function gapSentence(area: string, gap: string, why: string): string {
  return `${startSentence(area)} has no value for ${gap} (${why}).`;
}

/** "In 2023 values ran from 65.0% (Wirral) to 78.2% (Halton)." */
export function spreadAt(
  period: Period,
  lowest: string,
  lowestAreas: string,
  highest: string,
  highestAreas: string,
): string {
  return `${whenFirst(period)} values ran from ${lowest} (${lowestAreas}) to ${highest} (${highestAreas}).`;
}
