import { describe, expect, it } from "vitest";
import type { ReadQuery } from "../adapter.js";
import { inferReadings, type PortalColumn } from "./infer-readings.js";
import { choosePart } from "./push-down.js";

const columns: readonly PortalColumn[] = [
  { name: "ward" },
  { name: "town", type: "string" },
  { name: "year", type: "number" },
  { name: "people", type: "number" },
  { name: "rate", type: "string" },
  { name: "open", type: "boolean" },
  { name: "place" },
];

const sample = [
  ["E05015282", "Liverpool", 2023, 120, "1,234", true, " Anfield"],
  ["E05015283", "Halton", 2024, 90, "*", false, "Appleton"],
].map((cells) =>
  Object.fromEntries(columns.map(({ name }, index) => [name, cells[index]])),
);

const { readings } = inferReadings(columns, sample);

const partOf = (query: ReadQuery) =>
  choosePart(query, { columns, sample }, readings);

/** The columns by which the portal is asked. */
const filtersOf = (query: ReadQuery) =>
  partOf(query).filters.map(({ column }) => column.name);

describe("what a portal is asked for", () => {
  it("is rows by area, by period and by what stands in a column", () => {
    expect(
      partOf({
        areas: ["E05015282"],
        periods: ["2023"],
        where: { town: ["Liverpool"], people: ["120", "-0.5"] },
      }).filters.map(({ column, texts }) => [column.name, texts]),
    ).toEqual([
      ["ward", ["E05015282"]],
      ["year", ["2023"]],
      ["town", ["Liverpool"]],
      ["people", ["120", "-0.5"]],
    ]);
  });

  it.each<[string, ReadQuery]>([
    ["numbers that the portal keeps as texts", { where: { rate: ["1234"] } }],
    ["a column with blanks around a text", { where: { place: ["Anfield"] } }],
    ["truth values", { where: { open: ["true"] } }],
    ["cells without a value", { where: { town: ["", "Halton"] } }],
    ["what is no number in a column of them", { where: { people: ["many"] } }],
    ["a number that is written otherwise", { where: { people: ["1e2"] } }],
    ["a number with a nought at its end", { where: { people: ["1.50"] } }],
    ["a period by its label", { where: { year: ["2023"] } }],
    ["a column that is not there", { where: { tree: ["oak"] } }],
    [
      "more areas than an address can name",
      { areas: Array.from({ length: 400 }, (_, row) => `E0501${1000 + row}`) },
    ],
  ])("is not %s, which would lose rows or fail", (_, query) => {
    expect(filtersOf(query)).toEqual([]);
  });

  it.each([
    ["Apr 2023", ["when"]],
    ["Apr  2023", []],
  ])("is a period where the portal writes %j", (written, expected) => {
    const when = [{ name: "when", type: "period" as const }];
    const shown = { columns: when, sample: [{ when: written }] };
    const { readings } = inferReadings(when, [{ when: "2023-04" }]);
    const part = choosePart({ periods: ["Apr 2023"] }, shown, readings);
    expect(part.filters.map(({ column }) => column.name)).toEqual(expected);
  });

  it("is no number that its description writes in a way of its own", () => {
    const described = readings.map((reading) => ({
      ...reading,
      numbers: { decimalMark: "," },
    }));
    const query = { where: { people: ["15"] } };
    const part = choosePart(query, { columns, sample }, described);
    expect(part.filters).toEqual([]);
  });

  it("is the columns wanted, and those by which rows are chosen", () => {
    expect(
      partOf({
        fields: ["people"],
        areas: ["E05015282"],
        where: { place: ["Anfield"] },
      }).fields,
    ).toEqual(["ward", "people", "place"]);
  });

  it("is every column where a name is asked for that is not there", () => {
    expect(partOf({ fields: ["peple"] }).fields).toBeUndefined();
    expect(partOf({}).fields).toBeUndefined();
  });

  it("is a measure with its status and its note", () => {
    const described = [
      ["people", {}],
      ["mark", { role: "status", of: "people" }],
      ["remark", { role: "note" }],
      ["town", {}],
    ] as const;
    const part = choosePart(
      { fields: ["people"] },
      { columns, sample },
      described.map(([name, more]) => ({
        field: { name, title: name, type: "string", ...more },
        missing: new Map(),
        categories: new Map(),
      })),
    );
    expect(part.fields).toEqual(["people", "mark", "remark"]);
  });
});
