import { readFileSync } from "node:fs";
import { parquetWriteBuffer } from "hyparquet-writer";

/** Months of a made-up series for each area. */
const MONTHS = 120;

/**
 * A Parquet file of made-up monthly figures, sorted by area: for each, a count
 * and a rate, some of them absent.
 *
 * @param {number} areas how many; the file has 120 times as many rows
 * @param {number} [groupAreas] areas of one row group
 * @param {Pick<import("hyparquet-writer").ParquetWriteOptions, "codec" | "compressors">} [packing]
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function makeParquetFile(areas, groupAreas = 84, packing = {}) {
  const rows = areas * MONTHS;
  const places = Array.from({ length: rows }, (_, row) => row);
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: "ward", type: "STRING", data: places.map(wardOf) },
        { name: "month", type: "STRING", data: places.map(monthOf) },
        { name: "people", type: "INT32", data: places.map(peopleOf) },
        {
          name: "rate",
          type: "DOUBLE",
          nullable: true,
          data: places.map(rateOf),
        },
        { name: "note", type: "STRING", data: places.map(() => "made up") },
      ],
      rowGroupSize: groupAreas * MONTHS,
      ...packing,
    }),
  );
}

/**
 * The same figures of two areas with pages of version 1 of the format, which the
 * writer above does not make: a dictionary for ward, rate and note, differences
 * for month and people. Written by pyarrow 25.
 *
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function readPagesOfVersion1() {
  const file = new URL("pages-of-version-1.parquet", import.meta.url);
  return new Uint8Array(readFileSync(file));
}

/** What a data package says of its columns. */
export const parquetSchema = {
  fields: [
    { name: "ward", type: "string", commons: { role: "area" } },
    { name: "month", type: "string", commons: { role: "period" } },
    {
      name: "people",
      type: "number",
      commons: { role: "measure", aggregate: "sum" },
    },
    { name: "rate", type: "number", commons: { role: "measure" } },
  ],
};

/** @param {number} row */
export function wardOf(row) {
  return `E05${String(Math.floor(row / MONTHS)).padStart(6, "0")}`;
}

/** @param {number} row */
export function monthOf(row) {
  const month = row % MONTHS;
  const ordinal = String((month % 12) + 1).padStart(2, "0");
  return `${2015 + Math.floor(month / 12)}-${ordinal}`;
}

/** @param {number} row */
export function peopleOf(row) {
  return (row * 7919) % 20_011;
}

/** @param {number} row */
export function rateOf(row) {
  return row % 97 === 0 ? null : ((row * 104_729) % 1000) / 10;
}
