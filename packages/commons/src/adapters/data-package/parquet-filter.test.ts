import fc from "fast-check";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import type { ReadQuery } from "../../adapter.js";
import { BASE, contextOf } from "../../files-context.harness.js";
import { narrowTable } from "../../narrow-table.js";
import { createDataPackageAdapter } from "./data-package.js";

/** What publishers write, by column; the first of each as a table names it. */
const WRITTEN = {
  ward: ["E05000001", "E05000002", " E05000003", "E05000004\u00a0", "E0500000"],
  month: [
    "2023-04",
    "Apr 2023",
    "Apr  2023",
    "2023/24",
    "2023",
    " 2023-05",
    "soon",
  ],
  year: [2021, 2022, 2023],
  people: [0, 1, 10, 100, -1],
  rate: [1, 1.5, -0.25, 1e21, 1e-9, null],
  amount: ["1", "1.0", "1,000", "1000", " 5", "[c]", "", "5 [p]"],
  town: ["Hale", "Hale ", "\u00a0Hale", "Halewood", "Ynys Môn", "-", "", "~"],
  open: ["true", "yes", "0", "", "maybe"],
  told: ["1,5", "1.5", "15"],
} as const;

type Row = Record<keyof typeof WRITTEN, string | number | null>;

const SCHEMA = {
  primaryKey: ["ward", "month"],
  missingValues: ["", "-"],
  fields: [
    { name: "ward", type: "string", commons: { role: "area" } },
    { name: "month", type: "string", commons: { role: "period" } },
    { name: "year", type: "string" },
    { name: "people", type: "number", commons: { role: "measure" } },
    { name: "rate", type: "number", commons: { role: "measure" } },
    { name: "amount", type: "number" },
    { name: "town", type: "string" },
    { name: "open", type: "boolean" },
    { name: "told", type: "number", decimalChar: ",", groupChar: "." },
  ],
};

const NAMES = SCHEMA.fields.map(({ name }) => name) as (keyof Row)[];

const TYPES = { year: "INT32", people: "INT32", rate: "DOUBLE" } as const;

const rows = fc.array(
  fc.record(
    Object.fromEntries(
      NAMES.map((name) => [name, fc.constantFrom(...WRITTEN[name])]),
    ) as { [Name in keyof Row]: fc.Arbitrary<string | number | null> },
  ),
  { minLength: 1, maxLength: 12 },
);

/** Texts that a column may be asked for: as it writes them, as tables do, and others. */
const textsOf = (name: keyof Row) =>
  fc.uniqueArray(
    fc.constantFrom(
      ...WRITTEN[name].map((value) => String(value ?? "").trim()),
      ...["", "1000", "1.5", "15", "false", "April 2023", "2023/24", "E050"],
    ),
    { maxLength: 3 },
  );

const queries: fc.Arbitrary<ReadQuery> = fc.record(
  {
    areas: textsOf("ward"),
    periods: textsOf("month"),
    fields: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 }),
    where: fc.record(
      Object.fromEntries(NAMES.map((name) => [name, textsOf(name)])),
      { requiredKeys: [] },
    ) as fc.Arbitrary<Record<string, string[]>>,
  },
  { requiredKeys: [] },
);

function packageOf(data: readonly Row[], schema: object = SCHEMA) {
  const bytes = parquetWriteBuffer({
    columnData: NAMES.map((name) => ({
      name,
      type: name in TYPES ? TYPES[name as keyof typeof TYPES] : "STRING",
      nullable: true,
      data: data.map((row) => row[name]),
    })),
    rowGroupSize: 3,
  });
  const adapter = createDataPackageAdapter(
    contextOf({
      "datapackage.json": {
        resources: [{ name: "t", path: "t.parquet", schema }],
      },
      "t.parquet": new Uint8Array(bytes),
    }),
  );
  return (query: ReadQuery) => adapter.read(`${BASE}datapackage.json`, query);
}

/** A row of the first writings, but for what is said of it. */
const rowOf = (differing: Partial<Row>): Row => {
  const first = Object.entries(WRITTEN).map(([name, [value]]) => [name, value]);
  return { ...(Object.fromEntries(first) as Row), ...differing };
};

describe("part of a Parquet file", () => {
  it("is what the whole would be narrowed to, however its cells are written", async () => {
    await fc.assert(
      fc.asyncProperty(rows, queries, async (data, query) => {
        const read = packageOf(data);
        const expected = narrowTable(await read({}), query);
        const part = await read(query);
        expect(part.columns).toEqual(expected.columns);
        expect(part.rowCount).toBe(expected.rowCount);
      }),
      { numRuns: 100 },
    );
  });

  it.each<[string, Partial<Row>, ReadQuery]>([
    [
      "a month by its words",
      { month: "2023-04" },
      { where: { month: ["April 2023"] } },
    ],
    [
      "a month with two blanks in it",
      { month: "Apr  2023" },
      { periods: ["Apr 2023"] },
    ],
    [
      "1.0 where it is asked for as 1",
      { amount: "1.0" },
      { where: { amount: ["1"] } },
    ],
    ["what is suppressed", { amount: "[c]" }, { where: { amount: [""] } }],
    ["a name behind a blank", { town: " Hale" }, { where: { town: ["Hale"] } }],
    [
      "a name behind a blank that does not break",
      { town: "\u00a0Hale" },
      { where: { town: ["Hale"] } },
    ],
  ])("holds %s", async (_, row, query) => {
    const read = packageOf([rowOf(row)]);
    expect((await read(query)).rowCount).toBe(1);
  });

  it("says nothing of a key whose columns it has not all", async () => {
    const read = packageOf([rowOf({}), rowOf({ month: "2024" })]);
    const { provenance } = await read({ fields: ["ward", "people"] });
    expect(provenance.caveats).toEqual([]);
  });

  it("leaves roles to the description, whichever columns are wanted", async () => {
    const read = packageOf([rowOf({}), rowOf({ ward: "E05000002" })]);
    const { fields, provenance } = await read({ fields: ["amount"] });
    expect(fields).toMatchObject([{ name: "amount" }]);
    expect(fields[0]?.role).toBeUndefined();
    expect(provenance.steps).toEqual([]);
  });
});
