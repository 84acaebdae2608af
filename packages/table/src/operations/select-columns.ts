import { withStep } from "../provenance.js";
import { Table } from "../table.js";
import { countOf } from "./row-counts.js";

/**
 * The table with only the named columns, in that order; where any is left out,
 * with a step that names those kept.
 *
 * @throws {FieldNotFoundError} where a name is not in the table
 */
export function selectColumns(table: Table, names: readonly string[]): Table {
  const columns = names.map((name) => table.column(name));
  const titles = columns.map(({ field }) => field.title).join(", ");
  const all = table.columns.length;
  return new Table(
    columns,
    table.rowCount,
    columns.length === all
      ? table.provenance
      : withStep(
          table.provenance,
          `Kept ${countOf(columns.length, all)} columns: ${titles}.`,
        ),
    table.unreadable.filter(({ field }) => names.includes(field)),
  );
}
