import {
  formatNumber,
  type AbsenceReason,
  type ObservationStatus,
} from "@commons-widgets/table";
import type { GeographyWords } from "../../facts.js";
import { absenceWords, countOf, listOf, statusWords } from "./words.js";

/** "All 64 wards have a value", "63 of 64 wards have a value". */
export function valuesPresent(
  present: number,
  all: number,
  words: GeographyWords,
): string {
  if (all === 0) return `There are no ${words.many} to show`;
  const counted = countOf(all, words);
  if (present === 0)
    return all === 1
      ? `The ${words.one} has no value`
      : `None of the ${counted} has a value`;
  if (present === all)
    return all === 1
      ? `The ${words.one} has a value`
      : `All ${counted} have a value`;
  return `${formatNumber(present)} of ${counted} ${present === 1 ? "has" : "have"} a value`;
}

/** "12 are suppressed". */
export function valuesWithout(reason: AbsenceReason, count: number): string {
  return `${formatNumber(count)} ${count === 1 ? "is" : "are"} ${absenceWords(reason)}`;
}

/** "2 cells could not be read". */
export function cellsUnread(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? "cell" : "cells"} could not be read`;
}

/** "3 values are provisional". */
export function valuesMarked(status: ObservationStatus, count: number): string {
  return `${formatNumber(count)} ${count === 1 ? "value is" : "values are"} ${statusWords(status)}`;
}

/** "no area has a value for 2019 or 2020". */
export function emptyPeriods(labels: readonly string[]): string {
  return `no area has a value for ${listOf(labels)}`;
}

/** "42 of 49 values are present". */
export function pointsPresent(present: number, all: number): string {
  if (all === 0 || present === 0) return "There are no values to show";
  if (all === 1) return "The only value is present";
  return present === all
    ? `All ${formatNumber(all)} values are present`
    : `${formatNumber(present)} of ${formatNumber(all)} values are present`;
}

/** " (7 areas, 20 periods)". */
export function shapeOfSeries(areas: string, periods: string): string {
  return ` (${areas}, ${periods})`;
}

/** "it is ranked among the 63 wards with a value". */
export function peersWithValue(peers: string): string {
  return `it is ranked among ${peers} with a value`;
}
