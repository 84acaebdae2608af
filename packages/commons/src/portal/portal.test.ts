import { describe, expect, it } from "vitest";
import { isAbsent, type Provenance } from "@commons-widgets/table";
import { collectPages } from "./collect-pages.js";
import { inferReadings, type PortalColumn } from "./infer-readings.js";
import { tableOfRecords } from "./records-table.js";

const provenance: Provenance = {
  datasetId: "t:data",
  title: "Data",
  version: "1",
  sources: [],
  url: "https://portal.example/data",
  retrievedAt: "2026-11-21T00:00:00.000Z",
  steps: [],
  caveats: [],
};

const columns = ["FID", "WD24CD", "WD24NM", "LAD24CD", "year", "rate"].map(
  (name) => ({ name }),
);

const records = [
  [1, "E05015282", "Anfield", "E08000012", "2021", 12.5],
  [2, "E05015283", "Arundel", "E08000012", "2021", "1,234"],
  [3, "E05015284", "Belle Vale", "E08000012", "2022", null],
].map((cells) =>
  Object.fromEntries(columns.map(({ name }, index) => [name, cells[index]])),
);

describe("what a portal's columns are for", () => {
  it("is found from values that all bear it out", () => {
    const { readings } = inferReadings(columns, records);
    expect(
      readings.map(({ field }) => [field.name, field.role, field.type]),
    ).toEqual([
      ["FID", undefined, "number"],
      ["WD24CD", "area", "string"],
      ["WD24NM", "area-name", "string"],
      ["LAD24CD", "parent", "string"],
      ["year", "period", "period"],
      ["rate", "measure", "number"],
    ]);
  });

  it("is said in sentences", () => {
    expect(inferReadings(columns, records).steps).toEqual([
      'Column "WD24CD" is taken as the area: each value is a GSS code.',
      'Column "LAD24CD" is taken as what the area lies in: each has one.',
      'Column "year" is taken as the period: each value is one.',
      'Taken as measures, since each value is a number: "rate".',
    ]);
  });

  it("is not concluded from a column with one value that says otherwise", () => {
    const spoilt = [...records, { WD24CD: "Total", year: "n/a", rate: "low" }];
    const { readings } = inferReadings(columns, spoilt);
    const roles = new Map(
      readings.map(({ field }) => [field.name, field.role]),
    );
    expect(roles.get("WD24CD")).toBeUndefined();
    expect(roles.get("year")).toBeUndefined();
    expect(roles.get("rate")).toBeUndefined();
  });
});

describe("what a portal's columns are for, where people write by hand", () => {
  const readingOf = (
    texts: readonly string[],
    column: Partial<PortalColumn> = {},
  ) =>
    inferReadings(
      [{ name: "rate", ...column }],
      texts.map((rate) => ({ rate })),
    ).readings[0]!;

  it("is a measure though some numbers are withheld", () => {
    const { field, missing } = readingOf(["12.5", "*", "[x]", "C"]);
    expect(field.role).toBe("measure");
    expect(missing.get("*")).toBe("suppressed");
    expect(missing.get("C")).toBe("suppressed");
  });

  it("is no measure where there are only marks", () => {
    expect(readingOf(["*", "*"]).field.role).toBeUndefined();
  });

  it("is no measure where digits with a zero before them identify something", () => {
    expect(readingOf(["0012", "0013"]).field).toMatchObject({ type: "string" });
    expect(readingOf(["0.5", "0"]).field.role).toBe("measure");
  });

  it("is no measure where the portal calls it a text and no mark shows why", () => {
    const stated = { type: "string" } as const;
    expect(readingOf(["1", "2"], stated).field.role).toBeUndefined();
    expect(readingOf(["1", "*"], stated).field.role).toBe("measure");
  });

  it.each([
    ["area", "area-name"],
    ["Area code", "Area name"],
    ["ward_code", "ward_name"],
    ["areacd", "areanm"],
  ])("is the name of the area in %s where it is called %s", (code, name) => {
    const { readings } = inferReadings(
      [{ name: code }, { name }, { name: `other ${name}` }],
      [{ [code]: "E05015282", [name]: "Anfield" }],
    );
    expect(readings.map(({ field }) => field.role)).toEqual([
      "area",
      "area-name",
      undefined,
    ]);
  });
});

describe("a portal's records", () => {
  it("become a table that says which values are missing or cannot be read", () => {
    const { readings } = inferReadings(columns, records);
    const table = tableOfRecords(
      [...records, { rate: { nested: true } }],
      readings,
      provenance,
    );
    expect(table.numbers("rate").slice(0, 2)).toEqual([12.5, 1234]);
    expect(table.numbers("rate").slice(2).every(isAbsent)).toBe(true);
    expect(table.unreadable).toMatchObject([
      { field: "rate", line: 4, text: '{"nested":true}' },
    ]);
  });
});

describe("the pages of an answer", () => {
  const pages: Record<string, { items: number[]; next?: string }> = {
    a: { items: [1, 2], next: "b" },
    b: { items: [3] },
    loop: { items: [1], next: "loop" },
  };
  const readPage = (url: string) =>
    Promise.resolve(pages[url] ?? { items: [] });

  it("are read to the last", async () => {
    expect(await collectPages("a", readPage, 10)).toEqual([1, 2, 3]);
  });

  it("are refused where they lead back to one another", async () => {
    await expect(collectPages("loop", readPage, 10)).rejects.toMatchObject({
      code: "commons/unreadable",
    });
  });

  it("are refused where they hold more than a page of ours may read", async () => {
    await expect(collectPages("a", readPage, 2)).rejects.toMatchObject({
      code: "commons/too-large",
      rows: 3,
    });
  });
});
