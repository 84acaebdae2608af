import { Table, type Column } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { registerAreas } from "./area-register.js";
import { geographyWords } from "./geography-words.js";
import { sampleRegister } from "./sample-wards.harness.js";

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
