import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Absence, valueOf } from "../absence.js";
import { Table } from "../table.js";
import { aggregateRows } from "./aggregate-rows.js";
import { cellsOf, smallTable } from "./small-tables.harness.js";

const suppressed = new Absence("suppressed");

const wards = () =>
  smallTable([
    { name: "district", title: "District", cells: ["L", "L", "K", "K"] },
    {
      name: "jobs",
      title: "Jobs",
      cells: [10, 20, 5, suppressed],
      aggregate: "sum",
    },
    {
      name: "rate",
      title: "Rate",
      cells: [50, 20, 10, 30],
      aggregate: "weighted-mean",
      weightedBy: "people",
      unit: { label: "% of people", symbol: "%", position: "after" },
      decimals: 1,
    },
    {
      name: "people",
      title: "People",
      cells: [100, 300, 0, 0],
      role: "denominator",
    },
    { name: "rank", title: "Rank", cells: [1, 2, 3, 4], aggregate: "none" },
    { name: "price", title: "Price", cells: [7, 8, 9, 6] },
  ]);

const byDistrict = (...names: readonly string[]) =>
  aggregateRows(
    wards(),
    ["district"],
    names.map((field) => ({ field })),
  );

describe("putting rows together", () => {
  it("adds up counts, and never counts what is absent as 0", () => {
    const table = byDistrict("jobs");
    expect(cellsOf(table)).toEqual({
      district: ["L", "K"],
      jobs: [
        30,
        new Absence(
          "suppressed",
          "1 of 2 values it is made of are not there (suppressed).",
        ),
      ],
    });
    expect(table.provenance.steps).toEqual([
      "Put 4 rows together as 2 rows, one for each District.",
      "Jobs: added up, of 3 of 4 values; 1 of 2 figures lack a part and are absent.",
    ]);
  });

  it("weights a rate by the field its publisher names", () => {
    const [liverpool, knowsley] = byDistrict("rate").column("rate").cells;
    expect(liverpool).toBe((50 * 100 + 20 * 300) / 400);
    expect(knowsley).toEqual(
      new Absence(
        "not-applicable",
        "There is nothing to weight it by: the weights come to 0.",
      ),
    );
    expect(byDistrict("rate").column("rate").field).toMatchObject({
      unit: { symbol: "%" },
      decimals: 1,
    });
  });

  it.each([
    [
      "rank",
      "Its publisher says that “Rank” of several rows cannot be put together.",
    ],
    [
      "price",
      "Its publisher does not say how “Price” of several rows may be put together.",
    ],
  ])("refuses %s and says why in each cell", (name, reason) => {
    const table = byDistrict(name);
    const refused = new Absence("not-comparable", reason);
    expect(table.column(name).cells).toEqual([refused, refused]);
    expect(table.provenance.steps).toContain(reason);
  });

  it.each([
    ["rate", "sum", "such values cannot be added up"],
    ["jobs", "weighted-mean", "nothing says by what a mean is weighted"],
    ["district", "least", "can only be counted"],
  ] as const)("refuses %s put together by %s", (field, way, reason) => {
    const table = aggregateRows(wards(), [], [{ field, way }]);
    const [cell] = table.column(field).cells;
    expect(cell).toMatchObject({ reason: "not-comparable" });
    expect((cell as Absence).note).toContain(reason);
  });

  it("refuses a mean whose weights are not in the table", () => {
    const table = smallTable([
      {
        name: "rate",
        title: "Rate",
        cells: [1],
        aggregate: "weighted-mean",
        weightedBy: "n",
      },
    ]);
    const [cell] = aggregateRows(table, [], [{ field: "rate" }]).column(
      "rate",
    ).cells;
    expect((cell as Absence).note).toContain(
      "what weights it is not in the data",
    );
  });

  it("finds the least and the greatest of what is there only when asked", () => {
    const ask = (leaveOut: boolean) =>
      cellsOf(
        aggregateRows(
          wards(),
          [],
          [
            { field: "jobs", way: "least", as: "low", leaveOut },
            { field: "jobs", way: "greatest", as: "high", leaveOut },
            { field: "jobs", way: "count", as: "known" },
          ],
        ),
      );
    expect(ask(true)).toEqual({ low: [5], high: [20], known: [3] });
    expect(ask(false)).toMatchObject({
      low: [{ reason: "suppressed" }],
      high: [{ reason: "suppressed" }],
      known: [3],
    });
  });

  it("gives a figure the gravest mark of its parts", () => {
    const { columns, rowCount, provenance } = wards();
    const marked = new Table(
      columns.map((column) => ({
        ...column,
        statuses: new Map([
          [0, "provisional" as const],
          [1, "estimated" as const],
          [3, "estimated" as const],
        ]),
      })),
      rowCount,
      provenance,
      [{ row: 3, line: 5, field: "jobs", text: "?", reason: "No." }],
    );
    const table = aggregateRows(marked, ["district"], [{ field: "jobs" }]);
    expect(table.column("jobs").statuses).toEqual(new Map([[0, "estimated"]]));
    expect(table.unreadable).toMatchObject([{ row: 1, line: 5 }]);
  });

  it("leaves rows without a group in none and says so", () => {
    const table = smallTable([
      {
        name: "district",
        title: "District",
        cells: ["L", new Absence("missing")],
      },
      { name: "jobs", cells: [1, 2], aggregate: "sum" },
    ]);
    const { steps } = aggregateRows(
      table,
      ["district"],
      [{ field: "jobs" }],
    ).provenance;
    expect(steps[0]).toBe(
      "Put 1 row together as 1 row, one for each District; 1 row without it in none.",
    );
  });

  it("says of no rows at all that there is nothing to add up", () => {
    const empty = smallTable([
      { name: "jobs", type: "number", cells: [], aggregate: "sum" },
    ]);
    expect(
      aggregateRows(empty, [], [{ field: "jobs" }]).column("jobs").cells,
    ).toEqual([new Absence("missing", "There is nothing to make it of.")]);
  });

  it("adds decimal fractions up to decimal fractions", () => {
    const table = smallTable([
      { name: "km", cells: [0.1, 0.2, 1e9], aggregate: "sum" },
    ]);
    expect(
      aggregateRows(table, [], [{ field: "km" }]).column("km").cells,
    ).toEqual([1_000_000_000.3]);
  });

  it("comes to the same in one step or in two", () => {
    const rows = fc.array(
      fc.tuple(
        fc.constantFrom("a", "b", "c"),
        fc.constantFrom("x", "y"),
        fc.integer({ min: -1e6, max: 1e6 }),
      ),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(rows, (made) => {
        const table = smallTable([
          { name: "a", cells: made.map(([a]) => a) },
          { name: "b", cells: made.map(([, b]) => b) },
          { name: "n", cells: made.map(([, , n]) => n), aggregate: "sum" },
        ]);
        const sum = (from: Table, by: readonly string[]) =>
          aggregateRows(from, by, [{ field: "n" }]);
        const whole = made.reduce((total, [, , n]) => total + n, 0);
        const inSteps = sum(sum(table, ["a", "b"]), []);
        expect(valueOf(inSteps.column("n").cells[0])).toBe(whole);
        expect(sum(sum(table, ["a", "b"]), ["a"]).column("n").cells).toEqual(
          sum(table, ["a"]).column("n").cells,
        );
      }),
    );
  });
});
