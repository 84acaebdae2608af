import {
  Absence,
  parseNumber,
  parsePeriod,
  Table,
  type Cell,
  type Column,
  type Provenance,
  type UnreadableCell,
  type Value,
} from "@commons-widgets/table";
import { UnreadableError } from "../../failures.js";
import { applyStatuses } from "./apply-statuses.js";
import type { FieldReading } from "./field-metadata.js";
import type { TextRows } from "./text-rows.js";

/**
 * Turns rows of text into typed columns, each cell a value or a named absence.
 *
 * Columns of the file that the schema does not name are left out. A cell that
 * cannot be read is absent as `unreadable` and listed in the table. So is every
 * cell of a row that is longer than the header, for nobody can tell which of
 * its values belongs where, and the last cell of a row that the end of the file
 * cut short.
 *
 * @throws {UnreadableError} where a column that the schema names is not there,
 *   or is there twice
 */
export function readRows(
  text: TextRows,
  readings: readonly FieldReading[],
  provenance: Provenance,
): Table {
  const unreadable: UnreadableCell[] = [];
  const columns = readings.map((reading): Column => {
    const { field } = reading;
    const index = findColumn(text, field.name, provenance.url);
    const cells = text.rows.map(({ cells, line }, row): Cell<Value> => {
      const raw = cells[index] ?? "";
      const doubt = doubtOf(text, row, index);
      const cell = doubt ? undefined : readCell(raw, reading);
      if (cell !== undefined) return cell;
      const reason = doubt ?? `It is not a ${field.type}.`;
      unreadable.push({ row, line, field: field.name, text: raw, reason });
      return new Absence("unreadable", raw);
    });
    return { field, cells };
  });
  return new Table(
    applyStatuses(columns, readings),
    text.rows.length,
    provenance,
    unreadable,
  );
}

function findColumn({ header }: TextRows, name: string, url: string): number {
  const index = header.indexOf(name);
  if (index < 0)
    throw new UnreadableError(
      url,
      `it has no column "${name}", which its description names.`,
    );
  if (index !== header.lastIndexOf(name))
    throw new UnreadableError(url, `it has two columns "${name}".`);
  return index;
}

/** Why the text of a cell is not to be trusted, or `undefined`. */
function doubtOf(
  { header, rows, endsInside }: TextRows,
  row: number,
  column: number,
): string | undefined {
  const cells = rows[row]?.cells ?? [];
  const spare = cells.length - header.length;
  if (spare === 0) return undefined;
  if (spare > 0)
    return cells.slice(header.length).some((cell) => cell.trim() !== "")
      ? "The row has more cells than there are columns."
      : undefined;
  if (column >= cells.length) return "The row ends before this column.";
  const atTheEnd = row === rows.length - 1 && column === cells.length - 1;
  return atTheEnd && endsInside ? "The file ends inside this row." : undefined;
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
