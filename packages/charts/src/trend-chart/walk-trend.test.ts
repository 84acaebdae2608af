import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeUpTrend } from "./made-up-trend.harness.js";
import { sampleTrendData } from "./sample-trend.harness.js";
import type { TrendStep } from "./trend-step.js";
import { buildTrend, type TrendStop } from "./trend-chart.model.js";
import { firstStop, nearestStop, takeStep } from "./walk-trend.js";

const model = buildTrend(
  madeUpTrend({
    lines: {
      North: [1, 5, 3, null],
      South: [2, 2, 9, 4],
      East: [3, null, 3, 8],
      Empty: [null, null, null, null],
    },
  }),
  {},
);

function stop(name: string, year: number): TrendStop {
  const found = [...model.stops.values()].find(
    ({ words, period }) => words.name === name && period.id === String(year),
  );
  if (!found) throw new Error(`no ${name} in ${year}`);
  return found;
}

function go(from: TrendStop, step: TrendStep): string {
  const to = takeStep(model, from, step);
  return to ? `${to.words.name} ${to.period.id}` : "nowhere";
}

describe("where the keys lead on a chart", () => {
  it("begins at the latest value of the first line", () => {
    expect(firstStop(model)).toBe(stop("North", 2003));
  });

  it("goes from year to year, also to one without a value, and stops at both ends", () => {
    const [left, right] = [
      { kind: "time", by: -1 },
      { kind: "time", by: 1 },
    ] as const;
    expect(go(stop("North", 2003), right)).toBe("North 2004");
    expect(go(stop("North", 2004), right)).toBe("nowhere");
    expect(go(stop("North", 2002), left)).toBe("North 2001");
    expect(go(stop("North", 2001), left)).toBe("nowhere");
  });

  it("goes up to the next higher value of that year and down to the next lower", () => {
    const [up, down] = [
      { kind: "across", way: "higher" },
      { kind: "across", way: "lower" },
    ] as const;
    expect(go(stop("North", 2001), up)).toBe("South 2001");
    expect(go(stop("South", 2001), up)).toBe("East 2001");
    expect(go(stop("East", 2001), up)).toBe("nowhere");
    expect(go(stop("East", 2001), down)).toBe("South 2001");
    expect(go(stop("North", 2001), down)).toBe("nowhere");
  });

  it("passes over a line without a value that year, and through equal values in turn", () => {
    const down = { kind: "across", way: "lower" } as const;
    expect(go(stop("North", 2002), down)).toBe("South 2002");
    expect(go(stop("South", 2003), down)).toBe("North 2003");
    expect(go(stop("North", 2003), down)).toBe("East 2003");
    expect(go(stop("North", 2004), down)).toBe("nowhere");
  });

  it("goes to the lines in the order of their ends, values or not", () => {
    const [above, below] = [
      { kind: "line", by: -1 },
      { kind: "line", by: 1 },
    ] as const;
    expect(go(stop("East", 2002), below)).toBe("South 2002");
    expect(go(stop("South", 2002), below)).toBe("North 2002");
    expect(go(stop("North", 2002), below)).toBe("Empty 2002");
    expect(go(stop("Empty", 2002), below)).toBe("nowhere");
    expect(go(stop("South", 2002), above)).toBe("East 2002");
  });

  it("goes to the ends of a line, and to its lowest and highest value", () => {
    expect(go(stop("South", 2002), { kind: "end", end: "first" })).toBe(
      "South 2001",
    );
    expect(go(stop("South", 2002), { kind: "end", end: "last" })).toBe(
      "South 2004",
    );
    expect(go(stop("South", 2004), { kind: "extreme", end: "lowest" })).toBe(
      "South 2001",
    );
    expect(go(stop("South", 2004), { kind: "extreme", end: "highest" })).toBe(
      "South 2003",
    );
    expect(go(stop("Empty", 2004), { kind: "extreme", end: "highest" })).toBe(
      "nowhere",
    );
  });

  it("stays on the nearest year of the line when new data no longer have the point", () => {
    const later = buildTrend(
      madeUpTrend({ lines: { North: [7, 8], South: [1, 2] }, from: 2005 }),
      {},
    );
    const kept = nearestStop(later, stop("South", 2003));
    expect(kept?.sentence).toMatch(/^South, 2005: 1/);
  });
});

describe("what a walk can reach", () => {
  const steps: readonly TrendStep[] = [
    { kind: "time", by: -1 },
    { kind: "time", by: 1 },
    { kind: "line", by: -1 },
    { kind: "line", by: 1 },
  ];

  it("is every point from every point, whatever the values", () => {
    const value = fc.option(fc.integer({ min: -3, max: 3 }));
    const lines = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
      .chain(([count, years]) =>
        fc.array(fc.array(value, { minLength: years, maxLength: years }), {
          minLength: count,
          maxLength: count,
        }),
      );
    fc.assert(
      fc.property(lines, (values) => {
        const any = buildTrend(
          madeUpTrend({
            lines: Object.fromEntries(
              values.map((each, at) => [`L${at}`, each]),
            ),
          }),
          {},
        );
        const all = [...any.stops.values()];
        const seen = new Set(all.slice(-1));
        for (const from of seen)
          for (const step of steps) {
            const to = takeStep(any, from, step);
            if (to) seen.add(to);
          }
        expect(seen.size).toBe(all.length);
      }),
      { numRuns: 60 },
    );
  });

  it("is undone by the opposite key, except at an edge", async () => {
    const claimants = await sampleTrendData("lcr:claimant-count");
    const real = buildTrend(claimants, { compare: "E92000001" });
    for (const from of real.stops.values()) {
      const up = takeStep(real, from, { kind: "across", way: "higher" });
      if (!up) continue;
      const back = takeStep(real, up, { kind: "across", way: "lower" });
      expect(back).toBe(from);
    }
  });
});
