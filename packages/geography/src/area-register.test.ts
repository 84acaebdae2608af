import { Table, type Column, type Field } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { registerAreas } from "./area-register.js";
import { geographyWords } from "./geography-words.js";
import { sampleRegister } from "./sample-wards.harness.js";
import { searchAreas } from "./search-areas.js";
import { areasWithin } from "./within.js";

const provenance = {
  datasetId: "x:areas",
  title: "Areas",
  version: "1",
  sources: [],
  url: "",
  retrievedAt: "",
  steps: [],
  caveats: [],
};

function tableOf(...columns: Column[]): Table {
  return new Table(columns, columns[0]?.cells.length ?? 0, provenance);
}

const codes = (...cells: string[]): Column => ({
  field: { name: "code", title: "Code", type: "string", role: "area" },
  cells,
});

describe("the register of areas", () => {
  it("counts the wards of each vintage of the city region", () => {
    const register = sampleRegister();
    const counts = ["2020", "2022", "2025"].map(
      (vintage) => register.inVintage(vintage).length,
    );
    expect(counts).toEqual([126, 125, 159]);
  });

  it("knows a ward's name, district, place and vintages", () => {
    expect(sampleRegister().area("E05000887")).toEqual({
      code: "E05000887",
      name: "Anfield",
      parent: "E08000012",
      parentName: "Liverpool",
      x: 336598,
      y: 393224,
      vintages: ["2020", "2022"],
    });
  });

  it("lists the six districts of the wards of 2025 by name", () => {
    const names = sampleRegister()
      .parents("2025")
      .map(({ name }) => name);
    expect(names).toEqual([
      "Halton",
      "Knowsley",
      "Liverpool",
      "Sefton",
      "St Helens",
      "Wirral",
    ]);
  });

  it("holds 64 Liverpool wards in 2025", () => {
    const liverpool = sampleRegister()
      .inVintage("2025")
      .filter(({ parent }) => parent === "E08000012");
    expect(liverpool).toHaveLength(64);
  });

  it("has no area of a code that only an object's prototype knows", () => {
    const register = registerAreas(tableOf(codes("__proto__")), "ward", []);
    expect(register.area("__proto__")?.code).toBe("__proto__");
    expect(register.area("constructor")).toBeUndefined();
  });

  it("puts every area in every vintage where the table marks none", () => {
    const vintages = [
      { id: "a", label: "A" },
      { id: "b", label: "B" },
    ];
    const register = registerAreas(tableOf(codes("1")), "parish", vintages);
    expect(register.area("1")?.vintages).toEqual(["a", "b"]);
    expect(register.area("1")?.name).toBe("1");
  });

  it("joins the vintages of a code that stands in two rows", () => {
    const member = (vintage: string, ...cells: boolean[]): Column => ({
      field: {
        name: vintage,
        title: vintage,
        type: "boolean",
        role: "member",
        vintage,
      },
      cells,
    });
    const table = tableOf(
      codes("1", "1"),
      member("old", true, false),
      member("new", false, true),
    );
    const register = registerAreas(table, "ward", []);
    expect(register.area("1")?.vintages).toEqual(["old", "new"]);
  });

  it("knows the district a ward lay in then, and its name in Welsh", () => {
    const text = (name: string, field: Partial<Field>, cell: string) => ({
      field: { name, title: name, type: "string" as const, ...field },
      cells: [cell],
    });
    const table = tableOf(
      codes("W05000001"),
      text("name", { role: "area-name" }, "Holyhead"),
      text("cy", { role: "area-name-cy" }, "Caergybi"),
      text("now", { role: "parent" }, "W06000001"),
      text("then", { role: "parent", vintage: "old" }, "W06000099"),
      text("named", { role: "parent-name", vintage: "old" }, "Môn"),
    );
    const register = registerAreas(table, "ward", [
      { id: "old", label: "Old" },
      { id: "new", label: "New" },
    ]);
    expect(register.area("W05000001")?.nameCy).toBe("Caergybi");
    expect(register.parents("old")).toEqual([
      { code: "W06000099", name: "Môn" },
    ]);
    expect(register.parents("new")).toEqual([
      { code: "W06000001", name: "W06000001" },
    ]);
    expect(areasWithin(register, "old", "W06000099")).toHaveLength(1);
    expect(searchAreas(register.inVintage("new"), "caer", 8)).toHaveLength(1);
  });

  it("refuses a table without codes", () => {
    expect(() => registerAreas(tableOf(), "ward", [])).toThrow(
      'There is no field "area"',
    );
  });
});

describe("the words for a geography", () => {
  it("says one parish, two parishes", () => {
    expect(geographyWords("parish")).toEqual({
      one: "parish",
      many: "parishes",
    });
  });

  it("says area where it has no better word", () => {
    expect(geographyWords("constructor")).toEqual({
      one: "area",
      many: "areas",
    });
  });
});
