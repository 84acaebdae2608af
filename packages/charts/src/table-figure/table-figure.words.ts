import type { GeographyWords } from "@commons-widgets/description";
import { formatNumber } from "@commons-widgets/table";
import type { RowsPage } from "./table-rows.js";
import type { Total } from "./table-totals.js";

/** Name of the field that leaves rows out. */
export function filterLabel(
  { many }: GeographyWords,
  hasParents: boolean,
): string {
  return `Filter ${many} by name${hasParents ? " or what they are part of" : ""}`;
}

/** "12 of 159 wards." */
export function filteredSentence(
  left: number,
  all: number,
  { many }: GeographyWords,
): string {
  return left === all
    ? `All ${formatNumber(all)} ${many}.`
    : `${formatNumber(left)} of ${formatNumber(all)} ${many}.`;
}

/** Said in place of rows where the filter leaves none. */
export function noRowsSentence(
  { many }: GeographyWords,
  filter: string,
): string {
  return `No ${many} match “${filter}”.`;
}

/** "Rows 101 to 200 of 10,000". */
export function pageWords({ start, end, of }: RowsPage): string {
  return `Rows ${formatNumber(start + 1)} to ${formatNumber(end)} of ${formatNumber(of)}`;
}

/** Name of the buttons that turn pages. */
export function pagerLabel(): string {
  return "Pages of the table";
}

/** "Previous 100". */
export function previousLabel(rows: number): string {
  return `Previous ${formatNumber(rows)}`;
}

/** "Next 100". */
export function nextLabel(rows: number): string {
  return `Next ${formatNumber(rows)}`;
}

/** "159 rows." */
export function rowsCounted(rows: number): string {
  return rows === 1 ? "1 row." : `${formatNumber(rows)} rows.`;
}

/** "34.1% to 41.8%". */
export function rangeText(lower: string, upper: string): string {
  return `${lower} to ${upper}`;
}

/** What the smaller figures under values are. */
export function limitsNote(): string {
  return "The smaller figures under a value are its 95% confidence interval.";
}

/** Header of the row of totals: "All 159 wards", "12 wards that are shown". */
export function totalHeading(
  rows: number,
  all: number,
  { one, many }: GeographyWords,
): string {
  const counted = `${formatNumber(rows)} ${rows === 1 ? one : many}`;
  return rows === all ? `All ${counted}` : `The ${counted} above`;
}

/** What a total is: "sum of 158", "mean of 158, weighted by “People”". */
export function totalKind(total: Exclude<Total, { kind: "none" }>): string {
  const of = formatNumber(total.of);
  return total.kind === "sum"
    ? `sum of ${of}`
    : `mean of ${of}, weighted by “${total.weightedBy ?? ""}”`;
}

/** In a total's place where there is none. */
export function noTotalText(): string {
  return "no total";
}

/** Why one column or more have no total. */
export function noTotalNote(why: string): string {
  return `No total. ${why}`;
}

/** Said on paper where rows are left out. */
export function printedNote(page: RowsPage, most: number): string {
  return `${pageWords(page)} are printed. Tables of up to ${formatNumber(most)} rows are printed whole; the file has all.`;
}
