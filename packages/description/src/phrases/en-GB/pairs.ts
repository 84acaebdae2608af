import { formatNumber } from "@commons-widgets/table";
import type { GeographyWords } from "../../facts.js";
import type { PairFacts } from "../../pair-facts.js";
import type { PairStep, StepKind } from "../../pair-step.js";
import { changeWords } from "./change.js";
import { countOf, listOf, startSentence } from "./words.js";

/** How many pairs are of one kind. */
export type StepCount = readonly [kind: StepKind, count: number];

/** What each of two values is: "2011" and "2024", "females" and "males". */
export type Sides = readonly [string, string];

const DID: Readonly<Record<StepKind, string>> = {
  up: "rose",
  down: "fell",
  level: "changed little",
  similar: "shows no clear change",
};

const STANDS: Readonly<Record<StepKind, readonly [string, string]>> = {
  up: ["higher", "higher than"],
  down: ["lower", "lower than"],
  level: ["almost the same", "almost the same as"],
  similar: ["similar", "similar to that"],
};

/** "both wards", "all 6 districts", "4 of 6 districts"; the name where there is only one. */
export function someOf(
  count: number,
  of: number,
  geography: GeographyWords,
  only: string,
): string {
  if (of === 1) return only;
  if (of === 2 && count === 2) return `both ${geography.many}`;
  const all = countOf(of, geography);
  return count === of ? `all ${all}` : `${formatNumber(count)} of ${all}`;
}

/** "Life expectancy: no values to show". */
export function noPairsHeadline(title: string): string {
  return `${title}: no values to show`;
}

/** "Life expectancy: no district has both values". */
export function noWholePairHeadline(
  title: string,
  { one }: GeographyWords,
): string {
  return `${title}: no ${one} has both values`;
}

/** "Females higher than males in 4 of 6 districts", "Females and males similar in …". */
export function gapHeadline(
  kind: StepKind,
  [first, second]: Sides,
  where: string,
): string {
  const words =
    kind === "up" || kind === "down"
      ? `${second} ${STANDS[kind][1]} ${first}`
      : `${listOf([first, second])} ${STANDS[kind][0]}`;
  return startSentence(`${words} in ${where}`);
}

/** "2011 and 2024". */
export function bothSides(sides: Sides): string {
  return listOf(sides);
}

/** "The largest rise between 2011 and 2024 is 1.2%, in Church; the largest fall …". */
export function largestChanges(
  [first, second]: Sides,
  rise: SizedAreas | undefined,
  fall: SizedAreas | undefined,
): string {
  const between = `between ${first} and ${second} is`;
  const sized = ({ size, areas }: SizedAreas) => `${size}, in ${areas}`;
  if (!rise) return fall ? `The largest fall ${between} ${sized(fall)}.` : "";
  const rest = fall ? `; the largest fall ${sized(fall)}` : "";
  return `The largest rise ${between} ${sized(rise)}${rest}.`;
}

/** Areas that share a change of one size. */
export interface SizedAreas {
  /** "1.2 percentage points". */
  readonly size: string;
  /** Their names, or how many they are where that is too many to name. */
  readonly areas: string;
}

/** "The widest gap between females and males is 2.5 years, in Church." */
export function widestGap([first, second]: Sides, gap: SizedAreas): string {
  return `The widest gap between ${first} and ${second} is ${gap.size}, in ${gap.areas}.`;
}

/** "Life expectancy rose in 1 of 6 districts and shows no clear change in 5, …". */
export function countedChanges(
  subject: string,
  counts: readonly StepCount[],
  some: (count: number) => string,
): string {
  const parts = counts.map(
    ([kind, count], index) =>
      `${DID[kind]} in ${index === 0 ? some(count) : formatNumber(count)}`,
  );
  return `${subject} ${listOf(parts)}${overlapping(counts)}.`;
}

/** "The value for males is higher than for females in 4 of 6 districts and …". */
export function countedGaps(
  [first, second]: Sides,
  counts: readonly StepCount[],
  some: (count: number) => string,
): string {
  const parts = counts.map(([kind, count], index) =>
    index === 0
      ? `${STANDS[kind][1]} for ${first} in ${some(count)}`
      : `${STANDS[kind][0]} in ${formatNumber(count)}`,
  );
  return `The value for ${second} is ${listOf(parts)}${overlapping(counts)}.`;
}

/** What became of one pair: "up 1.2%", "no clear change: the ranges overlap". */
export function stepWords(
  by: PairFacts["by"],
  { kind, change }: PairStep,
  size: string,
  [first, second]: Sides,
): string {
  if (by === "period") {
    if (kind === "similar") return "no clear change: the ranges overlap";
    return changeWords(change, size);
  }
  if (kind === "similar") return "similar: the ranges overlap";
  if (change === 0) return "no gap";
  return `${change > 0 ? second : first} higher by ${size}`;
}

/** "5 of 6 districts have both values". */
export function bothPresent(
  present: number,
  all: number,
  geography: GeographyWords,
): string {
  if (all === 0) return `There are no ${geography.many} to show`;
  const counted = countOf(all, geography);
  if (present === all)
    return all === 1
      ? `The ${geography.one} has both values`
      : `All ${counted} have both values`;
  if (present === 0)
    return all === 1
      ? `The ${geography.one} does not have both values`
      : `None of the ${counted} has both values`;
  return `${formatNumber(present)} of ${counted} ${present === 1 ? "has" : "have"} both values`;
}

/** "Knowsley (2011)". */
export function areaOnSide(name: string, side: string): string {
  return `${name} (${side})`;
}

function overlapping(counts: readonly StepCount[]): string {
  return counts.some(([kind]) => kind === "similar")
    ? ", where the ranges overlap"
    : "";
}
