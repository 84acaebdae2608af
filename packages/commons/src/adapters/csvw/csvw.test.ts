import { readdirSync } from "node:fs";
import { DatasetNotFoundError } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import {
  bytesOf,
  hasCorpora,
  jsonOf,
  pathOf,
} from "../../conformance/corpora.harness.js";
import { UnreadableError } from "../../failures.js";
import { BASE, contextOf } from "../../files-context.harness.js";
import { createCsvwAdapter } from "./csvw.js";

const needs = hasCorpora ? "" : " (needs the shared recordings)";

const COLUMNS = [
  {
    name: "areacd",
    titles: ["areacd", "Area code"],
    datatype: "string",
    role: "geo",
    type: "dimension",
  },
  {
    name: "period",
    titles: ["period", "Time period"],
    datatype: "date",
    role: "time",
    type: "dimension",
  },
  {
    name: "value",
    titles: ["observation", "Observation value"],
    datatype: "number",
    type: "measure",
  },
  { name: "lci_95", titles: "lci_95", datatype: "number", type: "measure" },
  { name: "status", titles: "status", datatype: "string", type: "status" },
];

const METADATA = {
  "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
  url: "rates.csv",
  "dc:title": "Rates by ward",
  "dc:publisher": "The council",
  "dc:issued": "2026-02-05",
  "dc:license":
    "http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  tableSchema: { columns: COLUMNS },
};

const CSV =
  "\ufeffareacd,period,observation,lci_95,status\r\nE05000001,2018-01-01/P3Y,12.5,11,u\r\nE05000002,2018-01-01/P3Y,,,c\r\n";

const FILES = { "rates.csv": CSV, "rates.csv-metadata.json": METADATA };

function adapterOf(
  files: Parameters<typeof contextOf>[0] = FILES,
  start = "rates.csv-metadata.json",
) {
  return createCsvwAdapter(contextOf(files, start));
}

/** A file with one column, `n`, of a datatype, and what becomes of its texts. */
async function cellsOf(datatype: unknown, texts: readonly string[], more = {}) {
  const { "@context": context } = METADATA;
  const columns = [{ name: "n", titles: "n", datatype, ...more }];
  const adapter = adapterOf({
    "rates.csv": `n,x\n${texts.map((text) => `"${text}",1\n`).join("")}`,
    "rates.csv-metadata.json": {
      "@context": context,
      url: "rates.csv",
      tableSchema: {
        columns: [...columns, { name: "x", titles: "x", datatype: "integer" }],
      },
    },
  });
  const table = await adapter.read("t:rates", {});
  return table
    .column("n")
    .cells.map((cell) =>
      typeof cell === "object"
        ? "reason" in cell
          ? cell.reason
          : cell.id
        : cell,
    );
}

