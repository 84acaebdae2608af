import { aggregateRows, type Field } from "@commons-widgets/table";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupRows } from "../../../../test/portals/group-rows.mjs";
import type { GroupedQuery } from "../adapter.js";
import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import { chooseGroups, type PortalGroups } from "./choose-groups.js";
import type { PortalColumn } from "./infer-readings.js";
import { readPortalGroups } from "./read-portal-groups.js";
import { tableOfRecords } from "./records-table.js";

const columns: readonly PortalColumn[] = [
  { name: "ward" },
  { name: "jobs", type: "number", addsExactly: true },
  { name: "rate", type: "number" },
  { name: "price" },
];

const readingOf = (
  field: Partial<Field> & { readonly name: string },
  more: Partial<FieldReading> = {},
): FieldReading => ({
  field: { title: field.name, type: "number", ...field },
  missing: new Map([["", "missing"]]),
  categories: new Map(),
  ...more,
});

const READINGS: readonly FieldReading[] = [
  readingOf({ name: "ward", type: "string", role: "area" }),
  readingOf({ name: "jobs", aggregate: "sum" }),
  readingOf({ name: "rate", aggregate: "weighted-mean", weightedBy: "jobs" }),
  readingOf({ name: "price" }),
];

const SUM: GroupedQuery = {
  aggregate: { by: ["ward"], of: [{ field: "jobs" }] },
};

const statisticsOf = (query: GroupedQuery, readings = READINGS) =>
  chooseGroups(query, { columns, sample: [] }, readings)?.statistics.map(
    ({ way, column }) => `${way} ${column?.name ?? "rows"}`,
  );

const of = (
  ...aggregations: GroupedQuery["aggregate"]["of"]
): GroupedQuery => ({
  aggregate: { by: ["ward"], of: aggregations },
});

const FUNCTIONS = { sum: "sum", least: "min", greatest: "max", count: "count" };

interface Row {
  readonly ward: string;
  readonly jobs: number | null;
}

/** A portal of these rows, which answers as a database does, or as told. */
function readGroups(rows: readonly Row[], answer?: readonly object[]) {
  const database = ({ by, statistics }: PortalGroups) =>
    groupRows(
      rows.map((row) => ({ ...row })),
      by.map(({ name }) => name),
      statistics.map(({ as, way, column }) => ({
        as,
        way: FUNCTIONS[way],
        column: column?.name,
      })),
    );
  return readPortalGroups(
    {
      description: {
        id: "p:jobs",
        title: "Jobs",
        version: "1",
        sources: [],
        accessRights: "public",
        caveats: [],
      },
      columns,
      url: "https://portal.example/jobs",
      sample: [],
      read: () => Promise.reject(new Error("No row is to be read.")),
      readGroups: (asked) =>
        Promise.resolve({
          records: (answer ?? database(asked)) as Record<string, unknown>[],
          rows: rows.length,
        }),
    },
    { readings: READINGS, steps: [] },
    SUM,
  );
}

describe("what a portal is asked to put together", () => {
  it("is what its publisher lets be added up, with what shows that it is exact", () => {
    expect(statisticsOf(SUM)).toEqual([
      "count rows",
      "count jobs",
      "sum jobs",
      "least jobs",
    ]);
  });

  it("is nothing of what may not be put together: that is known without asking", () => {
    expect(statisticsOf(of({ field: "price", way: "sum" }))).toEqual([
      "count rows",
    ]);
    expect(statisticsOf(of({ field: "rate", way: "sum" }))).toEqual([
      "count rows",
    ]);
  });

  it.each<[string, GroupedQuery, (readonly FieldReading[])?]>([
    ["a mean", of({ field: "rate" })],
    ["a column of texts", of({ field: "price", way: "least" })],
    [
      "a column whose -999 means that there is none",
      SUM,
      READINGS.with(
        1,
        readingOf(
          { name: "jobs", aggregate: "sum" },
          { missing: new Map([["-999", "suppressed"]]) },
        ),
      ),
    ],
    [
      "a column with marks beside it",
      SUM,
      READINGS.with(
        3,
        readingOf({
          name: "price",
          type: "string",
          role: "status",
          of: "jobs",
        }),
      ),
    ],
    [
      "a sum that the portal may round",
      of({ field: "rate" }),
      READINGS.with(2, readingOf({ name: "rate", aggregate: "sum" })),
    ],
    [
      "groups by a column that is not there",
      {
        aggregate: { by: ["street"], of: [] },
      },
    ],
    [
      "rows chosen by a number that may be written otherwise",
      { ...SUM, where: { jobs: ["120.0"] } },
    ],
    ["rows chosen by what is absent", { ...SUM, where: { ward: [""] } }],
  ])("is not %s", (_, query, readings = READINGS) => {
    expect(statisticsOf(query, readings)).toBeUndefined();
  });
});

describe("what a portal put together", () => {
  it("are the sums that the page comes to, and absent where a part is", async () => {
    const row = fc.record({
      ward: fc.constantFrom("E05015282", "E05015283", ""),
      jobs: fc.option(
        fc.integer({ min: 0, max: 1e7 }).map((cents) => cents / 100),
        { freq: 20 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row), async (rows) => {
        const there = await readGroups(rows);
        const table = tableOfRecords(rows, READINGS, there!.provenance);
        const here = aggregateRows(table, ["ward"], [{ field: "jobs" }]);
        expect(there!.columns).toEqual(here.columns);
      }),
    );
  });

  it("is not taken where the page may come to another last digit", async () => {
    const rows = [{ ward: "E05015282", jobs: 1 }];
    const answer = (part_0: unknown, part_0_min: unknown) => [
      { ward: "E05015282", rows_of_group: 1, part_0_of: 1, part_0, part_0_min },
    ];
    expect(await readGroups(rows, answer("12.5", "12.5"))).toBeDefined();
    for (const [sum, least] of [
      ["1234567890.1234567", "1"],
      ["10000000000000000", "1"],
      ["12.5", "-1"],
      ["12.5", null],
      ["many", "1"],
    ])
      expect(await readGroups(rows, answer(sum, least))).toBeUndefined();
  });

  it("is not taken where a row is in none of its groups, or in two", async () => {
    const rows = [{ ward: "E05015282", jobs: 1 }];
    for (const count of [0, 2, "1.5", undefined])
      expect(
        await readGroups(rows, [
          { ward: "E05015282", rows_of_group: count, part_0_of: 0 },
        ]),
      ).toBeUndefined();
  });

  it("is not taken where two of its groups are one to the page", async () => {
    const rows = ["E05015282", " E05015282"].map((ward) => ({ ward, jobs: 1 }));
    expect(await readGroups(rows)).toBeUndefined();
  });
});
