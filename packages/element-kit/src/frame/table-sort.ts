import { html, nothing, type TemplateResult } from "lit";

/** Which column rows are in the order of, and which way. */
export interface Sort {
  /** Number of the column, from 0. */
  readonly column: number;
  readonly direction: "ascending" | "descending";
}

/** What a heading must say to be sorted by. */
export interface SortedColumn {
  readonly heading: string;
  /** Whether its cells are numbers, of which the highest come first at first. */
  readonly numeric: boolean;
}

/** What a row is ordered by; `undefined` where its cell has no value. */
export type SortKey = number | string | undefined;

const collator = new Intl.Collator("en-GB", { numeric: true });

/** The order that a press on a heading asks for: its usual one, then the other. */
export function nextSort(
  sort: Sort | undefined,
  column: number,
  numeric: boolean,
): Sort {
  const usual = numeric ? "descending" : "ascending";
  const other = numeric ? "ascending" : "descending";
  const again = sort?.column === column && sort.direction === usual;
  return { column, direction: again ? other : usual };
}

/**
 * Rows in the order of one column, texts as a reader orders them; those without
 * a value stay at the end either way, and equal ones in the order they came in.
 */
export function sortRows<R>(
  rows: readonly R[],
  keyOf: (row: R) => SortKey,
  direction: Sort["direction"],
): readonly R[] {
  const sign = direction === "ascending" ? 1 : -1;
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort(({ key: left }, { key: right }) => {
      if (left === undefined || right === undefined)
        return Number(left === undefined) - Number(right === undefined);
      if (typeof left === "number" && typeof right === "number")
        return sign * (left - right);
      return sign * collator.compare(String(left), String(right));
    })
    .map(({ row }) => row);
}

/** "Sorted by Crime score, highest first." */
export function sortSentence(
  { heading, numeric }: SortedColumn,
  direction: Sort["direction"],
): string {
  const [up, down] = numeric
    ? ["lowest first", "highest first"]
    : ["first to last", "last to first"];
  return `Sorted by ${heading}, ${direction === "ascending" ? up : down}.`;
}

/**
 * A heading of a real table with the button that sorts by it.
 *
 * @param direction that of the rows now, where they are in this column's order
 */
export function renderSortHeading(
  { heading, numeric }: SortedColumn,
  direction: Sort["direction"] | undefined,
  press: () => void,
): TemplateResult {
  return html`<th
    scope="col"
    class=${numeric ? "number" : ""}
    aria-sort=${direction ?? nothing}
  >
    <button type="button" @click=${press}>
      ${heading}<span class="sort-mark" aria-hidden="true"
        >${sortMark(direction)}</span
      >
    </button>
  </th>`;
}

function sortMark(direction: Sort["direction"] | undefined): string {
  if (!direction) return " ↕";
  return direction === "ascending" ? " ↑" : " ↓";
}
