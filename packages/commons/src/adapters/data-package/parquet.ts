import {
  CommonsError,
  type Provenance,
  type Table,
} from "@commons-widgets/table";
import {
  parquetMetadataAsync,
  parquetReadObjects,
  parquetScan,
  type AsyncBuffer,
  type FileMetaData,
} from "hyparquet";
import type { ReadBytes, ReadQuery, ReadRange } from "../../adapter.js";
import {
  TooManyColumnsError,
  TooManyRowsError,
  UnreadableError,
} from "../../failures.js";
import { MOST_COLUMNS } from "../../limits.js";
import { narrowTable } from "../../narrow-table.js";
import { neededFields } from "../../portal/push-down.js";
import { tableOfRecords } from "../../portal/records-table.js";
import { refuseLacking } from "../../portal/refuse-lacking.js";
import { RangedFile } from "../../ranged-file.js";
import { tableOfBinary } from "./binary-table.js";
import type { FieldReading } from "./field-metadata.js";
import { compressors, READ_CODECS } from "./parquet-compressors.js";
import { parquetFilter } from "./parquet-filter.js";
import { checkedFile } from "./parquet-pages.js";
import { parquetColumns, parquetRecords } from "./parquet-records.js";

/** Bytes read at first from the end of a file, where its directory is. */
const TAIL = 96_000;

/** What a Parquet file is read with. */
export interface ParquetContext {
  readonly readBytes: ReadBytes;
  readonly readRange?: ReadRange | undefined;
  readonly maxRows: number;
  readonly signal: AbortSignal | undefined;
  readonly provenance: Provenance;
  /** How long the file is, where its description says so. */
  readonly size: number | undefined;
  /** How the cells are read; concluded from the values where there are none. */
  readonly readings: readonly FieldReading[];
}

/**
 * Reads a Parquet file: whole where all of it is wanted, else by ranges, of
 * those row groups only that can hold the areas, periods and values asked for,
 * and of the columns asked for.
 *
 * @param query wants a part only where the readings name the columns' roles
 * @throws {UnreadableError} where it is no Parquet, or packed in a way that is
 *   not read; what the requests throw
 * @throws {TooManyRowsError | TooManyColumnsError | FileChangedError}
 */
export async function readParquet(
  query: ReadQuery,
  context: ParquetContext,
): Promise<Table> {
  const { url } = context.provenance;
  try {
    const isWhole = Object.keys(query).length === 0;
    const file = await openFile(context, isWhole);
    const metadata = await parquetMetadataAsync(file, {
      initialFetchSize: TAIL,
    });
    refuseMetadata(metadata, url);
    if (isWhole) return await readRows(file, metadata, query, context);
    const part = { ...context, provenance: unchecked(context.provenance) };
    return narrowTable(await readRows(file, metadata, query, part), query);
  } catch (error) {
    if (error instanceof CommonsError || context.signal?.aborted) throw error;
    throw new UnreadableError(
      url,
      "it is not whole or not valid Parquet.",
      error,
    );
  }
}

/** A part of a file has no hash that could be checked. */
function unchecked(provenance: Provenance): Provenance {
  const { hash, ...rest } = provenance;
  return hash === undefined ? provenance : rest;
}

async function openFile(
  context: ParquetContext,
  isWhole: boolean,
): Promise<AsyncBuffer> {
  const { readBytes, readRange, size, signal } = context;
  const { url, hash } = context.provenance;
  if (readRange && !isWhole)
    return RangedFile.open(url, readRange, size, TAIL, signal);
  const bytes = await readBytes(url, signal, hash);
  return {
    byteLength: bytes.length,
    slice: (start, end) => bytes.slice(start, end).buffer,
  };
}

function refuseMetadata(metadata: FileMetaData, url: string): void {
  const columns = metadata.schema.length - 1;
  if (columns > MOST_COLUMNS) throw new TooManyColumnsError(url, columns);
  for (const group of metadata.row_groups)
    for (const { meta_data: column } of group.columns)
      if (column && !READ_CODECS.includes(column.codec))
        throw new UnreadableError(
          url,
          `its columns are packed with ${column.codec}. Accepted: ${READ_CODECS.join(", ")}.`,
        );
}

async function readRows(
  file: AsyncBuffer,
  metadata: FileMetaData,
  query: ReadQuery,
  { readings, provenance, maxRows }: ParquetContext,
): Promise<Table> {
  const { url } = provenance;
  const names = neededFields(query, readings);
  const wanted = names
    ? readings.filter(({ field }) => names.includes(field.name))
    : readings;
  const present = parquetColumns(metadata);
  refuseLacking(present, wanted, url);
  const columns = (
    wanted.length > 0 ? wanted.map(({ field }) => field) : present
  ).map(({ name }) => name);
  const filter = parquetFilter(query, readings, metadata);
  const options = {
    file: checkedFile(file, metadata),
    metadata,
    compressors,
    columns,
  };
  const { ranges } = await parquetScan({
    ...options,
    ...(filter ? { pruningFilter: filter } : {}),
  });
  const count = ranges.reduce(
    (sum, { rowStart, rowEnd }) => sum + rowEnd - rowStart,
    0,
  );
  if (count > maxRows) throw new TooManyRowsError(url, count, maxRows);
  const rows = await parquetReadObjects({
    ...options,
    ...(filter ? { filter } : {}),
    rowFormat: "object",
  });
  const records = parquetRecords(rows, metadata);
  // The roles of a part are those of the whole, which names them elsewhere.
  return names
    ? tableOfRecords(records, wanted, provenance)
    : tableOfBinary(records, present, wanted, provenance);
}
