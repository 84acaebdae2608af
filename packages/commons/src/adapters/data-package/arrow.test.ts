import {
  dictionary,
  float32,
  float64,
  int64,
  tableFromArrays,
  tableToIPC,
  timestamp,
  TimeUnit,
  utf8,
} from "@uwdata/flechette";
import { describe, expect, it } from "vitest";
import { TooManyRowsError } from "../../failures.js";
import { BASE, contextOf } from "../../files-context.harness.js";
import { createDataPackageAdapter } from "./data-package.js";

const ID = `${BASE}datapackage.json`;

const FIELDS = [
  { name: "ward", type: "string", commons: { role: "area" } },
  { name: "rate", type: "number", commons: { role: "measure" } },
];

function makeArrow(format: "file" | "stream" = "stream"): Uint8Array {
  const table = tableFromArrays(
    {
      ward: ["E05000001", "E05000002", "E05000001"],
      rate: [0.1, null, 2.5],
      count: [1n, 2n, 9_007_199_254_740_993n],
      exact: [0.1, Number.NaN, -3],
      read: ["2024-05-01", "2024-06-01", "2024-07-01"].map(
        (day) => new Date(day),
      ),
    },
    {
      types: {
        ward: dictionary(utf8()),
        rate: float32(),
        count: int64(),
        exact: float64(),
        read: timestamp(TimeUnit.MILLISECOND),
      },
    },
  );
  return tableToIPC(table, { format }) ?? new Uint8Array();
}

const readWith = (bytes: Uint8Array, resource: object = {}) => {
  const context = contextOf({
    "datapackage.json": {
      resources: [
        { name: "t", path: "t.arrow", schema: { fields: FIELDS }, ...resource },
      ],
    },
    "t.arrow": bytes,
  });
  return createDataPackageAdapter(context).read(ID, {});
};

describe("a table in Arrow", () => {
  it.each(["file", "stream"] as const)("is read from a %s", async (format) => {
    const table = await readWith(makeArrow(format));
    expect(table.texts("ward")).toEqual([
      "E05000001",
      "E05000002",
      "E05000001",
    ]);
    expect(table.column("rate").cells).toMatchObject([
      0.1,
      { reason: "missing" },
      2.5,
    ]);
  });

  it("has its roles concluded from the values where nothing describes them", async () => {
    const table = await readWith(makeArrow(), { schema: undefined });
    expect(table.fields.map(({ name, role }) => [name, role])).toEqual([
      ["ward", "area"],
      ["rate", "measure"],
      ["count", "measure"],
      ["exact", "measure"],
      ["read", "period"],
    ]);
    expect(table.column("exact").cells).toMatchObject([
      0.1,
      { reason: "missing" },
      -3,
    ]);
    expect(table.column("read").cells[0]).toMatchObject({ id: "2024-05-01" });
  });

  it("loses no digit of a whole number that is too long for JavaScript", async () => {
    const fields = [...FIELDS, { name: "count", type: "string" }];
    const table = await readWith(makeArrow(), { schema: { fields } });
    expect(table.texts("count")).toEqual(["1", "2", "9007199254740993"]);
  });

  it.each([
    ["ends early", makeArrow().slice(0, 300)],
    [
      "is a web page",
      new TextEncoder().encode("<html>not Arrow at all</html>"),
    ],
  ])("is refused where it %s", async (_name, bytes) => {
    await expect(readWith(bytes)).rejects.toThrow(
      /not whole or not valid Arrow|no column/,
    );
  });

  it("is refused where a column that is described is not there", async () => {
    const fields = [...FIELDS, { name: "gone" }];
    const reading = readWith(makeArrow(), { schema: { fields } });
    await expect(reading).rejects.toThrow('no column "gone"');
  });

  it("is refused where it is in several files", async () => {
    const reading = readWith(makeArrow(), { path: ["t.arrow", "u.arrow"] });
    await expect(reading).rejects.toThrow("in several files");
  });

  it("is refused where it has more rows than a page reads", async () => {
    const context = {
      ...contextOf({
        "datapackage.json": { resources: [{ name: "t", path: "t.arrow" }] },
        "t.arrow": makeArrow(),
      }),
      maxRows: () => 2,
    };
    const reading = createDataPackageAdapter(context).read(ID, {});
    await expect(reading).rejects.toThrow(TooManyRowsError);
  });
});
