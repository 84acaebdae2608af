import { formatNumber } from "../number.js";

/** A count with its noun: `1 row`, `8,400 rows`. */
export function countRows(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? "row" : "rows"}`;
}

/** A share of a whole, both as counts: `64 of 8,400`. */
export function countOf(part: number, whole: number): string {
  return `${formatNumber(part)} of ${formatNumber(whole)}`;
}
