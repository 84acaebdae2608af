import {
  Absence,
  parseNumber,
  parsePeriod,
  Table,
  type Cell,
  type Column,
  type Provenance,
  type Value,
} from "@commons-widgets/table";
import { applyStatuses } from "./apply-statuses.js";
import type { FieldReading } from "./field-metadata.js";
import type { TextRows } from "./text-rows.js";

/**
 * Turns rows of text into typed columns, each cell a value or a named absence.
 *
 * Columns of the file that the schema does not name are left out.
 *
 * @returns `undefined` where anything is not just as the schema says: a column
 *   that is not there or is there twice, a row that is longer or shorter than
 *   the header, a cell that cannot be read
 */
export function readRows(
  { header, rows }: TextRows,
  readings: readonly FieldReading[],
  provenance: Provenance,
): Table | undefined {
  if (rows.some(({ cells }) => cells.length !== header.length))
    return undefined;
  const columns: Column[] = [];
  for (const reading of readings) {
    const { field } = reading;
    const index = header.indexOf(field.name);
    if (index < 0 || index !== header.lastIndexOf(field.name)) return undefined;
    const cells: Cell<Value>[] = [];
    for (const row of rows) {
      const cell = readCell(row.cells[index] ?? "", reading);
      if (cell === undefined) return undefined;
      cells.push(cell);
    }
    columns.push({ field, cells });
  }
  return new Table(applyStatuses(columns, readings), rows.length, provenance);
}

/** The cell, or `undefined` where the text cannot be read. */
function readCell(
  raw: string,
  { field, missing }: FieldReading,
): Cell<Value> | undefined {
  const text = raw.trim();
  const reason = missing.get(text);
  if (reason) return new Absence(reason);
  if (field.type === "number") return parseNumber(text);
  if (field.type === "period") return parsePeriod(text);
  if (field.type === "boolean") return parseBoolean(text);
  return text;
}

function parseBoolean(text: string): boolean | undefined {
  if (/^(?:true|1|yes)$/i.test(text)) return true;
  return /^(?:false|0|no)$/i.test(text) ? false : undefined;
}
