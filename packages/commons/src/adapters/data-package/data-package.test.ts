import { gzipSync } from "node:zlib";
import { DatasetNotFoundError } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { ForbiddenError, UnreadableError } from "../../failures.js";
import { BASE, contextOf } from "../../files-context.harness.js";
import { createDataPackageAdapter } from "./data-package.js";

const FIELDS = [
  { name: "ward", type: "string", commons: { role: "area" } },
  { name: "rate", type: "number", commons: { role: "measure" } },
];
const CSV = "ward,rate\nE05000001,1\nE05000002,2\n";

function adapterOf(
  resources: readonly object[] | object,
  files: Parameters<typeof contextOf>[0] = {},
) {
  const list = Array.isArray(resources) ? resources : [resources];
  return createDataPackageAdapter(
    contextOf({ "datapackage.json": { resources: list }, ...files }),
  );
}

const ID = `${BASE}datapackage.json`;

/** A catalogue of one dataset, `c:t`, whose data are in `a.csv`. */
const catalogueOf = (more: object) => ({
  "catalogue.json": {
    "commons:prefix": "c",
    "dcat:dataset": [
      {
        "@id": "c:t",
        "dct:title": "A table",
        "dcat:distribution": [
          ["datapackage", "datapackage.json"],
          ["data", "a.csv"],
        ].map(([resource, url]) => ({
          "commons:resource": resource,
          "dcat:downloadURL": url,
        })),
        ...more,
      },
    ],
  },
});

async function rowsOf(
  resource: object,
  files: Parameters<typeof contextOf>[0] = {},
) {
  const whole = { name: "t", schema: { fields: FIELDS }, ...resource };
  const table = await adapterOf(whole, files).read(ID, {});
  return table.columns.map(({ cells }) => cells);
}

const READ = [
  ["E05000001", "E05000002"],
  [1, 2],
];

