import type { Column, UnreadableCell, Value } from "./table.js";
import { Table } from "./table.js";
import type { Cell } from "./absence.js";
import { isAbsent } from "./absence.js";

/**
 * The table with only the named columns, in that order.
 *
 * @throws {FieldNotFoundError} where a name is not in the table
 */
export function selectColumns(table: Table, names: readonly string[]): Table {
  return new Table(
    names.map((name) => table.column(name)),
    table.rowCount,
    table.provenance,
    table.unreadable.filter(({ field }) => names.includes(field)),
  );
}

/** The table with only the rows whose number the test accepts. */
export function filterRows(
  table: Table,
  accepts: (row: number) => boolean,
): Table {
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount; row++)
    if (accepts(row)) rows.push(row);
  return new Table(
    table.columns.map((column) => pickRows(column, rows)),
    rows.length,
    table.provenance,
    pickUnreadable(table.unreadable, rows),
  );
}

/**
 * The row numbers of each distinct value of a column, in order of first
 * appearance. Rows whose cell is absent are in no group.
 *
 * @throws {FieldNotFoundError} where the name is not in the table
 */
export function groupRows(
  table: Table,
  name: string,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  table.column(name).cells.forEach((cell, row) => {
    const key = keyOf(cell);
    if (key === undefined) return;
    const rows = groups.get(key);
    if (rows) rows.push(row);
    else groups.set(key, [row]);
  });
  return groups;
}

function pickUnreadable(
  cells: readonly UnreadableCell[],
  rows: readonly number[],
): readonly UnreadableCell[] {
  if (cells.length === 0) return cells;
  const places = new Map(rows.map((row, index) => [row, index]));
  return cells.flatMap((cell) => {
    const row = places.get(cell.row);
    return row === undefined ? [] : [{ ...cell, row }];
  });
}

function keyOf(cell: Cell<Value>): string | undefined {
  if (isAbsent(cell)) return undefined;
  return typeof cell === "object" ? cell.id : String(cell);
}

function pickRows(column: Column, rows: readonly number[]): Column {
  const cells = rows.map((row) => column.cells[row] as Cell<Value>);
  if (!column.statuses) return { ...column, cells };
  const marked = column.statuses;
  const statuses = new Map(
    rows.flatMap((row, index) => {
      const status = marked.get(row);
      return status ? [[index, status] as const] : [];
    }),
  );
  return { ...column, cells, statuses };
}
