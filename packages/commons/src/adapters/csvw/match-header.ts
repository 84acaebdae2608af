import { Table } from "@commons-widgets/table";
import { openPublished } from "../../published/published-encoding.js";
import { tidyName } from "../../published/published-header.js";
import { firstRows } from "../../published/published-rows.js";
import type { PublishedFile } from "../../published/read-published.js";
import type { FieldReading } from "../data-package/field-metadata.js";
import type { CsvwTable } from "./csvw-metadata.js";

/** Readings under a file's own names, and what its header says otherwise. */
export interface MatchedHeader {
  readonly readings: readonly FieldReading[];
  readonly faults: readonly string[];
}

/**
 * The readings under the names that the file itself gives its columns: each
 * column is the one headed by one of its titles or its name, and where none is,
 * the one in its place.
 */
export function matchHeader(
  file: PublishedFile,
  table: CsvwTable,
  readings: readonly FieldReading[],
): MatchedHeader {
  const last = file.headerRows?.at(-1);
  if (last === undefined) return { readings, faults: [] };
  const { url } = file.provenance;
  const text = openPublished(file.bytes, url, file.encoding);
  const dialect = {
    delimiter: file.delimiter ?? ",",
    quote: file.quote ?? null,
  };
  const rows = firstRows(text, dialect, url, last + 1);
  const header = (rows[last]?.cells ?? []).map(tidyName);
  const { columns } = table;
  const matched = readings.map((reading, index) => {
    const column = columns[index];
    const accepted = [...(column?.titles ?? []), reading.field.name].map(fold);
    const own = header[index];
    const found =
      own !== undefined && accepted.includes(fold(own))
        ? own
        : (header.find((name) => accepted.includes(fold(name))) ?? own);
    const name = found ?? reading.field.name;
    return { ...reading, field: { ...reading.field, name } };
  });
  return {
    readings: matched.map((reading) => renameOwner(reading, readings, matched)),
    faults: headerFaults(header, table),
  };
}

/**
 * What a file's own header says otherwise than its metadata: a column too many
 * or too few, or one headed by none of its titles.
 *
 * Source: https://www.w3.org/TR/tabular-metadata/#schema-compatibility
 */
export function headerFaults(
  header: readonly string[],
  { columns }: CsvwTable,
): readonly string[] {
  const inFile = columns.filter(({ isVirtual }) => !isVirtual);
  if (inFile.length === 0) return [];
  if (header.length !== inFile.length)
    return [
      `The file has ${header.length} columns, and its metadata describe ${inFile.length}.`,
    ];
  return inFile.flatMap(({ titles, name }, index) => {
    const own = tidyName(header[index] ?? "");
    const accepted = titles.length > 0 ? titles : name ? [name] : [own];
    return accepted.includes(own) || own === ""
      ? []
      : [
          `The column headed "${own}" is described as "${accepted.join('", "')}".`,
        ];
  });
}

function fold(name: string): string {
  return tidyName(name).toLowerCase();
}

/** Limits and states belong to a measure, by the name it has in the file. */
function renameOwner(
  reading: FieldReading,
  described: readonly FieldReading[],
  matched: readonly FieldReading[],
): FieldReading {
  const { of } = reading.field;
  const index = described.findIndex(({ field }) => field.name === of);
  const owner = matched[index]?.field.name;
  if (of === undefined || owner === undefined) return reading;
  return { ...reading, field: { ...reading.field, of: owner } };
}

/**
 * The table with the names of the description in place of the file's.
 *
 * @param readings as described, one for each column, in the same order
 */
export function renameFields(
  table: Table,
  readings: readonly FieldReading[],
): Table {
  const names = new Map<string, string>();
  const columns = table.columns.map((column, index) => {
    const { name = column.field.name, of } = readings[index]?.field ?? {};
    names.set(column.field.name, name);
    const field = { ...column.field, name, ...(of ? { of } : {}) };
    return { ...column, field };
  });
  return new Table(
    columns,
    table.rowCount,
    table.provenance,
    table.unreadable.map((cell) => ({
      ...cell,
      field: names.get(cell.field) ?? cell.field,
    })),
  );
}
