import {
  isAbsent,
  parsePeriod,
  type Absence,
  type AbsenceReason,
  type Cell,
  type Column,
  type Period,
  type Table,
  type Value,
} from "@commons-widgets/table";
import type { Labelled } from "../keeping/descriptor.js";
import { writeCsv } from "../write-csv.js";

/** What stands in a cell for each reason; nothing at all is "missing". */
const MARKS: Readonly<Record<AbsenceReason, string>> = {
  missing: "",
  suppressed: "[c]",
  "not-applicable": "[z]",
  "not-collected": "[not collected]",
  "not-comparable": "[not comparable]",
  "not-yet-published": "[not yet published]",
  unreadable: "",
};

/** A table as a commons keeps it: plain CSV, and what its marks mean. */
export interface WrittenTable {
  readonly csv: string;
  readonly missingValues: readonly Labelled[];
}

/** The column that holds the marks on a measure's values. */
export function statusName(measure: string): string {
  return `${measure}-status`;
}

/**
 * Writes a table as a commons keeps it: UTF-8 with LF, plain numbers, ISO 8601
 * periods, one mark for each reason why a value is absent, and a column of its
 * own for the states of a measure's values.
 *
 * A text that could not be read is kept as it was, so that it is still listed.
 */
export function writeTable(table: Table): WrittenTable {
  const columns = table.columns.flatMap((column) => [
    { name: column.field.name, cells: column.cells.map(writeCell) },
    ...statusColumn(column, table.rowCount),
  ]);
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    columns.map(({ cells }) => cells[row] ?? ""),
  );
  const lines = [columns.map(({ name }) => name), ...rows];
  return {
    csv: writeCsv(lines),
    missingValues: marksIn(table.columns),
  };
}

function statusColumn({ field, statuses }: Column, rowCount: number) {
  if (!statuses || statuses.size === 0) return [];
  const cells = Array.from(
    { length: rowCount },
    (_, row): string => statuses.get(row) ?? "",
  );
  return [{ name: statusName(field.name), cells }];
}

function marksIn(columns: readonly Column[]): readonly Labelled[] {
  const reasons = new Set<AbsenceReason>(["missing"]);
  for (const { cells } of columns)
    for (const cell of cells)
      if (isAbsent(cell) && cell.reason !== "unreadable")
        reasons.add(cell.reason);
  return [...reasons].map((reason) => ({
    value: MARKS[reason],
    label: reason,
  }));
}

function writeCell(cell: Cell<Value>): string {
  if (isAbsent(cell)) return writeAbsence(cell);
  return typeof cell === "object" ? writePeriod(cell) : String(cell);
}

function writeAbsence({ reason, note }: Absence): string {
  return reason === "unreadable" ? (note ?? "") : MARKS[reason];
}

/**
 * A period in ISO 8601: as it was published where that means the same there, so
 * `2021` and not `2021-01-01/P1Y`; else its first day and its length.
 */
export function writePeriod({ id, start, end }: Period): string {
  const own = parsePeriod(id);
  if (own?.start === start && own.end === end) return id;
  const first = new Date(start).toISOString().slice(0, 10);
  const lengths = [
    `P${monthsBetween(start, end)}M`,
    `P${(end - start) / DAY}D`,
  ];
  const years = monthsBetween(start, end) / 12;
  if (Number.isInteger(years)) lengths.unshift(`P${years}Y`);
  const length = lengths.find(
    (each) => parsePeriod(`${first}/${each}`)?.end === end,
  );
  return length ? `${first}/${length}` : id;
}

const DAY = 86_400_000;

function monthsBetween(start: number, end: number): number {
  const [from, to] = [new Date(start), new Date(end)];
  const years = to.getUTCFullYear() - from.getUTCFullYear();
  return 12 * years + to.getUTCMonth() - from.getUTCMonth();
}
