import { formatNumber } from "@commons-widgets/table";
import type { MovementKind } from "../../movement.js";
import type { DatedValue } from "./movement.js";
import { measureIn, subjectOf } from "./subject.js";
import { countOf, listOf, startSentence, when } from "./words.js";
import { AREA_WORDS } from "./series-words.js";

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
