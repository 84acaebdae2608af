import { formatNumber, type AbsenceReason } from "@commons-widgets/table";
import { absenceWords } from "./words.js";

/** "12 are suppressed". */
export function valuesWithout(reason: AbsenceReason, count: number): string {
  return `${formatNumber(count)} ${count === 1 ? "is" : "are"} ${absenceWords(reason)}`;
}

/** "42 of 49 values are present". */
export function pointsPresent(present: number, all: number): string {
  if (all === 0 || present === 0) return "There are no values to show";
  if (all === 1) return "The only value is present";
  return present === all
    ? `All ${formatNumber(all)} values are present`
    : `${formatNumber(present)} of ${formatNumber(all)} values are present`;
}
