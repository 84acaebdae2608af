import { formatNumber, type ObservationStatus } from "@commons-widgets/table";
import type { GeographyWords } from "../../facts.js";
import { countOf, statusWords } from "./words.js";

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

/** "2 cells could not be read". */
export function cellsUnread(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? "cell" : "cells"} could not be read`;
}

/** "3 values are provisional". */
export function valuesMarked(status: ObservationStatus, count: number): string {
  return `${formatNumber(count)} ${count === 1 ? "value is" : "values are"} ${statusWords(status)}`;
}