describe("CSV on the Web", () => {
  it("describes a table as its metadata do", async () => {
    expect(await adapterOf().describe("t:rates")).toMatchObject({
      title: "Rates by ward",
      version: "2026-02-05",
      publisher: { title: "The council" },
      licence: { id: "OGL-UK-3.0" },
      measures: [
        { name: "value", title: "Observation value", role: "measure" },
      ],
    });
  });

  it("reads a table under the names of its metadata, with states and reasons", async () => {
    const table = await adapterOf().read("t:rates", {});
    expect(
      table.fields.map(({ name, role }) => `${name} ${role ?? ""}`),
    ).toEqual([
      "areacd area",
      "period period",
      "value measure",
      "lci_95 lower",
      "status status",
    ]);
    expect(table.column("value")).toMatchObject({
      cells: [12.5, { reason: "suppressed" }],
      statuses: new Map([[0, "low-reliability"]]),
    });
    expect(table.periods("period")[0]).toMatchObject({ label: "2018 to 2020" });
    expect(table.unreadable).toEqual([]);
  });

  it.each([
    ["its metadata", "rates.csv-metadata.json", "t:rates"],
    ["the CSV itself", "rates.csv", "t:rates"],
    ["the folder it is in", "", "t:rates"],
    ["nothing, the ID being its address", "", `${BASE}rates.csv`],
  ])("finds a table by %s", async (_name, start, id) => {
    expect((await adapterOf(FILES, start).read(id, {})).rowCount).toBe(2);
  });

  it("finds the metadata of a folder", async () => {
    const files = { "rates.csv": CSV, "csv-metadata.json": METADATA };
    const { fields } = await adapterOf(files, "rates.csv").read("t:rates", {});
    expect(fields[2]?.name).toBe("value");
  });

  it("reads a CSV without metadata as published", async () => {
    const files = { "rates.csv": CSV };
    const { fields } = await adapterOf(files, "").read("t:rates", {});
    expect(fields[2]).toMatchObject({ name: "observation", role: "measure" });
  });

  it("finds columns by their titles where they stand in another order, and says so", async () => {
    const files = {
      ...FILES,
      "rates.csv":
        "period,areacd,observation,lci_95,status\n2018,E05000001,1,,\n",
    };
    const { columns, provenance } = await adapterOf(files).read("t:rates", {});
    expect(columns[0]?.cells).toEqual(["E05000001"]);
    expect(provenance.steps[0]).toContain('headed "period"');
  });

  it.each([
    [
      "numbers in a pattern",
      { base: "number", format: "#,##0.0" },
      ["1,234.5", "1234.55"],
      [1234.5, "unreadable"],
    ],
    ["percentages", { base: "decimal", format: "0%" }, ["12%"], [0.12]],
    [
      "decimal commas",
      { base: "decimal", format: { decimalChar: ",", groupChar: "." } },
      ["1.234,5"],
      [1234.5],
    ],
    [
      "whole numbers",
      "integer",
      ["7", "7.5", "[c]"],
      [7, "unreadable", "suppressed"],
    ],
    [
      "numbers within limits",
      { base: "integer", minimum: 0, maximum: 10 },
      ["10", "11"],
      [10, "unreadable"],
    ],
    [
      "true and false in their own words",
      { base: "boolean", format: "Y|N" },
      ["Y", "N", "1"],
      [true, false, "unreadable"],
    ],
    [
      "dates in a pattern",
      { base: "date", format: "d/M/yyyy" },
      ["3/4/2024", "31/2/2024"],
      ["2024-04-03", "unreadable"],
    ],
    [
      "no number for NaN and INF",
      "double",
      ["1e3", "NaN", "INF"],
      [1000, "missing", "unreadable"],
    ],
    [
      "texts in a form",
      { base: "string", format: "E\\d{8}" },
      ["E05000001", "x"],
      ["E05000001", "unreadable"],
    ],
  ])("reads %s", async (_name, datatype, texts, cells) => {
    expect(await cellsOf(datatype, texts)).toEqual(cells);
  });

  it("takes the texts that the metadata call null for missing", async () => {
    expect(await cellsOf("integer", ["-99", "1"], { null: ["-99"] })).toEqual([
      "missing",
      1,
    ]);
  });

  it("tells two columns of one name apart, and says so", async () => {
    const files = {
      "rates.csv": "note,note\na,b\n",
      "rates.csv-metadata.json": {
        ...METADATA,
        tableSchema: { columns: [{ titles: "note" }, { titles: "note" }] },
      },
    };
    const { fields, provenance } = await adapterOf(files).read("t:rates", {});
    expect(fields.map(({ name }) => name)).toEqual(["note", "note_2"]);
    expect(provenance.steps[0]).toContain("note_2");
  });

  it("says what it left out of metadata that are not as they should be", async () => {
    const files = {
      ...FILES,
      "rates.csv-metadata.json": { ...METADATA, tableDirection: "up" },
    };
    const { provenance } = await adapterOf(files).read("t:rates", {});
    expect(provenance.steps[0]).toContain("tableDirection");
  });

  it("names the tables there are where one is not found", async () => {
    await expect(adapterOf().read("t:other", {})).rejects.toThrow(
      DatasetNotFoundError,
    );
    await expect(adapterOf().read("t:other", {})).rejects.toThrow("rates");
  });

  it("finds tables by words", async () => {
    expect(await adapterOf().search("WARD rates")).toEqual([
      { id: "rates", title: "Rates by ward" },
    ]);
    expect(await adapterOf().search("hospital")).toEqual([]);
  });

  it.each([
    ["no metadata", { a: 1 }],
    [
      "without a table",
      { "@context": "http://www.w3.org/ns/csvw", tables: [] },
    ],
  ])("refuses metadata that are %s", async (_name, metadata) => {
    const files = { ...FILES, "rates.csv-metadata.json": metadata };
    await expect(adapterOf(files).read("t:rates", {})).rejects.toThrow(
      UnreadableError,
    );
  });
});

describe.skipIf(!hasCorpora)(
  `the ONS's Explore local statistics${needs}`,
  () => {
    const folder = "api/csvw/ons_els";
    const names = hasCorpora
      ? readdirSync(pathOf(folder)).filter(
          (name) =>
            name.endsWith(".csv-metadata.json") && !name.startsWith("all-"),
        )
      : [];

    it("describe themselves with an area, a period and a measure, every one", async () => {
      expect(names.length).toBeGreaterThan(60);
      for (const name of names) {
        const file = { [name]: jsonOf(`${folder}/${name}`) as object };
        const adapter = adapterOf(file, name);
        const { title, fields } = await adapter.describe(`${BASE}${name}`);
        const roles = fields.map(({ role }) => role);
        expect(title).not.toBe("");
        expect(roles, name).toEqual(
          expect.arrayContaining(["area", "period", "measure"]),
        );
      }
    });

    it("read as they are: the claimant count, whole", async () => {
      const adapter = adapterOf(
        {
          "claimant-count.csv": bytesOf(
            "stats/ons_els/claimant-count/claimant-count.csv",
          ),
          "claimant-count.csv-metadata.json": jsonOf(
            `${folder}/claimant-count.csv-metadata.json`,
          ) as object,
        },
        "claimant-count.csv-metadata.json",
      );
      const table = await createTable(adapter);
      expect(table.rowCount).toBe(10_325);
      expect(table.unreadable).toEqual([]);
      expect(table.columnOf("measure")?.field.title).toBe("Observation value");
    });
  },
);

function createTable(adapter: ReturnType<typeof adapterOf>) {
  return adapter.read("t:claimant-count", {});
}
