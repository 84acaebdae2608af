import { sortRows, type Sort } from "@commons-widgets/element-kit";
import type { TableModel, TableRow } from "./table-figure.model.js";

/** Which rows are asked for, and in which order. */
export interface RowsWish {
  /** A part of a name, however it is written; empty: every row. */
  readonly filter: string;
  readonly sort: Sort | undefined;
}

/** The rows that a filter leaves, in their order. */
export function chooseRows(
  { rows, columns }: Pick<TableModel, "rows" | "columns">,
  { filter, sort }: RowsWish,
): readonly TableRow[] {
  const wanted = fold(filter);
  const left =
    wanted === ""
      ? rows
      : rows.filter(({ name, parentName = "" }) =>
          fold(`${name} ${parentName}`).includes(wanted),
        );
  const column = sort && columns[sort.column];
  return column ? sortRows(left, column.keyOf, sort.direction) : left;
}

/** Without accents, in small letters, with single spaces: as people search. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\p{M}\u2066-\u2069]/gu, "")
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** Some rows of many. */
export interface RowsPage {
  /** Number of the first row, from 0. */
  readonly start: number;
  /** Number of the row after the last. */
  readonly end: number;
  readonly of: number;
}

/**
 * The page of rows that begins at, or holds, a row. All rows are one page where
 * they are at most twice the size: a second page would hold little.
 *
 * @param at number of a row, from 0; one beyond the last gives the last page
 */
export function pageOf(rows: number, size: number, at: number): RowsPage {
  if (rows <= size * 2) return { start: 0, end: rows, of: rows };
  const last = Math.floor((rows - 1) / size) * size;
  const start = Math.min(last, Math.max(0, Math.floor(at / size) * size));
  return { start, end: Math.min(rows, start + size), of: rows };
}
