import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  makeParquetFile,
  monthOf,
  parquetSchema,
  peopleOf,
  rateOf,
} from "../../../../../test/columns/parquet-file.mjs";
import { RangeServer } from "../../../../../test/columns/range-server.mjs";
import { CommonsClient } from "../../client.js";
import { TooManyRowsError, UnreadableError } from "../../failures.js";
import { FileChangedError } from "../../ranged-file.js";

const AREAS = 840;
const WARD = "E05000500";
const FIRST_ROW = 500 * 120;

const server = new RangeServer();
const file = makeParquetFile(AREAS);

/** A data package of the one file, on the server. */
function place(resource: object = {}, bytes = file, version = '"a"') {
  const described = { name: "t", path: "t.parquet", schema: parquetSchema };
  server.place("datapackage.json", {
    resources: [{ ...described, ...resource }],
  });
  server.place("t.parquet", bytes, version);
}

const ref = () => ({ id: `${server.href}datapackage.json` });
const read = (query: object, client = new CommonsClient()) =>
  client.read(ref(), query);
const ranges = () => server.asked.filter((asked) => asked.includes("parquet"));

describe("a table in Parquet", () => {
  beforeAll(() => server.start());
  afterAll(() => server.stop());
  beforeEach(() => {
    server.reset();
    server.hasRanges = true;
    place();
  });

  it("gives one ward's series without being fetched whole", async () => {
    place({ bytes: file.length });
    const table = await read({ areas: [WARD] });
    expect(table.rowCount).toBe(120);
    expect(new Set(table.texts("ward"))).toEqual(new Set([WARD]));
    expect(table.column("month").cells[13]).toMatchObject({ id: "2016-02" });
    table.texts("rate").forEach((text, row) => {
      expect(text).toBe(String(rateOf(FIRST_ROW + row) ?? ""));
    });
    expect(ranges()).toHaveLength(2);
    expect(server.sent).toBeLessThan(file.length / 3);
  });

  it("is as long as it says where its description does not say it", async () => {
    const table = await read({ areas: [WARD], fields: ["month", "people"] });
    expect(table.fields.map(({ name }) => name)).toEqual(["month", "people"]);
    expect(table.column("people").cells[7]).toBe(peopleOf(FIRST_ROW + 7));
    expect(ranges()).toHaveLength(3);
    expect(ranges()[0]).toBe("t.parquet 0-3");
  });

  it.each([1234, 1e9])(
    "is read though its description gives it %s bytes, as an older one had",
    async (bytes) => {
      place({ bytes });
      const table = await read({ areas: [WARD] });
      expect(table.rowCount).toBe(120);
    },
  );

  it("fetches only the columns asked for", async () => {
    const sizes = [];
    for (const fields of [
      ["month", "people"],
      ["month", "people", "rate"],
    ]) {
      server.reset();
      await read({ areas: [WARD], fields });
      sizes.push(server.sent);
    }
    expect(sizes[0]).toBeLessThan(sizes[1] ?? 0);
  });

  it("gives the rows of some months and some values", async () => {
    const months = await read({ areas: [WARD], periods: ["2016-02"] });
    expect(months.column("month").cells).toMatchObject([{ id: "2016-02" }]);
    const people = String(peopleOf(FIRST_ROW + 3));
    const where = await read({ areas: [WARD], where: { people: [people] } });
    expect(where.column("month").cells).toMatchObject([{ id: monthOf(3) }]);
    const none = await read({ areas: ["E05999999"] });
    expect(none.rowCount).toBe(0);
  });

  it("says how it was narrowed, and claims no hash it did not check", async () => {
    place({ hash: "sha256:00" });
    const { provenance } = await read({ areas: [WARD] });
    expect(provenance.hash).toBeUndefined();
    expect(provenance.url).toBe(`${server.href}t.parquet`);
  });

  it("is read whole in one request where all of it is wanted", async () => {
    place({}, makeParquetFile(3));
    const table = await read({});
    expect(table.rowCount).toBe(360);
    expect(ranges()).toEqual(["t.parquet"]);
  });

  it("is read whole where the server knows no ranges", async () => {
    server.hasRanges = false;
    const table = await read({ areas: [WARD] });
    expect(table.rowCount).toBe(120);
  });

  it("is not mixed with what takes its place while it is read", async () => {
    const client = new CommonsClient();
    await read({ areas: [WARD] }, client);
    server.place("t.parquet", file, '"b"');
    const reading = read({ areas: ["E05000001"] }, client);
    await expect(reading).rejects.toThrow(FileChangedError);
    await expect(reading).rejects.toMatchObject({ retryable: true });
    const table = await read({ areas: ["E05000001"] });
    expect(table.rowCount).toBe(120);
  });

  it("has its roles concluded from the values where nothing describes them", async () => {
    place({ schema: undefined }, makeParquetFile(2));
    const client = new CommonsClient();
    const { fields } = await client.describe(ref());
    expect(fields.map(({ name, role }) => [name, role])).toEqual([
      ["ward", "area"],
      ["month", "period"],
      ["people", "measure"],
      ["rate", "measure"],
      ["note", undefined],
    ]);
    const table = await read({ areas: ["E05000001"] }, client);
    expect(table.rowCount).toBe(120);
  });

  it("is refused where it has more rows than a page reads", async () => {
    const client = new CommonsClient();
    client.limits.rows = 5000;
    await expect(read({ areas: [WARD] }, client)).rejects.toThrow(
      TooManyRowsError,
    );
  });

  it.each([
    ["ends early", file.slice(0, file.length / 2), /not valid Parquet/],
    [
      "is a web page",
      new TextEncoder().encode("<html>".repeat(9)),
      /not valid/,
    ],
    ["is empty", new Uint8Array(), /416/],
  ])("is refused where it %s", async (_name, bytes, reason) => {
    place({}, bytes);
    const reading = read({ areas: [WARD] });
    await expect(reading).rejects.toThrow(reason);
  });

  it.each([
    ["GZIP", gzipSync],
    ["ZSTD", storeZstandard],
  ] as const)("is read where it is packed with %s", async (codec, pack) => {
    place({}, makeParquetFile(3, 1, { codec, compressors: { [codec]: pack } }));
    const table = await read({ areas: ["E05000001"] });
    expect(table.column("people").cells[5]).toBe(peopleOf(125));
  });

  it("is refused where it is packed in a way that is not read", async () => {
    const compressors = { BROTLI: brotliCompressSync };
    place({}, makeParquetFile(3, 1, { codec: "BROTLI", compressors }));
    await expect(read({ areas: [WARD] })).rejects.toThrow(
      "packed with BROTLI. Accepted: UNCOMPRESSED, SNAPPY, GZIP, ZSTD.",
    );
  });

  it("is refused where a column that is described is not there", async () => {
    const fields = [...parquetSchema.fields, { name: "gone" }];
    place({ schema: { fields } });
    await expect(read({ areas: [WARD] })).rejects.toThrow('no column "gone"');
    await expect(read({ areas: [WARD] })).rejects.toThrow(UnreadableError);
  });
});

/** A Zstandard frame of one block that is stored as it is (RFC 8878). */
function storeZstandard(plain: Uint8Array): Uint8Array {
  const frame = new DataView(new ArrayBuffer(12 + plain.length));
  frame.setUint32(0, 0xfd2fb528, true);
  frame.setUint8(4, 0xa0);
  frame.setUint32(5, plain.length, true);
  const block = (plain.length << 3) | 1;
  frame.setUint16(9, block & 0xffff, true);
  frame.setUint8(11, block >> 16);
  const packed = new Uint8Array(frame.buffer);
  packed.set(plain, 12);
  return packed;
}