describe("a table of a data package", () => {
  it.each([
    ["one file", { path: "a.csv" }, { "a.csv": CSV }],
    [
      "a file packed with gzip",
      { path: "a.csv.gz" },
      { "a.csv.gz": gzipSync(CSV) },
    ],
    [
      "several files, each with the names of the columns",
      { path: ["a.csv", "b.csv"] },
      {
        "a.csv": "ward,rate\nE05000001,1",
        "b.csv": "ward,rate\nE05000002,2",
      },
    ],
    [
      "several files, the first with the names",
      { path: ["a.csv", "b.csv"] },
      { "a.csv": "ward,rate\nE05000001,1\n", "b.csv": "E05000002,2\n" },
    ],
    [
      "several files, each with a title and the names on two lines",
      { path: ["a.csv", "b.csv"], dialect: { headerRows: [2, 3] } },
      {
        "a.csv": "A title\nward,\n,rate\nE05000001,1\n",
        "b.csv": "A title\nward,\n,rate\nE05000002,2\n",
      },
    ],
    [
      "rows in the package itself",
      {
        data: [
          { ward: "E05000001", rate: 1 },
          { ward: "E05000002", rate: 2 },
        ],
      },
      {},
    ],
    [
      "lists in the package itself",
      {
        data: [
          ["ward", "rate"],
          ["E05000001", 1],
          ["E05000002", 2],
        ],
      },
      {},
    ],
    [
      "a file of JSON rows",
      { path: "a.json" },
      {
        "a.json":
          '[{"ward":"E05000001","rate":1},{"rate":"2","ward":"E05000002"}]',
      },
    ],
    [
      "a file of JSON lists",
      { path: "a.json" },
      {
        "a.json": '[["ward","rate"],["E05000001",1],["E05000002",2]]',
      },
    ],
    [
      "lines of JSON",
      { path: "a.jsonl" },
      {
        "a.jsonl":
          '{"ward":"E05000001","rate":1}\n{"ward":"E05000002","rate":2}\n',
      },
    ],
    [
      "text in Windows-1252 where that is said",
      { path: "a.csv", encoding: "windows-1252" },
      { "a.csv": CSV },
    ],
    [
      "a dialect of version 1",
      { path: "a.csv", dialect: { csv: { delimiter: ";", quoteChar: "'" } } },
      { "a.csv": "'ward';'rate'\n'E05000001';1\n'E05000002';2\n" },
    ],
    [
      "comments and a backslash before quotation marks",
      {
        path: "a.csv",
        dialect: { commentChar: "#", escapeChar: "\\", doubleQuote: false },
      },
      { "a.csv": `# made in May\n${CSV}` },
    ],
    [
      "names on the second line",
      { path: "a.csv", dialect: { headerRows: [2] } },
      { "a.csv": `A title\n${CSV}` },
    ],
    [
      "no names at all",
      { path: "a.csv", dialect: { header: false } },
      { "a.csv": CSV.slice(CSV.indexOf("\n") + 1) },
    ],
    [
      "a schema at an address of its own",
      { path: "a.csv", schema: "schema.json" },
      { "a.csv": CSV, "schema.json": { fields: FIELDS } },
    ],
  ])("is read from %s", async (_name, resource, files) => {
    expect(await rowsOf(resource, files)).toEqual(READ);
  });

  it.each([
    ["an object", '{"rows":[]}'],
    ["nothing", "null"],
    ["a list of numbers", "[1,2]"],
    ["half a file", '[{"ward":"E05000001"'],
    ["absurdly deep", "[".repeat(200_000)],
  ])("is refused where its JSON is %s", async (_name, json) => {
    await expect(
      rowsOf({ path: "a.json" }, { "a.json": json }),
    ).rejects.toBeInstanceOf(UnreadableError);
  });

  it("has a JSON member named __proto__ like any other", async () => {
    const fields = [{ name: "__proto__", type: "number" }];
    const cells = await rowsOf(
      { path: "a.json", schema: { fields } },
      { "a.json": '[{"__proto__": 7}]' },
    );
    expect(cells).toEqual([[7]]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it("heeds how the schema says numbers and missing values are written", async () => {
    const schema = {
      missingValues: ["", -99, "gone"],
      fields: [
        FIELDS[0],
        { ...FIELDS[1], decimalChar: ",", groupChar: "." },
        {
          name: "open",
          type: "boolean",
          trueValues: ["Y"],
          falseValues: ["N"],
        },
      ],
    };
    const [, rate, open] = await rowsOf(
      { path: "a.csv", schema },
      {
        "a.csv":
          'ward,rate,open\nE1,"1.234,5",Y\nE2,-99,N\nE3,gone,N\nE4,"3,5",\n',
      },
    );
    expect(rate).toMatchObject([
      1234.5,
      { reason: "missing" },
      { reason: "missing" },
      3.5,
    ]);
    expect(open).toMatchObject([true, false, false, { reason: "missing" }]);
  });

  it("heeds which years and which millions the schema means", async () => {
    const schema = {
      fields: [
        { name: "year", commons: { role: "period", years: "academic" } },
        { ...FIELDS[1], commons: { role: "measure", scales: { m: 1e6 } } },
      ],
    };
    const [year, rate] = await rowsOf(
      { path: "a.csv", schema },
      { "a.csv": "year,rate\n2023/24,1.2m\n" },
    );
    expect(year).toMatchObject([
      { id: "2023/24", start: Date.UTC(2023, 8, 1) },
    ]);
    expect(rate).toEqual([1_200_000]);
  });

  it("is read as published where it is not as promised, and that is said", async () => {
    const adapter = adapterOf(
      { name: "t", path: "a.csv", schema: { fields: FIELDS } },
      { "a.csv": "Rates by ward\nward;rate\nE05000001;5 [r]\nE05000002;[c]\n" },
    );
    const table = await adapter.read(ID, {});
    expect(table.column("rate")).toMatchObject({
      cells: [5, { reason: "suppressed" }],
      statuses: new Map([[0, "revised"]]),
    });
    expect(table.provenance.steps).toEqual([
      "Its cells are separated by semicolons, not by commas.",
    ]);
  });

  it("has roles concluded from its values where the schema gives none", async () => {
    const adapter = adapterOf(
      {
        name: "t",
        path: "a.csv",
        schema: {
          fields: [
            { name: "ward", type: "string" },
            { name: "rate", type: "number", title: "The rate" },
          ],
        },
      },
      { "a.csv": CSV },
    );
    const { measures, fields } = await adapter.describe(ID);
    expect(measures).toMatchObject([{ name: "rate", title: "The rate" }]);
    expect(fields).toMatchObject([{ role: "area" }, { role: "measure" }]);
    const { provenance } = await adapter.read(ID, {});
    expect(provenance.steps).toEqual([
      'Column "ward" is taken as the area: each value is a GSS code.',
      'Taken as measures, since each value is a number: "rate".',
    ]);
  });

  it("is read once, though its description needs what it holds", async () => {
    const context = contextOf({
      "datapackage.json": { resources: [{ name: "t", path: "a.csv" }] },
      "a.csv": CSV,
    });
    const adapter = createDataPackageAdapter(context);
    await Promise.all([adapter.describe(ID), adapter.read(ID, {})]);
    expect(context.asked.filter((url) => url.endsWith("a.csv"))).toHaveLength(
      1,
    );
  });

  it("says whom to ask where it is refused before it can be described", async () => {
    const files = contextOf({
      ...catalogueOf({ "dct:publisher": { "foaf:name": "The city" } }),
      "datapackage.json": { resources: [{ name: "data", path: "a.csv" }] },
    });
    const adapter = createDataPackageAdapter({
      ...files,
      readBytes: (url, ...rest) =>
        url.endsWith("a.csv")
          ? Promise.reject(new ForbiddenError(url, 403))
          : files.readBytes(url, ...rest),
    });
    await expect(adapter.describe("c:t")).rejects.toMatchObject({
      dataset: { title: "A table", contact: "The city" },
    });
  });

  it("is put together from its files though a catalogue lists the first", async () => {
    const adapter = createDataPackageAdapter(
      contextOf({
        ...catalogueOf({}),
        "datapackage.json": {
          resources: [{ name: "data", path: ["a.csv", "b.csv"] }],
        },
        "a.csv": "ward,rate\nE05000001,1\n",
        "b.csv": "ward,rate\nE05000002,2\n",
      }),
    );
    const table = await adapter.read("c:t", {});
    expect(table.columns.map(({ cells }) => cells)).toEqual(READ);
  });

  it("has its files in their order, whichever comes first", async () => {
    const paths = ["a.csv", "b.csv"];
    const context = contextOf({
      "datapackage.json": { resources: [{ name: "t", path: paths }] },
      "a.csv": "ward,rate\nE05000001,1\n",
      "b.csv": "E05000002,2\n",
    });
    let allowFirst = (): void => undefined;
    const last = new Promise<void>((resolve) => (allowFirst = resolve));
    const adapter = createDataPackageAdapter({
      ...context,
      readBytes: async (url, ...rest) => {
        if (url.endsWith("a.csv")) await last;
        if (url.endsWith("b.csv")) allowFirst();
        return context.readBytes(url, ...rest);
      },
    });
    const table = await adapter.read(ID, {});
    expect(table.columns.map(({ cells }) => cells)).toEqual(READ);
  });

  it("is found by its name where there are several", async () => {
    const adapter = adapterOf(
      [
        { name: "a", path: "a.csv" },
        { name: "b", data: [{ n: 7 }] },
      ],
      { "a.csv": CSV },
    );
    const table = await adapter.read(`${ID}#b`, {});
    expect(table.column("n").cells).toEqual([7]);
    await expect(adapter.read(`${ID}#c`, {})).rejects.toThrow(
      DatasetNotFoundError,
    );
  });

  it("says where its key does not hold", async () => {
    const adapter = adapterOf(
      {
        name: "t",
        path: "a.csv",
        schema: { fields: FIELDS, primaryKey: "ward" },
      },
      { "a.csv": "ward,rate\nE1,1\nE1,2\n,3\n" },
    );
    const { provenance } = await adapter.read(ID, {});
    expect(provenance.caveats).toEqual([
      "1 row has the same key (ward) as another.",
      "1 row has no key (ward).",
    ]);
  });

  it.each([
    ["a zip", { path: "a.csv" }, { "a.csv": "PK\u0003\u0004" }, /zip file/],
    [
      "broken gzip",
      { path: "a.csv.gz" },
      { "a.csv.gz": gzipSync(CSV).subarray(0, 20) },
      /packing is broken/,
    ],
    ["data that are no rows", { data: { a: 1 } }, {}, /not a list of rows/],
    [
      "a file without a column described",
      { path: "a.csv" },
      { "a.csv": "ward,other\nE1,1\n" },
      /no column "rate"/,
    ],
  ])("is refused where it is %s", async (_name, resource, files, reason) => {
    const reading = rowsOf(resource, files);
    await expect(reading).rejects.toThrow(UnreadableError);
    await expect(reading).rejects.toThrow(reason);
  });
});
