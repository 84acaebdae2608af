import { Absence, type Cell } from "../absence.js";
import type { ObservationStatus } from "../status.js";
import type { Column, UnreadableCell, Value } from "../table.js";

/** A row of the table before, or `undefined` where there is none. */
export type PickedRow = number | undefined;

/**
 * The column with the rows named, in that order, each with its mark. A row may
 * be named more than once.
 *
 * @param absent what stands where no row is named
 */
export function pickCells(
  column: Column,
  rows: readonly PickedRow[],
  absent: Absence = new Absence("missing"),
): Column {
  const { field, statuses } = column;
  const cells = rows.map((row): Cell<Value> =>
    row === undefined ? absent : (column.cells[row] ?? absent),
  );
  if (!statuses) return { field, cells };
  const kept = new Map<number, ObservationStatus>();
  rows.forEach((row, index) => {
    const status = row === undefined ? undefined : statuses.get(row);
    if (status) kept.set(index, status);
  });
  return { field, cells, ...(kept.size > 0 ? { statuses: kept } : {}) };
}

/** The unreadable cells of the rows named, at each place where they now stand. */
export function pickUnreadable(
  unreadable: readonly UnreadableCell[],
  rows: readonly PickedRow[],
): readonly UnreadableCell[] {
  if (unreadable.length === 0) return unreadable;
  const places = new Map<number, number[]>();
  rows.forEach((row, index) => {
    if (row === undefined) return;
    const standing = places.get(row);
    if (standing) standing.push(index);
    else places.set(row, [index]);
  });
  return unreadable.flatMap((cell) =>
    (places.get(cell.row) ?? []).map((row) => ({ ...cell, row })),
  );
}
