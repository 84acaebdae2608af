import { Absence, isAbsent, type Cell } from "../absence.js";
import { CannotCombineError } from "./cannot-combine.js";
import { withStep } from "../provenance.js";
import {
  Table,
  type Column,
  type UnreadableCell,
  type Value,
} from "../table.js";
import { keyOf, rowKeys } from "./group-rows.js";
import { pickCells, pickUnreadable, type PickedRow } from "./pick-rows.js";
import { countRows } from "./row-counts.js";

/** What becomes of the columns of a long table. */
export interface Pivot {
  /** The columns that tell the rows of the wide table apart. */
  readonly down: readonly string[];
  /** The column whose values become columns. */
  readonly across: string;
  /** The column whose cells fill them. */
  readonly values: string;
}

/** The rows of the long table, by where they stand in the wide one. */
interface Grid {
  /** The first row of each key. */
  readonly firsts: readonly number[];
  /** By the text of the column: what it stands for, and its row for each key. */
  readonly columns: ReadonlyMap<
    string,
    { readonly value: Value; readonly rows: readonly PickedRow[] }
  >;
  readonly skipped: number;
}

/**
 * A long table as a wide one: a row for each key, a column for each value of
 * `across`, named as that value's text (a period by its ID), both in order of
 * first appearance. Where the long table has no row for a cell, it is absent as
 * `missing`. Marks and unreadable cells come along. Rows without a key are in
 * none, which the step says; other columns are left out.
 *
 * @throws {FieldNotFoundError} where a column is not there
 * @throws {CannotCombineError} where two rows would fill the same cell, or a
 *   column would have the name of one of `down`
 */
export function pivotRows(table: Table, pivot: Pivot): Table {
  const { field } = table.column(pivot.values);
  const grid = layOut(table, pivot);
  const missing = new Absence("missing", "The data have no row for it.");
  const columns = [...grid.columns].map(([name, { value, rows }]): Column => {
    refuseTaken(name, pivot);
    const picked = pickCells(table.column(pivot.values), rows, missing);
    const title = typeof value === "object" ? value.label : String(value);
    return {
      ...picked,
      field: { ...field, name, title: `${field.title}, ${title}` },
    };
  });
  const across = table.column(pivot.across).field.title;
  const left =
    grid.skipped === 0
      ? ""
      : `; ${countRows(grid.skipped)} without a key in none`;
  return new Table(
    [
      ...pivot.down.map((name) => pickCells(table.column(name), grid.firsts)),
      ...columns,
    ],
    grid.firsts.length,
    withStep(
      table.provenance,
      `Laid ${field.title} out with a column for each ${across}${left}.`,
    ),
    pivotUnreadable(table, pivot, grid),
  );
}

function layOut(table: Table, { down, across, values }: Pivot): Grid {
  const places = new Map<string, number>();
  const firsts: number[] = [];
  const columns = new Map<string, { value: Value; rows: PickedRow[] }>();
  let skipped = 0;
  const { cells, field } = table.column(across);
  const title = table.column(values).field.title;
  rowKeys(table, down).forEach((key, row) => {
    const cell = cells[row] as Cell<Value>;
    const name = keyOf(cell);
    if (key === undefined || name === undefined || isAbsent(cell)) {
      skipped += 1;
      return;
    }
    const place = places.get(key) ?? firsts.length;
    if (place === firsts.length) {
      places.set(key, place);
      firsts.push(row);
    }
    const column = columns.get(name) ?? { value: cell, rows: [] };
    columns.set(name, column);
    if (column.rows[place] !== undefined)
      throw new CannotCombineError(
        `Two rows give ${title} of ${key} for ${field.title} ${name}. Accepted: one row for each; name in "down" the column that tells them apart, or aggregate them first.`,
      );
    column.rows[place] = row;
  });
  // Every column is as long as the table, holes and ends included.
  for (const column of columns.values())
    column.rows = firsts.map((_, place) => column.rows[place]);
  return { firsts, columns, skipped };
}

function refuseTaken(name: string, { down }: Pivot): void {
  if (down.includes(name))
    throw new CannotCombineError(
      `The wide table would have two columns "${name}": one of "down", and one for that value of "across".`,
    );
}

function pivotUnreadable(
  { unreadable }: Table,
  { down, values }: Pivot,
  { firsts, columns }: Grid,
): readonly UnreadableCell[] {
  const inKeys = unreadable.filter(({ field }) => down.includes(field));
  const inValues = unreadable.filter(({ field }) => field === values);
  return [
    ...pickUnreadable(inKeys, firsts),
    ...[...columns].flatMap(([name, { rows }]) =>
      pickUnreadable(inValues, rows).map((cell) => ({ ...cell, field: name })),
    ),
  ];
}
