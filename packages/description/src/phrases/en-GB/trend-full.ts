import { formatNumber, type Period } from "@commons-widgets/table";
import { changeWords } from "./change.js";
import { countOf, listOf, startSentence, when } from "./words.js";
import { AREA_WORDS } from "./series-words.js";

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

/** The same at the start of a sentence: "In 2024", "For 2022 to 2024,". */
function whenFirst(period: Period): string {
  const text = when(period).trim();
  return text.startsWith("(")
    ? `For ${period.label},`
    : `${startSentence(text)}${text.includes(" to ") ? "," : ""}`;
}
