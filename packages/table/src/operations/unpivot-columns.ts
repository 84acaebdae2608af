import type { Cell } from "../absence.js";
import { CannotCombineError } from "./cannot-combine.js";
import type { Field } from "../field.js";
import { withStep } from "../provenance.js";
import type { ObservationStatus } from "../status.js";
import { Table, type Column, type Value } from "../table.js";
import { pickCells, pickUnreadable } from "./pick-rows.js";

/** What becomes of the columns of a wide table. */
export interface Unpivot {
  /** The columns that hold the same measure, each with what it stands for. */
  readonly columns: ReadonlyMap<string, Value>;
  /** The field of what the columns stand for. */
  readonly across: Field;
  /** The field of their cells. */
  readonly values: Field;
}

/**
 * A wide table as a long one: for each row, one for each of the columns named,
 * in their order; the other columns are repeated. Marks and unreadable cells
 * come along.
 *
 * @throws {FieldNotFoundError} where a column is not there
 * @throws {CannotCombineError} where a new field has the name of a column that
 *   stays
 */
export function unpivotColumns(
  table: Table,
  { columns, across, values }: Unpivot,
): Table {
  const names = [...columns.keys()];
  const width = names.length;
  const melted = names.map((name) => table.column(name));
  const kept = table.columns.filter(({ field }) => !columns.has(field.name));
  const taken = kept.find(({ field }) =>
    [across.name, values.name].includes(field.name),
  );
  if (taken)
    throw new CannotCombineError(
      `The long table would have two columns "${taken.field.name}". Accepted: another name for the new field.`,
    );
  const rows = Array.from({ length: table.rowCount * width }, (_, index) =>
    Math.floor(index / width),
  );
  const stands = [...columns.values()];
  const inKept = table.unreadable.filter(({ field }) => !columns.has(field));
  const inMelted = table.unreadable.flatMap((cell) => {
    const place = names.indexOf(cell.field);
    const row = cell.row * width + place;
    return place < 0 ? [] : [{ ...cell, row, field: values.name }];
  });
  return new Table(
    [
      ...kept.map((column) => pickCells(column, rows)),
      {
        field: across,
        cells: Array.from({ length: table.rowCount }, () => stands).flat(),
      },
      meltColumns(melted, table.rowCount, values),
    ],
    rows.length,
    withStep(
      table.provenance,
      `Laid ${values.title} out with a row for each ${across.title}.`,
    ),
    [...pickUnreadable(inKept, rows), ...inMelted],
  );
}

function meltColumns(
  columns: readonly Column[],
  rowCount: number,
  field: Field,
): Column {
  const cells: Cell<Value>[] = [];
  const statuses = new Map<number, ObservationStatus>();
  for (let row = 0; row < rowCount; row++)
    for (const column of columns) {
      const status = column.statuses?.get(row);
      if (status) statuses.set(cells.length, status);
      cells.push(column.cells[row] as Cell<Value>);
    }
  return { field, cells, ...(statuses.size > 0 ? { statuses } : {}) };
}
