import { isAbsent, type Cell } from "../absence.js";
import type { Table, Value } from "../table.js";

/**
 * The row numbers of each distinct value of a column, in order of first
 * appearance. With several columns, of each distinct combination of their
 * values; the key is then the list of their texts as JSON. Rows whose cell is
 * absent are in no group.
 *
 * @throws {FieldNotFoundError} where a name is not in the table
 */
export function groupRows(
  table: Table,
  by: string | readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  rowKeys(table, typeof by === "string" ? [by] : by).forEach((key, row) => {
    if (key === undefined) return;
    const rows = groups.get(key);
    if (rows) rows.push(row);
    else groups.set(key, [row]);
  });
  return groups;
}

/**
 * What rows are told apart by, for each row: the text of the one column named,
 * or those of several as JSON; `undefined` where any is absent. Periods are
 * told apart by their IDs.
 *
 * @throws {FieldNotFoundError} where a name is not in the table
 */
export function rowKeys(
  table: Table,
  names: readonly string[],
): readonly (string | undefined)[] {
  const columns = names.map((name) => table.column(name).cells.map(keyOf));
  const [only] = columns;
  if (only && columns.length === 1) return only;
  return Array.from({ length: table.rowCount }, (_, row) => {
    const key = columns.map((keys) => keys[row]);
    return key.includes(undefined) ? undefined : JSON.stringify(key);
  });
}

/** What one value is told from others by. */
export function keyOf(cell: Cell<Value>): string | undefined {
  if (isAbsent(cell)) return undefined;
  return typeof cell === "object" ? cell.id : String(cell);
}
