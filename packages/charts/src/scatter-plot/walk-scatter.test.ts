import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeUpScatter } from "./made-up-scatter.harness.js";
import { buildScatter, type ScatterStop } from "./scatter-plot.model.js";
import { SCATTER_STEPS } from "./scatter-step.js";
import { firstStop, takeStep } from "./walk-scatter.js";

const options = { measure: "income", against: "health" };

const model = buildScatter(
  madeUpScatter([
    ["North", 1, 9],
    ["South", 2, 5],
    ["East", 2, 7],
    ["West", 4, 1],
    ["Gap", null, 3],
  ]),
  options,
);

function go(from: string, key: string): string {
  const stop = model.stops.find(({ name }) => name === from)!;
  return takeStep(model, stop, SCATTER_STEPS.get(key)!)?.name ?? "nowhere";
}

describe("where the keys lead on a scatter plot", () => {
  it("begins at the lowest value across, or at an area in colour", () => {
    expect(firstStop(model)?.name).toBe("North");
    const lit = buildScatter(
      madeUpScatter([
        ["North", 1, 9],
        ["South", 2, 5],
      ]),
      { ...options, highlight: ["E05009001"] },
    );
    expect(firstStop(lit)?.name).toBe("South");
  });

  it("goes along the values across with Left and Right, and stops at both ends", () => {
    expect(go("North", "ArrowRight")).toBe("South");
    expect(go("South", "ArrowRight")).toBe("East");
    expect(go("East", "ArrowLeft")).toBe("South");
    expect(go("North", "ArrowLeft")).toBe("nowhere");
    expect(go("West", "ArrowRight")).toBe("nowhere");
  });

  it("goes along the values up with Up and Down", () => {
    expect(go("South", "ArrowUp")).toBe("East");
    expect(go("East", "ArrowUp")).toBe("North");
    expect(go("North", "ArrowUp")).toBe("nowhere");
    expect(go("South", "ArrowDown")).toBe("West");
  });

  it("goes to the ends of both axes in one step", () => {
    expect(go("South", "Home")).toBe("North");
    expect(go("South", "End")).toBe("West");
    expect(go("South", "[")).toBe("West");
    expect(go("South", "]")).toBe("North");
  });

  it("reaches every area along either axis, and comes back the same way", () => {
    const value = fc.integer({ min: 0, max: 4 });
    const places = fc.array(fc.tuple(value, value), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(places, (pairs) => {
        const any = buildScatter(
          madeUpScatter(pairs.map(([x, y], at) => [`P${at}`, x, y])),
          options,
        );
        for (const [there, back, start] of [
          ["ArrowRight", "ArrowLeft", "Home"],
          ["ArrowUp", "ArrowDown", "["],
        ] as const) {
          const step = (from: ScatterStop, key: string) =>
            takeStep(any, from, SCATTER_STEPS.get(key)!);
          const first = any.stops[0]!;
          let at = step(first, start) ?? first;
          let passed = 1;
          for (let to = step(at, there); to; to = step(at, there)) {
            expect(step(to, back)).toBe(at);
            at = to;
            passed++;
          }
          expect(passed).toBe(pairs.length);
        }
      }),
      { numRuns: 50 },
    );
  });
});
