import {
  CommonsError,
  type Provenance,
  type Table,
} from "@commons-widgets/table";
import {
  CompressionType,
  Precision,
  setCompressionCodec,
  tableFromIPC,
  Type,
  type DataType,
} from "@uwdata/flechette";
import { decompress } from "fzstd";
import {
  TooManyColumnsError,
  TooManyRowsError,
  UnreadableError,
} from "../../failures.js";
import type { JsonObject } from "../../json.js";
import { MOST_COLUMNS } from "../../limits.js";
import type { PortalColumn } from "../../portal/infer-readings.js";
import { tableOfBinary } from "./binary-table.js";
import type { FieldReading } from "./field-metadata.js";
import { plainValue } from "./plain-value.js";
import { refuseLacking } from "../../portal/refuse-lacking.js";

/** What an Arrow file is read with. */
export interface ArrowContext {
  readonly provenance: Provenance;
  readonly maxRows: number;
  /** How the cells are read; concluded from the values where there are none. */
  readonly readings: readonly FieldReading[];
}

/**
 * Reads Apache Arrow as it is sent between programs (IPC), a file or a stream,
 * plain or packed with Zstandard.
 *
 * @throws {UnreadableError} where it is not Arrow, is packed in another way, or
 *   has not a column that its description names
 * @throws {TooManyRowsError | TooManyColumnsError}
 */
export function readArrow(bytes: Uint8Array, context: ArrowContext): Table {
  const { provenance, readings } = context;
  const { url } = provenance;
  try {
    const { columns, records } = decode(bytes, context);
    refuseLacking(columns, readings, url);
    return tableOfBinary(records, columns, readings, provenance);
  } catch (error) {
    if (error instanceof CommonsError) throw error;
    throw new UnreadableError(
      url,
      "it is not whole or not valid Arrow, or packed with LZ4. Accepted: Arrow IPC, plain or packed with ZSTD.",
      error,
    );
  }
}

function decode(
  bytes: Uint8Array,
  { provenance: { url }, maxRows }: ArrowContext,
): { columns: readonly PortalColumn[]; records: readonly JsonObject[] } {
  acceptZstandard();
  const table = tableFromIPC(bytes, { useDate: true, useBigInt: true });
  const { numRows, numCols, schema } = table;
  if (numCols > MOST_COLUMNS) throw new TooManyColumnsError(url, numCols);
  if (numRows > maxRows) throw new TooManyRowsError(url, numRows, maxRows);
  const columns = schema.fields.map(({ name, type }, index) => ({
    name,
    type,
    column: table.getChildAt(index),
  }));
  const records = Array.from({ length: numRows }, (_, row) =>
    Object.fromEntries(
      columns.map(({ name, type, column }) => [
        name,
        plainValue(column.at(row), isShort(type)),
      ]),
    ),
  );
  return { columns: columns.map(describeColumn), records };
}

/** The reader keeps one list of its ways of packing for the whole page. */
function acceptZstandard(): void {
  setCompressionCodec(CompressionType.ZSTD, {
    decode: (packed, length) => decompress(packed, new Uint8Array(length)),
    encode: (plain) => plain,
  });
}

function describeColumn({
  name,
  type,
}: {
  name: string;
  type: DataType;
}): PortalColumn {
  const plain = type.typeId === Type.Dictionary ? type.dictionary : type;
  const known = TYPES.get(plain.typeId);
  return { name, ...(known ? { type: known } : {}) };
}

const TYPES: ReadonlyMap<number, NonNullable<PortalColumn["type"]>> = new Map([
  [Type.Int, "number"],
  [Type.Float, "number"],
  [Type.Decimal, "number"],
  [Type.Utf8, "string"],
  [Type.LargeUtf8, "string"],
  [Type.Bool, "boolean"],
  [Type.Date, "period"],
  [Type.Timestamp, "period"],
]);

function isShort(type: DataType): boolean {
  return type.typeId === Type.Float && type.precision === Precision.SINGLE;
}
