import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Absence } from "../absence.js";
import { CannotCombineError } from "./cannot-combine.js";
import { parsePeriod } from "../period.js";
import { Table, type Value } from "../table.js";
import { pivotRows } from "./pivot-rows.js";
import { cellsOf, smallTable } from "./small-tables.harness.js";
import { unpivotColumns } from "./unpivot-columns.js";

const year = (text: string) => parsePeriod(text)!;

const long = () =>
  smallTable([
    { name: "ward", title: "Ward", cells: ["E1", "E1", "E2"] },
    {
      name: "year",
      title: "Year",
      cells: [year("2020"), year("2021"), year("2021")],
    },
    { name: "rate", title: "Rate", cells: [1, 2, 3] },
  ]);
const DOWN = { down: ["ward"], across: "year", values: "rate" };

describe("laying rows out in columns", () => {
  it("has a row for each ward and a column for each year", () => {
    const wide = pivotRows(long(), DOWN);
    expect(cellsOf(wide)).toEqual({
      ward: ["E1", "E2"],
      "2020": [1, new Absence("missing", "The data have no row for it.")],
      "2021": [2, 3],
    });
    expect(wide.column("2020").field.title).toBe("Rate, 2020");
    expect(wide.provenance.steps).toEqual([
      "Laid Rate out with a column for each Year.",
    ]);
  });

  it("refuses two rows for one cell, and says which", () => {
    const twice = smallTable([
      { name: "ward", cells: ["E1", "E1"] },
      { name: "year", title: "Year", cells: ["2020", "2020"] },
      { name: "rate", title: "Rate", cells: [1, 1] },
    ]);
    const lay = () => pivotRows(twice, DOWN);
    expect(lay).toThrow(CannotCombineError);
    expect(lay).toThrow("Two rows give Rate of E1 for Year 2020.");
  });

  it("refuses a column that would have the name of another", () => {
    const odd = smallTable([
      { name: "ward", cells: ["E1"] },
      { name: "year", cells: ["ward"] },
      { name: "rate", cells: [1] },
    ]);
    expect(() => pivotRows(odd, DOWN)).toThrow('two columns "ward"');
  });

  it("says how many rows have no key", () => {
    const gap = smallTable([
      { name: "ward", cells: ["E1", new Absence("missing")] },
      { name: "year", title: "Year", cells: ["2020", "2020"] },
      { name: "rate", title: "Rate", cells: [1, 2] },
    ]);
    expect(pivotRows(gap, DOWN).provenance.steps).toEqual([
      "Laid Rate out with a column for each Year; 1 row without a key in none.",
    ]);
  });

  it("keeps marks and unreadable cells where they belong, there and back", () => {
    const { columns, provenance } = long();
    const marked = new Table(
      columns.map((column) =>
        column.field.name === "rate"
          ? { ...column, statuses: new Map([[2, "revised" as const]]) }
          : column,
      ),
      3,
      provenance,
      [{ row: 1, line: 3, field: "rate", text: "2?", reason: "No." }],
    );
    const wide = pivotRows(marked, DOWN);
    expect(wide.column("2021").statuses).toEqual(new Map([[1, "revised"]]));
    expect(wide.unreadable).toMatchObject([{ row: 0, line: 3, field: "2021" }]);
    const back = layBack(wide, ["2020", "2021"]);
    expect(back.column("rate").statuses).toEqual(new Map([[3, "revised"]]));
    expect(back.unreadable).toMatchObject([{ row: 1, line: 3, field: "rate" }]);
  });

  it("refuses to lay columns out under a name that is taken", () => {
    const wide = smallTable([
      { name: "ward", cells: ["E1"] },
      { name: "2020", cells: [1] },
    ]);
    expect(() => layBack(wide, ["2020"], "ward")).toThrow('two columns "ward"');
  });

  it("gives the same table when laid out and back again", () => {
    const names = fc.uniqueArray(fc.constantFrom("E1", "E2", "E3", "E4"), {
      minLength: 1,
    });
    const years = fc.uniqueArray(fc.constantFrom("2019", "2020", "2021"), {
      minLength: 1,
    });
    const numbers = fc.array(fc.integer(), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(names, years, numbers, (wards, when, rates) => {
        const places = wards.flatMap((ward) =>
          when.map((text) => [ward, text] as const),
        );
        const table = smallTable([
          { name: "ward", cells: places.map(([ward]) => ward) },
          { name: "year", cells: places.map(([, text]) => year(text)) },
          { name: "rate", cells: places.map((_, index) => rates[index] ?? 0) },
        ]);
        const back = layBack(pivotRows(table, DOWN), when);
        expect(cellsOf(back)).toEqual(cellsOf(table));
      }),
    );
  });
});

function layBack(wide: Table, years: readonly string[], name = "year"): Table {
  return unpivotColumns(wide, {
    columns: new Map<string, Value>(years.map((text) => [text, year(text)])),
    across: { name, title: "Year", type: "period" },
    values: { name: "rate", title: "Rate", type: "number" },
  });
}
