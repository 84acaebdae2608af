import { Table, type Provenance } from "@commons-widgets/table";
import { applyStatuses } from "../adapters/data-package/apply-statuses.js";
import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import type { TextRows } from "../adapters/data-package/text-rows.js";
import { memberAt, type JsonObject } from "../json.js";
import {
  ColumnBuilder,
  UNEVEN,
  type BuiltColumn,
} from "../published/column-builder.js";
import { cellText } from "./cell-text.js";

/**
 * Turns the records of a portal into a table: one row a record, one column a
 * field, in the fields' order.
 *
 * Numbers, marks and periods are read as people publish them. A member that a
 * record has not, or has as `null`, is absent as `missing`. A value that is not
 * of its field's type is absent as `unreadable` and listed.
 */
export function tableOfRecords(
  records: readonly JsonObject[],
  readings: readonly FieldReading[],
  provenance: Provenance,
): Table {
  const names = readings.map(({ field }) => field.name);
  return tableOfRows(rowsOfRecords(records, names), readings, provenance);
}

/**
 * Writes records as rows of text under these names; what a record has besides
 * is left out, what it has not is an empty text.
 */
export function rowsOfRecords(
  records: readonly JsonObject[],
  names: readonly string[],
): TextRows {
  const rows = records.map((record, index) => ({
    cells: names.map((name) => cellText(memberAt(record, name))),
    line: index + 1,
  }));
  return { header: names, rows };
}

/** Turns rows as {@link rowsOfRecords} writes them into a table. */
export function tableOfRows(
  text: TextRows,
  readings: readonly FieldReading[],
  provenance: Provenance,
): Table {
  const built = readings.map((reading) => buildColumn(text, reading));
  const columns = built.map(({ column }) => column);
  const unreadable = built.flatMap(({ column, unread }) =>
    unread.map(({ row, text: cell, doubt }) => ({
      row,
      line: text.rows[row]?.line ?? 0,
      field: column.field.name,
      text: cell,
      reason: doubt,
    })),
  );
  const conclusions = built.flatMap((column) => column.conclusions);
  return new Table(
    applyStatuses(columns, readings),
    text.rows.length,
    { ...provenance, steps: [...provenance.steps, ...conclusions] },
    unreadable,
  );
}

function buildColumn(text: TextRows, reading: FieldReading): BuiltColumn {
  const place = text.header.indexOf(reading.field.name);
  const build = (uneven?: ReadonlySet<number>) => {
    const builder = new ColumnBuilder(reading, text.rows.length);
    text.rows.forEach(({ cells }, row) => {
      builder.add(cells[place] ?? "", uneven?.has(row) ? UNEVEN : undefined);
    });
    return builder;
  };
  const first = build();
  const uneven = first.unevenRows();
  return (uneven.size > 0 ? build(uneven) : first).finish();
}
