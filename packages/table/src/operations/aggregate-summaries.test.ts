import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Absence, type Cell } from "../absence.js";
import { Table } from "../table.js";
import { aggregateRows } from "./aggregate-rows.js";
import { aggregateSummaries } from "./aggregate-summaries.js";
import type { Aggregation } from "./aggregation-rule.js";
import { cellsOf, smallTable } from "./small-tables.harness.js";

const missing = new Absence("missing");

const AGGREGATIONS: readonly Aggregation[] = [
  { field: "jobs" },
  { field: "jobs", way: "least", as: "low" },
  { field: "jobs", way: "greatest", as: "high", leaveOut: true },
  { field: "jobs", way: "count", as: "known" },
  { field: "price" },
];

type Row = readonly [ward: string, jobs: number | null];

const tableOf = (rows: readonly Row[]) =>
  smallTable([
    {
      name: "ward",
      title: "Ward",
      type: "string",
      cells: rows.map(([ward]): Cell<string> => ward || missing),
    },
    {
      name: "jobs",
      title: "Jobs",
      type: "number",
      cells: rows.map(([, jobs]) => jobs ?? missing),
      aggregate: "sum",
    },
    { name: "price", title: "Price", cells: rows.map(() => 1) },
  ]);

/** What a database finds out about each ward, those without a name included. */
function summaries(rows: readonly Row[]) {
  const wards = [...new Set(rows.map(([ward]) => ward))];
  const groups = wards.map((ward) => {
    const own = rows.filter(([each]) => each === ward);
    const jobs = own.flatMap(([, each]) => each ?? []);
    const part = (value: number) => ({ present: jobs.length, value });
    return {
      rows: own.length,
      parts: [
        part(jobs.reduce((sum, each) => sum + each, 0)),
        part(Math.min(...jobs)),
        part(Math.max(...jobs)),
        part(0),
        { present: own.length },
      ],
    };
  });
  return { wards, groups };
}

function fromSummaries(rows: readonly Row[]): Table | undefined {
  const { wards, groups } = summaries(rows);
  const cells = wards.map((ward): Cell<string> => ward || missing);
  return aggregateSummaries(
    smallTable([{ name: "ward", title: "Ward", type: "string", cells }]),
    tableOf(rows).fields,
    AGGREGATIONS,
    groups,
  );
}

describe("figures that somebody else put together", () => {
  it("come to the same as when the rows are put together here", () => {
    const row = fc.tuple(
      fc.constantFrom("", "Anfield", "Picton", "Church"),
      fc.option(fc.integer({ min: -1000, max: 1000 })),
    );
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const here = aggregateRows(tableOf(rows), ["ward"], AGGREGATIONS);
        const there = fromSummaries(rows)!;
        expect(cellsOf(there)).toEqual(cellsOf(here));
        expect(there.fields).toEqual(here.fields);
        expect(there.provenance.steps).toEqual(here.provenance.steps);
      }),
    );
  });

  it("are of no use where two groups turn out to be one", () => {
    const twice = smallTable([{ name: "ward", cells: ["Picton", "Picton"] }]);
    const groups = [1, 2].map((rows) => ({ rows, parts: [{ present: rows }] }));
    expect(
      aggregateSummaries(
        twice,
        tableOf([]).fields,
        [{ field: "jobs", way: "count" }],
        groups,
      ),
    ).toBeUndefined();
  });

  it("are of no use for a mean, which needs each value with its weight", () => {
    const rates = smallTable([
      {
        name: "rate",
        type: "number",
        cells: [],
        aggregate: "weighted-mean",
        weightedBy: "people",
      },
      { name: "people", type: "number", cells: [] },
    ]);
    const { wards, groups } = summaries([["Picton", 1]]);
    const by = smallTable([{ name: "ward", cells: wards }]);
    expect(
      aggregateSummaries(by, rates.fields, [{ field: "rate" }], groups),
    ).toBeUndefined();
  });

  it("of all rows are one, though there is no row", () => {
    const one = new Table([], 1, tableOf([]).provenance);
    const none = aggregateSummaries(
      one,
      tableOf([]).fields,
      [{ field: "jobs" }],
      [{ rows: 0, parts: [{ present: 0 }] }],
    );
    const here = aggregateRows(tableOf([]), [], [{ field: "jobs" }]);
    expect(none && cellsOf(none)).toEqual(cellsOf(here));
  });
});
