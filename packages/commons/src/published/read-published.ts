import {
  Table,
  type Provenance,
  type UnreadableCell,
} from "@commons-widgets/table";
import { applyStatuses } from "../adapters/data-package/apply-statuses.js";
import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import { refuseHtml } from "../decode.js";
import { TooManyRowsError } from "../failures.js";
import type { BuiltColumn } from "./column-builder.js";
import { visitData } from "./data-rows.js";
import { FileColumn } from "./file-column.js";
import type { InferredReadings } from "../portal/infer-readings.js";
import { inferFields } from "./infer-fields.js";
import { openPublished, type PublishedText } from "./published-encoding.js";
import {
  findLayout,
  type Layout,
  type LayoutPromise,
} from "./published-layout.js";
import type { PublishedRow } from "./published-row.js";
import { createDoubts } from "./row-doubts.js";
import { TableEnd, type SkippedRow } from "./table-end.js";

/** A file's bytes, and all that is said of it. */
export interface PublishedFile extends LayoutPromise {
  readonly bytes: Uint8Array;
  readonly provenance: Provenance;
  /** WHATWG label of the encoding promised. */
  readonly encoding?: string | undefined;
  /** The columns wanted and how to read them; absent: found out. */
  readonly readings?: readonly FieldReading[] | undefined;
  /** Whether the readings are of the columns in their order, whatever their names. */
  readonly byPlace?: boolean | undefined;
  readonly maxRows: number;
}

/** A table, and what of the file is not in it. */
export interface PublishedTable {
  /** Its provenance has a step for each conclusion and a caveat for each note. */
  readonly table: Table;
  readonly readings: readonly FieldReading[];
  readonly skipped: readonly SkippedRow[];
  /** What was concluded about the file, one sentence each. */
  readonly conclusions: readonly string[];
}

/**
 * Reads separated text as people publish it: any of the usual encodings,
 * delimiters and line ends; titles above the table, headings over several
 * columns, totals and notes below; marks in place of numbers, and symbols and
 * states beside them.
 *
 * What is concluded is said in the provenance; what is not certain is absent as
 * `unreadable` and listed with its line. Rows are visited one by one, so that
 * little more than the finished columns is held.
 *
 * @throws {UnreadableError} where it is no text, a web page, empty, without a
 *   column that is wanted, or with quotation marks that do not match
 * @throws {TooManyRowsError} where it is longer than `maxRows`
 */
export function readPublished(file: PublishedFile): PublishedTable {
  const { text, layout } = openFile(file);
  const inferred = file.readings
    ? { readings: file.readings, steps: [] }
    : inferFields(text, layout, file.provenance.url);
  const body = readBody(text, layout, inferred.readings, file);
  const conclusions = [
    ...text.conclusions,
    ...layout.conclusions,
    ...inferred.steps,
    ...body.conclusions,
  ];
  const skipped = [...layout.above, ...body.skipped];
  const provenance = explain(file.provenance, conclusions, skipped);
  return {
    table: new Table(
      applyStatuses(body.columns, inferred.readings),
      body.rowCount,
      provenance,
      body.unreadable,
    ),
    readings: inferred.readings,
    skipped,
    conclusions,
  };
}

/**
 * Finds out what the columns of a file are for as {@link readPublished} does,
 * and reads no cell.
 *
 * @throws {UnreadableError} as that does
 */
export function inferPublished(file: PublishedFile): InferredReadings {
  const { text, layout } = openFile(file);
  return inferFields(text, layout, file.provenance.url);
}

function openFile(file: PublishedFile) {
  const { url } = file.provenance;
  const text = openPublished(file.bytes, url, file.encoding);
  refuseHtml(first(text.pieces()) ?? "", url, "a table");
  const named = file.byPlace ? [] : (file.readings ?? []);
  const wanted = named.map(({ field }) => field.name);
  return { text, layout: findLayout(text, file, wanted, url) };
}

function first<T>(items: Iterable<T>): T | undefined {
  for (const item of items) return item;
  return undefined;
}

