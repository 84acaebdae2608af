import { Absence } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { addCodesByName } from "./add-codes.js";
import { column, tableOf } from "./lookups/lookup.harness.js";
import { sampleRegister } from "./sample-wards.harness.js";

const wards = sampleRegister().inVintage("2025");

describe("a table that has names and no codes", () => {
  it("gets the codes its names lead to, and says how", () => {
    const { table } = addCodesByName(
      tableOf(
        "Figures",
        column("ward", { type: "string", role: "area-name" }, [
          "ANFIELD",
          "Church",
          "Atlantis",
        ]),
        column("figure", { role: "measure" }, [1, 2, 3]),
      ),
      wards,
    );
    expect(table.columnOf("area")?.cells).toEqual([
      "E05015279",
      new Absence("missing"),
      new Absence("missing"),
    ]);
    expect(table.numbers("figure")).toEqual([1, 2, 3]);
    expect(table.provenance.steps).toEqual([
      "Rows were joined to areas by name, as the author asked.",
      "Not joined, since several areas have the name: Church.",
    ]);
  });

  it("tells two of one name apart by the district beside them", () => {
    const { table } = addCodesByName(
      tableOf(
        "Figures",
        column("ward", { type: "string", role: "area-name" }, ["Church"]),
        column("district", { type: "string", role: "parent-name" }, ["Sefton"]),
      ),
      wards,
    );
    expect(table.texts("area-code-by-name")[0]).toMatch(/^E05/);
  });

  it("needs a column of names", () => {
    expect(() => addCodesByName(tableOf("Nothing"), wards)).toThrow(
      'There is no field "area-name".',
    );
  });
});
