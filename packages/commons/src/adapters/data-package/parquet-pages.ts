import {
  parquetSchema,
  type AsyncBuffer,
  type ColumnMetaData,
  type DataReader,
  type FileMetaData,
  type PageHeader,
} from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { decompressPage } from "hyparquet/src/datapage.js";
import { compressors } from "./parquet-compressors.js";
import { checkSnappy, checkValues, countPresent } from "./parquet-values.js";

/** Bytes in which the header of a page is looked for; most have fewer than 100. */
const LONGEST_HEADER = 64_000;

/** Bytes that one column of one row group may come to once unpacked. */
const MOST_UNPACKED = 256_000_000;

/** The bytes of one column in one row group, and what they are to hold. */
interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly rows: number;
  readonly isOptional: boolean;
  readonly meta: ColumnMetaData;
}

/**
 * A file whose columns are checked on their way to the Parquet reader, which
 * believes what they say of their own lengths and would never come to an end
 * with some that were damaged. Columns that are lists or nested are not checked,
 * and so are not to be read.
 *
 * @returns a file whose `slice` rejects where a length in a column cannot be
 * @throws {Error} where a row group has a column that the schema does not name
 */
export function checkedFile(
  file: AsyncBuffer,
  metadata: FileMetaData,
): AsyncBuffer {
  const chunks = chunksOf(metadata);
  const slice = async (start: number, end = file.byteLength) => {
    const bytes = await file.slice(start, end);
    for (const chunk of chunks)
      if (start <= chunk.start && chunk.end <= end)
        checkChunk(
          new DataView(bytes, chunk.start - start, chunk.end - chunk.start),
          chunk,
        );
    return bytes;
  };
  return {
    byteLength: file.byteLength,
    slice: (start, end) => {
      const checked = slice(start, end);
      // Who asks for several at once may turn away at the first that fails.
      checked.catch(() => undefined);
      return checked;
    },
  };
}

function chunksOf(metadata: FileMetaData): readonly Chunk[] {
  const { children } = parquetSchema(metadata);
  return metadata.row_groups.flatMap(({ columns, num_rows: rows }) =>
    columns.flatMap(({ meta_data: meta }) => {
      const named = children.find(
        ({ element }) => element.name === meta?.path_in_schema[0],
      );
      if (named && named.children.length > 0) return [];
      // One that the reader cannot place makes it leave others unwaited for.
      if (!named || meta?.path_in_schema.length !== 1)
        throw new Error("A column is not one of the schema's.");
      const { dictionary_page_offset: dictionary } = meta;
      const first = dictionary ? dictionary : meta.data_page_offset;
      return {
        start: Number(first),
        end: Number(first + meta.total_compressed_size),
        rows: Number(rows),
        isOptional: named.element.repetition_type !== "REQUIRED",
        meta,
      };
    }),
  );
}

/** @throws {Error} where its pages are not those of so many rows */
function checkChunk(view: DataView<ArrayBuffer>, chunk: Chunk): void {
  let left = chunk.rows;
  let offset = 0;
  let unpacked = 0;
  while (left > 0) {
    const near = Math.min(LONGEST_HEADER, view.byteLength - offset);
    const start = view.byteOffset + offset;
    const reader = { view: new DataView(view.buffer, start, near), offset: 0 };
    const header = parquetHeader(reader);
    offset += reader.offset;
    const size = header.compressed_page_size;
    refuseUnless(isCount(size, view.byteLength - offset));
    refuseUnless(isCount(header.uncompressed_page_size, MOST_UNPACKED));
    unpacked += header.uncompressed_page_size;
    refuseUnless(unpacked <= MOST_UNPACKED);
    const bytes = new Uint8Array(view.buffer, view.byteOffset + offset, size);
    offset += size;
    left -= checkPage(bytes, header, chunk, left);
  }
}

/** @returns of how many rows it is */
function checkPage(
  bytes: Uint8Array,
  header: PageHeader,
  chunk: Chunk,
  left: number,
): number {
  const { type, data_page_header: first, data_page_header_v2: second } = header;
  if (type === "DICTIONARY_PAGE") {
    unpack(bytes, header.uncompressed_page_size, chunk);
    return 0;
  }
  const page = type === "DATA_PAGE" ? first : second;
  refuseUnless(page !== undefined && isCount(page.num_values, left));
  const { num_values: rows, encoding } = page;
  const { reader, present } =
    page === second
      ? openSecond(bytes, header, chunk)
      : openFirst(bytes, header, chunk, rows);
  checkValues(reader, encoding, chunk.meta.type, present);
  return rows;
}

interface Values {
  /** At the first of them. */
  readonly reader: DataReader;
  readonly present: number;
}

/** What is absent is told inside what is packed. */
function openFirst(
  bytes: Uint8Array,
  header: PageHeader,
  chunk: Chunk,
  rows: number,
): Values {
  const page = unpack(bytes, header.uncompressed_page_size, chunk);
  const reader = readerOf(page);
  return {
    reader,
    present: chunk.isOptional ? countPresent(reader, rows) : rows,
  };
}

/** What is absent is told before what is packed, in bytes of a stated number. */
function openSecond(
  bytes: Uint8Array,
  { data_page_header_v2: page, uncompressed_page_size: size }: PageHeader,
  chunk: Chunk,
): Values {
  refuseUnless(page !== undefined);
  const {
    num_values: rows,
    definition_levels_byte_length: length,
    repetition_levels_byte_length: repeated,
  } = page;
  refuseUnless(repeated === 0 && isCount(length, bytes.length));
  const levels = readerOf(bytes.subarray(0, length));
  const present = chunk.isOptional ? countPresent(levels, rows, length) : rows;
  refuseUnless(present === rows - page.num_nulls && page.num_rows === rows);
  const packed = bytes.subarray(chunk.isOptional ? length : 0);
  const isPacked = page.is_compressed !== false;
  const values = isPacked ? unpack(packed, size - length, chunk) : packed;
  return { reader: readerOf(values), present };
}

function unpack(bytes: Uint8Array, size: number, { meta: { codec } }: Chunk) {
  if (codec === "SNAPPY") checkSnappy(bytes);
  return decompressPage(bytes, size, codec, compressors);
}

function readerOf({ buffer, byteOffset, byteLength }: Uint8Array): DataReader {
  return {
    view: new DataView(buffer as ArrayBuffer, byteOffset, byteLength),
    offset: 0,
  };
}

function isCount(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most;
}

function refuseUnless(isSound: boolean): asserts isSound {
  if (!isSound) throw new Error("A page is not as long as it says.");
}
