import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Absence } from "../absence.js";
import { FieldNotFoundError } from "../errors.js";
import { CannotCombineError } from "./cannot-combine.js";
import { Table } from "../table.js";
import { joinTables } from "./join-tables.js";
import { cellsOf, smallTable } from "./small-tables.harness.js";

const wards = () =>
  smallTable([
    { name: "ward", title: "Ward", cells: ["E1", "E2", "E3"] },
    { name: "rate", cells: [10, 20, 30] },
  ]);
const people = () =>
  smallTable(
    [
      { name: "area", cells: ["E3", "E1", "E9"] },
      { name: "people", cells: [300, 100, 900] },
    ],
    { datasetId: "lcr:people", title: "Residents", version: "2024" },
  );

describe("joining two tables", () => {
  it("puts figures beside those of the same ward", () => {
    const joined = joinTables(wards(), people(), { on: [["ward", "area"]] });
    expect(cellsOf(joined)).toEqual({
      ward: ["E1", "E2", "E3"],
      rate: [10, 20, 30],
      people: [
        100,
        new Absence("missing", "“Residents” has no row for it."),
        300,
      ],
    });
  });

  it("counts what matched on either side", () => {
    const on = [["ward", "area"]] as const;
    const left = joinTables(wards(), people(), { on });
    expect(left.provenance.steps).toEqual([
      "Joined to “Residents” (lcr:people, version 2024) by Ward: 2 of 3 rows have a match, 1 row was kept without its figures; 2 of 3 rows of it were used.",
    ]);
    const inner = joinTables(wards(), people(), { on, how: "inner" });
    expect(inner.texts("ward")).toEqual(["E1", "E3"]);
    expect(inner.provenance.steps[0]).toContain("1 row was left out");
  });

  it("joins by several columns at once, and none where one is absent", () => {
    const gone = new Absence("missing");
    const left = smallTable([
      { name: "ward", cells: ["E1", "E1", gone] },
      { name: "year", cells: ["2020", "2021", "2021"] },
    ]);
    const right = smallTable([
      { name: "ward", cells: ["E1", gone, "E1"] },
      { name: "year", cells: ["2021", "2021", "2022"] },
      { name: "n", cells: [1, 2, 3] },
    ]);
    const joined = joinTables(left, right, {
      on: ["ward", "year"],
      how: "inner",
    });
    expect(cellsOf(joined)).toEqual({ ward: ["E1"], year: ["2021"], n: [1] });
  });

  it("repeats a row for several matches only when that is asked", () => {
    const twice = smallTable([
      { name: "ward", cells: ["E1", "E1"] },
      { name: "n", cells: [1, 2] },
    ]);
    const join = (many: boolean) =>
      joinTables(wards(), twice, { on: ["ward"], how: "inner", many });
    expect(() => join(false)).toThrow(CannotCombineError);
    expect(() => join(false)).toThrow("has 2 rows for E1");
    expect(cellsOf(join(true))).toEqual({
      ward: ["E1", "E1"],
      rate: [10, 10],
      n: [1, 2],
    });
  });

  it("never has two columns of one name", () => {
    const other = smallTable([
      { name: "ward", cells: ["E1"] },
      { name: "rate", cells: [1], aggregate: "weighted-mean" },
      { name: "rate-low", cells: [0], of: "rate" },
    ]);
    expect(() => joinTables(wards(), other, { on: ["ward"] })).toThrow(
      'two columns "rate"',
    );
    const joined = joinTables(wards(), other, {
      on: ["ward"],
      rename: { rate: "rate-before" },
    });
    expect(joined.column("rate-low").field.of).toBe("rate-before");
  });

  it("refuses a key that is not a column", () => {
    expect(() => joinTables(wards(), people(), { on: ["ward"] })).toThrow(
      FieldNotFoundError,
    );
  });

  it("brings marks and unreadable cells of both tables along", () => {
    const { columns, provenance } = people();
    const marked = new Table(
      columns.map((column) => ({
        ...column,
        statuses: new Map([[0, "estimated" as const]]),
      })),
      3,
      provenance,
      [{ row: 0, line: 2, field: "people", text: "3OO", reason: "No." }],
    );
    const joined = joinTables(wards(), marked, { on: [["ward", "area"]] });
    expect(joined.column("people").statuses).toEqual(
      new Map([[2, "estimated"]]),
    );
    expect(joined.unreadable).toMatchObject([{ row: 2, line: 2 }]);
  });

  it("names the sources, the credit, the caveats and the licence of both", () => {
    const licence = { id: "ODbL-1.0", title: "Open Database Licence" };
    const left = smallTable([{ name: "ward", cells: ["E1"] }], {
      sources: [{ title: "ONS" }],
      attribution: "Source: ONS.",
      caveats: ["Rounded."],
    });
    const right = smallTable([{ name: "ward", cells: ["E1"] }], {
      title: "Shops",
      licence,
      attribution: "© Shops.",
      caveats: ["Rounded.", "Old."],
      url: "https://example.org/shops.csv",
    });
    expect(joinTables(left, right, { on: ["ward"] }).provenance).toMatchObject({
      sources: [
        { title: "ONS" },
        { title: "Shops", url: "https://example.org/shops.csv" },
      ],
      attribution: "Source: ONS. © Shops.",
      caveats: [
        "Rounded.",
        "The figures of “Shops” are under another licence: Open Database Licence.",
        "Old.",
      ],
    });
  });

  it("has as many rows as the keys say, whatever they are", () => {
    const keys = fc.array(fc.constantFrom("a", "b", "c", "d", "e"));
    fc.assert(
      fc.property(keys, keys, (left, right) => {
        const tables = [
          smallTable([{ name: "k", cells: left }]),
          smallTable([{ name: "k", cells: right }]),
        ] as const;
        const matches = left.map(
          (key) => right.filter((other) => other === key).length,
        );
        const count = (how: "left" | "inner") =>
          joinTables(...tables, { on: ["k"], how, many: true }).rowCount;
        const add = (numbers: readonly number[]) =>
          numbers.reduce((sum, number) => sum + number, 0);
        expect(count("inner")).toBe(add(matches));
        expect(count("left")).toBe(add(matches.map((n) => Math.max(n, 1))));
      }),
    );
  });
});
