import { formatNumber, type Period } from "@commons-widgets/table";
import type { MovementKind } from "../../movement.js";
import { subjectOf } from "./subject.js";
import { AREA_WORDS, countOf, listOf, when } from "./words.js";

const DID: Readonly<Record<MovementKind, string>> = {
  similar: "was similar at start and end",
  level: "changed little",
  returned: "ended close to where it began",
  rose: "rose",
  fell: "fell",
  unsteady: "went up and down",
};

/** A value in a sentence about time. */
export interface DatedValue {
  /** With its range, where it has one. */
  readonly value: string;
  readonly period: Period;
}

/** "Employment rate rose in Liverpool since 2004". */
export function movedHeadline(
  title: string,
  kind: MovementKind,
  area: string,
  since: string | undefined,
): string {
  const start = since === undefined ? "" : ` since ${since}`;
  return kind === "similar"
    ? `${title}: similar in ${area} at start and end`
    : `${subjectOf(title)} ${DID[kind]} in ${area}${start}`;
}

/** "Rose in Liverpool and fell in Sefton", without the measure. */
export function movedIn(kind: MovementKind, area: string): string {
  const text = `${DID[kind]} in ${area}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Employment rate rose in 4 of 6 areas". */
export function movedInCount(
  title: string,
  kind: "rose" | "fell",
  count: number,
  of: number,
): string {
  const all = countOf(of, AREA_WORDS);
  const where = count === of ? `all ${all}` : `${formatNumber(count)} of ${all}`;
  return `${subjectOf(title)} ${kind} in ${where}`;
}

/** "Employment rate in Liverpool and England". */
export function measureIn(measure: string, areas: string): string {
  return `${measure} in ${areas}`;
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
  return [`${measure} in ${areas}`, span].filter((part) => part !== "").join(", ");
}

/** "In Liverpool it rose from 64.6% in 2004 to 70.1% in 2023, up 5.5 …". */
export function movementSentence(
  area: string,
  kind: MovementKind,
  first: DatedValue,
  last: DatedValue,
  change: string,
): string {
  const from = `${first.value}${when(first.period)}`;
  const to = `${last.value}${when(last.period)}`;
  const lead = `In ${area} it`;
  switch (kind) {
    case "rose":
    case "fell":
      return `${lead} ${kind} from ${from} to ${to}, ${change}.`;
    case "unsteady":
      return `${lead} went up and down, from ${from} to ${to}: ${change} in all.`;
    case "returned":
      return `${lead} went up and down, but ended close to where it began: ${from} and ${to}.`;
    case "level":
      return `${lead} changed little, from ${from} to ${to}.`;
    case "similar":
      return `${lead} was ${from} and ${to}; the ranges overlap, so the two are similar.`;
  }
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
  if (kind === "similar" || kind === "returned")
    return `${subjectOf(subject)} ${DID[kind]}: ${from}, ${to}.`;
  const did = kind === "unsteady" ? `${DID[kind]},` : DID[kind];
  return `${subjectOf(subject)} ${did} from ${from} to ${to}.`;
}

/** "up 1.2 percentage points", "down £3", "no change". */
export function changeWords(change: number, size: string): string {
  if (change === 0) return "no change";
  return `${change > 0 ? "up" : "down"} ${size}`;
}

/** "In Liverpool the only value is 64.6% in 2004." */
export function onlyValueSentence(area: string, only: DatedValue): string {
  return `In ${area} the only value is ${only.value}${when(only.period)}.`;
}

/** "Liverpool has no value." */
export function noValueSentence(area: string): string {
  return `${area} has no value.`;
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
  return `${lead(period)} ${area} was ${where} ${other} (${otherValue}).`;
}

/** "In 2023 Liverpool was similar to England (75.5%): the ranges overlap." */
export function similarSentence(
  area: string,
  other: string,
  period: Period,
  otherValue: string,
): string {
  return `${lead(period)} ${area} was similar to ${other} (${otherValue}): the ranges overlap.`;
}

/** "The line of Liverpool moved above that of England in 2015." */
export function crossedSentence(
  area: string,
  other: string,
  crossings: readonly { to: "above" | "below"; period: Period }[],
): string {
  const moves = crossings.map(({ to, period }) => `${to}${when(period)}`);
  return `The line of ${area} moved ${listOf(moves)} relative to ${other}.`;
}

/** "The lines of Liverpool and England crossed 7 times." */
export function crossedOften(
  area: string,
  other: string,
  times: number,
): string {
  return `The lines of ${area} and ${other} crossed ${formatNumber(times)} times.`;
}

/** "The biggest change in Liverpool from one period to the next was …". */
export function largestStepSentence(
  area: string,
  size: string,
  steps: readonly { change: number; to: Period }[],
): string {
  const moves = steps.map(
    ({ change, to }) => `${change > 0 ? "up" : "down"}${when(to)}`,
  );
  return `The biggest change from one period to the next in ${area} was ${size}, ${listOf(moves)}.`;
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
  return `${area} has no value for ${gap} (${why}).`;
}

/** "In 2023 values ran from 65.0% (Wirral) to 78.2% (Halton)." */
export function spreadAt(
  period: Period,
  lowest: string,
  lowestAreas: string,
  highest: string,
  highestAreas: string,
): string {
  return `${lead(period)} values ran from ${lowest} (${lowestAreas}) to ${highest} (${highestAreas}).`;
}

/** "In 2023", "On 16 April 2024", "For April 2023 to March 2024,". */
function lead(period: Period): string {
  const { label } = period;
  if (label.includes(" to ")) return `For ${label},`;
  return /^\d{1,2} /.test(label) ? `On ${label}` : `In ${label}`;
}
