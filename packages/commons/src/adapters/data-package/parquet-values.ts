import type { DataReader, Encoding, ParquetType } from "hyparquet";
import { deltaBinaryUnpack } from "hyparquet/src/delta.js";
import { readRleBitPackedHybrid } from "hyparquet/src/encoding.js";
import { readVarInt } from "hyparquet/src/thrift.js";

/** Bytes that the texts of one page may come to. */
const MOST_TEXT = 256_000_000;

/**
 * How many rows of a page have a value, as the levels in front of it say; the
 * reader is put behind them.
 *
 * @param length bytes of the levels; absent: they begin with it
 * @throws {Error} where they are of more rows
 */
export function countPresent(
  reader: DataReader,
  rows: number,
  length?: number,
): number {
  const { view, offset } = reader;
  checkRuns({ view, offset: offset + (length === undefined ? 4 : 0) }, 1, rows);
  const levels = new Uint8Array(rows);
  readRleBitPackedHybrid(reader, 1, levels, length);
  return levels.reduce((count, level) => count + level, 0);
}

/**
 * Checks those lengths among a page's values that its bytes do not bound.
 *
 * Source: https://parquet.apache.org/docs/file-format/data-pages/encodings/
 *
 * @param count how many there are
 * @throws {Error} where one cannot be
 */
export function checkValues(
  reader: DataReader,
  encoding: Encoding,
  type: ParquetType,
  count: number,
): void {
  if (count === 0) return;
  if (encoding === "RLE") {
    refuseUnless(type === "BOOLEAN");
    reader.offset += 4;
    checkRuns(reader, 1, count);
  } else if (encoding.endsWith("_DICTIONARY")) {
    refuseUnless(type !== "BOOLEAN");
    checkRuns(reader, reader.view.getUint8(reader.offset++), count);
  } else if (encoding === "DELTA_BYTE_ARRAY")
    checkTexts(readLengths(reader, count), readLengths(reader, count));
  else if (encoding.startsWith("DELTA_")) checkBlocks(reader);
}

/** A run of one value is as long as it says, whatever else there is. */
function checkRuns(reader: DataReader, width: number, count: number): void {
  let seen = 0;
  while (seen < count && reader.offset < reader.view.byteLength) {
    const header = readVarInt(reader);
    refuseUnless(header >= 0);
    if (header & 1) {
      const groups = header >>> 1;
      // A last group of eight may be filled up.
      refuseUnless(width > 0 || groups * 8 < count - seen + 8);
      reader.offset += groups * width;
      seen += groups * 8;
    } else {
      const run = header >>> 1;
      refuseUnless(run <= count - seen);
      reader.offset += (width + 7) >> 3;
      seen += run;
    }
  }
}

/** Values of a block, and parts of one, of which there are more than none. */
function checkBlocks({ view, offset }: DataReader): void {
  const ahead = { view, offset };
  refuseUnless(readVarInt(ahead) > 0);
  const parts = readVarInt(ahead);
  refuseUnless(parts > 0 && parts <= view.byteLength);
}

function readLengths(reader: DataReader, count: number): Int32Array {
  checkBlocks(reader);
  const lengths = new Int32Array(count);
  deltaBinaryUnpack(reader, count, lengths);
  return lengths;
}

/** Each text begins as the one before it, for no longer than that is. */
function checkTexts(shared: Int32Array, own: Int32Array): void {
  let length = 0;
  let total = 0;
  shared.forEach((same, index) => {
    const rest = own[index] ?? 0;
    refuseUnless(same >= 0 && same <= length && rest >= 0);
    length = same + rest;
    total += length;
    refuseUnless(total <= MOST_TEXT);
  });
}

/**
 * Checks that no stretch of what Snappy packed is longer than all of it.
 *
 * Source: https://github.com/google/snappy/blob/main/format_description.txt
 *
 * @throws {Error} where one is
 */
export function checkSnappy(bytes: Uint8Array): void {
  let offset = bytes.findIndex((byte) => byte < 0x80) + 1;
  while (offset < bytes.length) {
    const tag = bytes[offset] ?? 0;
    const kind = tag & 3;
    offset += [1, 2, 3, 5][kind] ?? 1;
    if (kind > 0) continue;
    const short = tag >>> 2;
    const extra = Math.max(0, short - 59);
    let length = extra > 0 ? 0 : short;
    for (let place = 0; place < extra; place++)
      length += (bytes[offset + place] ?? 0) * 256 ** place;
    offset += extra + length + 1;
  }
  refuseUnless(offset === bytes.length);
}

function refuseUnless(isSound: boolean): asserts isSound {
  if (!isSound) throw new Error("A length in a page cannot be.");
}
