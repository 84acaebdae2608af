import { Absence, parsePeriod, type Cell } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { column, tableOf } from "./lookup.harness.js";
import { Lookup, lookupToSet } from "./lookup.js";
import { moveTable } from "./move-table.js";

const toNew = new Lookup("wards of 2020 to 2025, by people", "weighted", [
  { from: "a", to: "x", weight: 3 },
  { from: "a", to: "y", weight: 1 },
  { from: "b", to: "y", weight: 1 },
]);

function figures(
  claimants: readonly Cell<number>[],
  people: readonly Cell<number>[] = [1_000, 500],
) {
  return tableOf(
    "Claimants",
    column("ward", { type: "string", role: "area" }, ["a", "b"]),
    column(
      "claimants",
      { title: "Claimants", role: "measure", aggregate: "sum" },
      claimants,
    ),
    column(
      "rate",
      {
        title: "Claimant rate",
        role: "measure",
        aggregate: "weighted-mean",
        weightedBy: "people",
      },
      claimants.map((count, row) =>
        typeof count === "number" && typeof people[row] === "number"
          ? (100 * count) / people[row]
          : count,
      ),
    ),
    column("people", { title: "People", role: "denominator" }, people),
    column(
      "pay",
      { title: "Median pay", role: "measure", aggregate: "none" },
      [500, 600],
    ),
  );
}

describe("figures put on other areas", () => {
  it("divide counts by the weight and add them up", () => {
    const { table } = moveTable(figures([80, 20]), toNew);
    expect(table.texts("ward")).toEqual(["x", "y"]);
    expect(table.numbers("claimants")).toEqual([60, 40]);
    expect(table.numbers("people")).toEqual([750, 750]);
  });

  it("work out a rate from its numerator and denominator", () => {
    const { table } = moveTable(figures([80, 20]), toNew);
    const [x, y] = table.numbers("rate");
    expect(x).toBeCloseTo((100 * 60) / 750);
    expect(y).toBeCloseTo((100 * 40) / 750);
  });

  it("refuse a median, and say why in every cell", () => {
    const { table, refused } = moveTable(figures([80, 20]), toNew);
    const reason =
      "“Median pay” is a median: that of a whole does not follow from those of its parts.";
    expect(table.numbers("pay")).toEqual([
      new Absence("not-comparable", reason),
      new Absence("not-comparable", reason),
    ]);
    expect([...refused]).toEqual([["pay", reason]]);
    expect(table.provenance.steps).toContain(reason);
  });

  it("mark what holds a part of a divided area as estimated", () => {
    const { table } = moveTable(figures([80, 20]), toNew);
    expect([...(table.column("claimants").statuses ?? [])]).toEqual([
      [0, "estimated"],
      [1, "estimated"],
    ]);
  });

  it("say what an estimate is at least and at most", () => {
    const { bounds } = moveTable(figures([80, 20]), toNew);
    expect(bounds.get("claimants")).toMatchObject([
      { value: 60, least: 0, most: 80 },
      { value: 40, least: 20, most: 100 },
    ]);
    expect(bounds.get("rate")?.[1]).toMatchObject({ least: 4, most: 8 });
  });

  it("are absent where a part has no figure, with the part's own reason", () => {
    const { table } = moveTable(
      figures([80, new Absence("suppressed")]),
      toNew,
    );
    expect(table.numbers("claimants")).toEqual([
      60,
      new Absence(
        "suppressed",
        "1 of the 2 areas that go into it has no figure.",
      ),
    ]);
  });

  it("tell each step in a sentence", () => {
    const { table } = moveTable(figures([80, 20]), toNew);
    expect(table.provenance.steps).toEqual([
      "Put on other areas by “wards of 2020 to 2025, by people”: areas that are cut were divided by that weight.",
      "Added up: Claimants, People.",
      "Claimant rate is the mean of the areas that go into it, weighted by people.",
      "“Median pay” is a median: that of a whole does not follow from those of its parts.",
    ]);
  });

  it("list the areas that the lookup does not know", () => {
    const onlyA = new Lookup("a to x", "exact", [
      { from: "a", to: "x", weight: 1 },
    ]);
    const { table, lost } = moveTable(figures([80, 20]), onlyA);
    expect(lost).toEqual(["b"]);
    expect(table.provenance.steps.at(-1)).toBe(
      "1 area of the data is not in the lookup and in no figure: b.",
    );
  });

  it("are added up for a reader's own set of wards, and exact", () => {
    const { table } = moveTable(
      figures([80, 20]),
      lookupToSet("mine", "My two wards", ["a", "b"]),
    );
    expect(table.numbers("claimants")).toEqual([100]);
    expect(table.numbers("rate")[0]).toBeCloseTo(100 / 15);
    expect(table.column("claimants").statuses).toBeUndefined();
  });

  it("keep each period to itself", () => {
    const years = ["2020", "2021"].map((year) => parsePeriod(year));
    const table = tableOf(
      "Claimants",
      column("ward", { type: "string", role: "area" }, ["a", "b", "a", "b"]),
      column(
        "year",
        { type: "period", role: "period" },
        [years[0], years[0], years[1], years[1]].flatMap((year) => year ?? []),
      ),
      column("claimants", { role: "measure", aggregate: "sum" }, [1, 2, 3, 4]),
    );
    const moved = moveTable(table, lookupToSet("all", "All", ["a", "b"])).table;
    expect(moved.numbers("claimants")).toEqual([3, 7]);
    expect(moved.texts("year")).toEqual(["2020", "2021"]);
  });

  it("refuse what no rule is given for, whatever it looks like", () => {
    const table = tableOf(
      "Scores",
      column("ward", { type: "string", role: "area" }, ["a", "b"]),
      column("score", { title: "IMD score", role: "measure" }, [1, 2]),
      column("things", { title: "Things", role: "measure" }, [1, 2]),
      column(
        "rate",
        {
          title: "Rate",
          role: "measure",
          aggregate: "weighted-mean",
          weightedBy: "nothing",
        },
        [1, 2],
      ),
    );
    expect([...moveTable(table, toNew).refused.values()]).toEqual([
      "“IMD score” is a score: that of a whole does not follow from those of its parts.",
      "Its publisher does not say how “Things” of several areas may be put together.",
      "“Rate” is a mean or a rate, and what weights it is not in the data.",
    ]);
  });

  it("need a column of area codes", () => {
    expect(() => moveTable(tableOf("Nothing"), toNew)).toThrow(
      'There is no field "area".',
    );
  });
});
