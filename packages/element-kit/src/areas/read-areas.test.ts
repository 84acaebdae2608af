import {
  isAbsent,
  Table,
  type Column,
  type Field,
} from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import type { AreaData } from "./area-data.js";
import { listAreas } from "./area-list.js";
import { readAreas } from "./read-areas.js";

const RATE: Field = {
  name: "rate",
  title: "Rate",
  type: "number",
  role: "measure",
};

function text(name: string, role: Field["role"], cells: string[]): Column {
  return {
    field: { name, title: name, type: "string", ...(role ? { role } : {}) },
    cells,
  };
}

function year(id: string) {
  const start = Date.UTC(Number(id));
  return { id, label: id, start, end: Date.UTC(Number(id) + 1) };
}

/** Two wards of Sefton and one of Wirral in two years, the later half empty. */
function data(): AreaData {
  const provenance = {
    datasetId: "t:data",
    title: "Data",
    version: "1",
    sources: [],
    url: "https://example.org/data.csv",
    retrievedAt: "2026-06-01T00:00:00Z",
    steps: [],
    caveats: [],
  };
  const codes = ["E05000001", "E05000002", "E05000003"];
  const table = new Table(
    [
      text("code", "area", [...codes, ...codes]),
      text("name", "area-name", [
        "Ainsdale",
        "Birkdale",
        "Oxton",
        "Ainsdale",
        "Birkdale",
        "Oxton",
      ]),
      text("in", "parent", ["S", "S", "W", "S", "S", "W"]),
      text("in-name", "parent-name", [
        "Sefton",
        "Sefton",
        "Wirral",
        "Sefton",
        "Sefton",
        "Wirral",
      ]),
      {
        field: { name: "year", title: "Year", type: "period", role: "period" },
        cells: ["2020", "2020", "2020", "2021", "2021", "2021"].map(year),
      },
      { field: RATE, cells: [1, 2, 3, 4, 5, 6] },
    ],
    6,
    provenance,
  );
  return {
    table,
    areas: listAreas(table, "ward"),
    mayListMore: false,
    description: {
      id: "t:data",
      title: "Data",
      version: "1",
      sources: [],
      accessRights: "public",
      fields: table.fields,
      measures: [RATE],
      caveats: [],
      geography: "ward",
    },
  };
}

describe("the areas of a figure", () => {
  it("are all of the dataset's kind, in the latest period that has a value", () => {
    const facts = readAreas(data(), {});
    expect(facts.period?.label).toBe("2021");
    expect(facts.areas.map(({ name, value }) => [name, value])).toEqual([
      ["Ainsdale", 4],
      ["Birkdale", 5],
      ["Oxton", 6],
    ]);
  });

  it("are the parts of the larger area asked for, which names the place", () => {
    const facts = readAreas(data(), { within: "S", period: "2020" });
    expect(facts.place).toBe("Sefton");
    expect(facts.areas.map(({ value }) => value)).toEqual([1, 2]);
  });

  it("are those listed, each once", () => {
    const facts = readAreas(data(), { areas: ["E05000003", "E05000003"] });
    expect(facts.areas.map(({ name }) => name)).toEqual(["Oxton"]);
  });

  it("are refused by name where the data have none such", () => {
    expect(() => readAreas(data(), { areas: ["E1"] })).toThrow('no area "E1"');
    expect(() => readAreas(data(), { within: "X" })).toThrow('no area "X"');
    expect(() => readAreas(data(), { period: "1066" })).toThrow(
      'no period "1066"',
    );
  });

  it("have a reason where they have no value then", () => {
    const { table, ...rest } = data();
    const short = new Table(
      table.columns.map((column) => ({
        ...column,
        cells: column.cells.slice(0, 4),
      })),
      4,
      table.provenance,
    );
    const facts = readAreas({ ...rest, table: short }, { period: "2021" });
    expect(facts.areas.map(({ value }) => isAbsent(value))).toEqual([
      false,
      true,
      true,
    ]);
  });
});
