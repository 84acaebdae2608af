import { withStep } from "../provenance.js";
import { Table } from "../table.js";
import { pickCells, pickUnreadable } from "./pick-rows.js";
import { countOf } from "./row-counts.js";

/**
 * The table with only the rows whose number the test accepts, their marks and
 * their unreadable cells; where any is left out, with a step that says how many
 * were kept.
 *
 * @param which words for the rows kept, as they stand after "those": "of 2023"
 */
export function filterRows(
  table: Table,
  accepts: (row: number) => boolean,
  which?: string,
): Table {
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount; row++)
    if (accepts(row)) rows.push(row);
  if (rows.length === table.rowCount) return table;
  const those = which === undefined ? "" : `, those ${which}`;
  return new Table(
    table.columns.map((column) => pickCells(column, rows)),
    rows.length,
    withStep(
      table.provenance,
      `Kept ${countOf(rows.length, table.rowCount)} rows${those}.`,
    ),
    pickUnreadable(table.unreadable, rows),
  );
}
