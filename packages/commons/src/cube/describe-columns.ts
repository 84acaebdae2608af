import { Table, type Column, type Field } from "@commons-widgets/table";
import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import { refuseLacking } from "../portal/refuse-lacking.js";

/**
 * The columns of a table that are described, in that order: what the
 * description says of each stands, and the table's own word on the rest. What
 * a cell is, the table knows best: types stay as they are.
 *
 * @throws {UnreadableError} where a column is described and is not there
 */
export function describeColumns(
  table: Table,
  described: readonly FieldReading[],
): Table {
  if (described.length === 0) return table;
  const { rowCount, provenance, unreadable } = table;
  refuseLacking(table.fields, described, provenance.url);
  const columns = described.map(({ field }): Column => {
    const column = table.column(field.name);
    return { ...column, field: describeField(column.field, field) };
  });
  return new Table(columns, rowCount, provenance, unreadable);
}

function describeField(own: Field, said: Field): Field {
  const title = said.title === said.name ? own.title : said.title;
  return { ...own, ...said, title, type: own.type };
}
