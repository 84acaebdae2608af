import {
  Absence,
  isAbsenceReason,
  isAbsent,
  isObservationStatus,
  parseNumber,
  parsePeriod,
  Table,
  type Cell,
  type Column,
  type ObservationStatus,
  type Provenance,
  type UnreadableCell,
  type Value,
} from "@commons-widgets/table";
import { UnreadableError } from "../../failures.js";
import type { FieldReading } from "./field-metadata.js";

/** Rows of text as they stand in a file, the header apart. */
export interface TextRows {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Line of the first data row in the file, counted from 1. */
  readonly firstLine: number;
}

/**
 * Turns rows of text into typed columns, each cell a value or a named absence.
 *
 * Columns of the file that the schema does not name are left out. A cell that
 * cannot be read is absent as `unreadable` and listed in the table.
 *
 * @throws {UnreadableError} where a column that the schema names is not there
 */
export function readRows(
  text: TextRows,
  readings: readonly FieldReading[],
  provenance: Provenance,
): Table {
  const unreadable: UnreadableCell[] = [];
  const columns = readings.map((reading) => {
    const index = text.header.indexOf(reading.field.name);
    if (index < 0)
      throw new UnreadableError(
        provenance.url,
        `it has no column "${reading.field.name}", which its description names.`,
      );
    return readColumn(text, index, reading, unreadable);
  });
  return new Table(
    applyStatuses(columns, readings),
    text.rows.length,
    provenance,
    unreadable,
  );
}

function readColumn(
  text: TextRows,
  index: number,
  reading: FieldReading,
  unreadable: UnreadableCell[],
): Column {
  const { field } = reading;
  const cells = text.rows.map((row, number): Cell<Value> => {
    const raw = row[index];
    const cell = raw === undefined ? undefined : readCell(raw, reading);
    if (cell !== undefined) return cell;
    unreadable.push({
      line: text.firstLine + number,
      field: field.name,
      text: raw ?? "",
      reason:
        raw === undefined
          ? "The row ends before this column."
          : `It is not a ${field.type}.`,
    });
    return new Absence("unreadable", raw);
  });
  return { field, cells };
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

/** Gives each measure the reasons, marks and notes of the columns about it. */
function applyStatuses(
  columns: readonly Column[],
  readings: readonly FieldReading[],
): readonly Column[] {
  return columns.map((column) => {
    const about = (role: "status" | "note") =>
      columns.findIndex(
        ({ field }) => field.role === role && field.of === column.field.name,
      );
    const status = columns[about("status")];
    const note = columns[about("note")];
    if (!status && !note) return column;
    const categories = readings[about("status")]?.categories;
    const label = (row: number) => {
      const code = status?.cells[row];
      return typeof code === "string"
        ? (categories?.get(code) ?? code)
        : undefined;
    };
    return {
      field: column.field,
      cells: column.cells.map((cell, row) =>
        explainAbsence(cell, label(row), note?.cells[row]),
      ),
      statuses: marksOf(column, label),
    };
  });
}

function explainAbsence(
  cell: Cell<Value>,
  label: string | undefined,
  note: Cell<Value> | undefined,
): Cell<Value> {
  if (!isAbsent(cell) || cell.reason === "unreadable") return cell;
  const reason = label && isAbsenceReason(label) ? label : cell.reason;
  return typeof note === "string"
    ? new Absence(reason, note)
    : new Absence(reason);
}

function marksOf(
  column: Column,
  label: (row: number) => string | undefined,
): ReadonlyMap<number, ObservationStatus> {
  const marks = new Map<number, ObservationStatus>();
  column.cells.forEach((cell, row) => {
    const mark = label(row);
    if (!isAbsent(cell) && mark && isObservationStatus(mark))
      marks.set(row, mark);
  });
  return marks;
}