function explain(
  provenance: Provenance,
  conclusions: readonly string[],
  skipped: readonly SkippedRow[],
): Provenance {
  const totals = skipped.filter(({ kind }) => kind === "total");
  const notes = skipped.filter(({ kind }) => kind === "note");
  return {
    ...provenance,
    steps: [
      ...provenance.steps,
      ...conclusions,
      ...totals.map(
        ({ line, text }) => `Line ${line} is a total and is left out: ${text}`,
      ),
    ],
    caveats: [...provenance.caveats, ...notes.map(({ text }) => text)],
  };
}

function readBody(
  text: PublishedText,
  layout: Layout,
  readings: readonly FieldReading[],
  file: PublishedFile,
) {
  const first = buildColumns(text, layout, readings, file, []);
  const uneven = first.builders.map((builder) => builder.unevenRows());
  const { builders, skipped, rowCount } = uneven.some(({ size }) => size > 0)
    ? buildColumns(text, layout, readings, file, uneven)
    : first;
  const built = builders.map((builder) => builder.finish());
  return {
    columns: built.map(({ column }) => column),
    unreadable: listUnreadable(built, text, layout, file.provenance.url),
    conclusions: built.flatMap((column) => column.conclusions),
    skipped,
    rowCount,
  };
}

function buildColumns(
  text: PublishedText,
  layout: Layout,
  readings: readonly FieldReading[],
  file: PublishedFile,
  uneven: readonly ReadonlySet<number>[],
) {
  const { url } = file.provenance;
  const builders = readings.map(
    (reading) => new FileColumn(reading, text.lines),
  );
  const places = readings.map(({ field }, index) =>
    file.byPlace ? [index] : placesOf(layout.names, field.name),
  );
  const width = layout.names.length;
  const end = new TableEnd(width);
  let rowCount = 0;
  const doubts = createDoubts({ width, places, uneven });
  const first = places.map(([place = -1]) => place);
  const addRow = (row: PublishedRow) => {
    end.add(row);
    const doubtOf = doubts(row, rowCount);
    for (let index = 0; index < builders.length; index++) {
      const builder = builders[index] as FileColumn;
      const place = first[index] as number;
      const doubt = doubtOf?.(index);
      if (doubt) builder.add(row.cells[place] ?? "", doubt);
      else row.give(place, builder);
    }
    rowCount += 1;
    if (rowCount > file.maxRows + MOST_NOTES)
      throw new TooManyRowsError(url, rowCount, file.maxRows);
  };
  visitData(text, layout, url, addRow, () => {
    end.blank();
  });
  const { suspects } = end;
  rowCount -= suspects.length;
  if (rowCount > file.maxRows)
    throw new TooManyRowsError(url, rowCount, file.maxRows);
  for (const builder of builders) builder.truncate(rowCount);
  return { builders, rowCount, skipped: suspects };
}

/** Rows below a table are few; beyond that there are too many rows for certain. */
const MOST_NOTES = 1000;

/** The columns of that name; one that is there twice is read where both agree. */
function placesOf(names: readonly string[], name: string): readonly number[] {
  return names.flatMap((other, index) => (other === name ? [index] : []));
}

/** The cells of all columns that could not be read, with their lines. */
function listUnreadable(
  built: readonly BuiltColumn[],
  text: PublishedText,
  layout: Layout,
  url: string,
): readonly UnreadableCell[] {
  const cells = built
    .flatMap(({ column, unread }) =>
      unread.map((cell) => ({ ...cell, field: column.field.name })),
    )
    .sort((a, b) => a.row - b.row);
  if (cells.length === 0) return [];
  const rows = new Set(cells.map(({ row }) => row));
  const lines = new Map<number, number>();
  let row = 0;
  visitData(text, layout, url, ({ line }) => {
    if (rows.has(row)) lines.set(row, line());
    row += 1;
  });
  return cells.map(({ row, field, text, doubt }) => ({
    row,
    line: lines.get(row) ?? 0,
    field,
    text,
    reason: doubt,
  }));
}
