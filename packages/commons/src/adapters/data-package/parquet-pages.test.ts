import { describe, expect, it } from "vitest";
import {
  makeParquetFile,
  monthOf,
  parquetSchema,
  peopleOf,
  rateOf,
  readPagesOfVersion1,
  wardOf,
} from "../../../../../test/columns/parquet-file.mjs";
import { provenanceOf } from "../../conformance/corpora.harness.js";
import { UnreadableError } from "../../failures.js";
import { checkSnappy, checkValues, countPresent } from "./parquet-values.js";
import { parsePublishedFields } from "./published-fields.js";
import { readParquet } from "./parquet.js";

const FILES = { 1: readPagesOfVersion1(), 2: makeParquetFile(2, 1) };

function read(bytes: Uint8Array) {
  return readParquet(
    {},
    {
      readBytes: () => Promise.resolve(bytes),
      readRange: undefined,
      maxRows: 1000,
      signal: undefined,
      provenance: provenanceOf("https://example.org/t.parquet"),
      size: undefined,
      readings: parsePublishedFields(parquetSchema),
    },
  );
}

describe("a Parquet file", () => {
  it("is read with pages of the first version of the format", async () => {
    const table = await read(FILES[1]);
    const rows = Array.from({ length: 240 }, (_, row) => row);
    expect(table.texts("ward")).toEqual(rows.map(wardOf));
    expect(table.column("month").cells).toMatchObject(
      rows.map((row) => ({ id: monthOf(row) })),
    );
    expect(table.texts("people")).toEqual(
      rows.map((row) => `${peopleOf(row)}`),
    );
    expect(table.texts("rate")).toEqual(
      rows.map((row) => String(rateOf(row) ?? "")),
    );
  });

  it.each([1, 2] as const)(
    "is read or refused soon, whichever byte of its columns of version %i is another",
    async (version) => {
      const outcomes = new Set<string>();
      const begun = performance.now();
      let slowest = 0;
      for (let place = 4; place < FILES[version].length; place += 5) {
        const bytes = FILES[version].slice();
        bytes[place] = place % 2 === 0 ? 0xff : 0x80;
        const start = performance.now();
        outcomes.add(
          await read(bytes).then(
            () => "read",
            (error: unknown) =>
              error instanceof UnreadableError ? "refused" : String(error),
          ),
        );
        slowest = Math.max(slowest, performance.now() - start);
      }
      expect(outcomes).toEqual(new Set(["read", "refused"]));
      expect(slowest).toBeLessThan(1000);
      expect(performance.now() - begun).toBeLessThan(30_000);
    },
    40_000,
  );
});

const readerOf = (...bytes: number[]) => ({
  view: new DataView(Uint8Array.from(bytes).buffer),
  offset: 0,
});

describe("the lengths in a page", () => {
  it("count the rows that have a value, singly and in runs", () => {
    // A run of three that have one, then eight single rows.
    const reader = readerOf(4, 0, 0, 0, 3 << 1, 1, (1 << 1) | 1, 0b00001101, 9);
    expect(countPresent(reader, 8)).toBe(6);
    expect(reader.offset).toBe(8);
  });

  it.each([
    ["a run of more rows than there are", [0xfe, 0xff, 0xff, 0x0f, 1]],
    ["a run of fewer than none", [0xff, 0xff, 0xff, 0xff, 0x0f, 1]],
    ["levels that end too soon", []],
  ])("are refused: %s", (_what, bytes) => {
    expect(() => countPresent(readerOf(4, 0, 0, 0, ...bytes), 8)).toThrow();
  });

  it.each([
    [
      "places of no width in more groups than there are values",
      "RLE_DICTIONARY",
      [0, 0xff, 0x7f],
    ],
    ["blocks of no values", "DELTA_BINARY_PACKED", [0, 4, 8, 0]],
    [
      "blocks of fewer than none",
      "DELTA_BINARY_PACKED",
      [0xff, 0xff, 0xff, 0xff, 0x0f, 4],
    ],
    ["blocks of no parts", "DELTA_LENGTH_BYTE_ARRAY", [128, 1, 0, 8, 0]],
    // Of one block each: differences of none from 8, and from 0.
    [
      "texts that begin as longer ones",
      "DELTA_BYTE_ARRAY",
      [...[8, 1, 2, 16, 0, 0], ...[8, 1, 2, 0, 0, 0]],
    ],
  ] as const)("are refused: %s", (_what, encoding, bytes) => {
    const check = () => {
      checkValues(readerOf(...bytes), encoding, "BYTE_ARRAY", 2);
    };
    expect(check).toThrow("A length in a page cannot be.");
  });

  it("are refused where Snappy's go back, or beyond the end", () => {
    const check = (...bytes: number[]) => {
      checkSnappy(Uint8Array.from(bytes));
    };
    check(3, 2 << 2, 1, 2, 3);
    expect(() => {
      check(3, 63 << 2, 0xf0, 0xff, 0xff, 0xff, 1, 2, 3);
    }).toThrow("A length in a page cannot be.");
    expect(() => {
      check(3, 5 << 2, 1, 2, 3);
    }).toThrow("A length in a page cannot be.");
  });
});
