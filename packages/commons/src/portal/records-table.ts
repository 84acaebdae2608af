import type { Provenance, Table } from "@commons-widgets/table";
import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import { readRows } from "../adapters/data-package/read-rows.js";
import type { TextRows } from "../adapters/data-package/text-rows.js";
import { memberAt, type JsonObject } from "../json.js";
import { cellText } from "./cell-text.js";

/**
 * Turns the records of a portal into a table: one row a record, one column a
 * field, in the fields' order.
 *
 * A member that a record has not, or has as `null`, is absent as `missing`. A
 * value that is not of its field's type is absent as `unreadable` and listed.
 */
export function tableOfRecords(
  records: readonly JsonObject[],
  readings: readonly FieldReading[],
  provenance: Provenance,
): Table {
  const names = readings.map(({ field }) => field.name);
  return readRows(rowsOfRecords(records, names), readings, provenance);
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
  return { header: names, rows, endsInside: false };
}
