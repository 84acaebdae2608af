import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ControlLimits, SeriesValue } from "./control-limits.js";
import { controlLimits } from "./control-limits.js";
import { findSignals, type SignalRule } from "./control-signals.js";

/** A mean of 0 and limits at 9 below and above. */
const LIMITS: ControlLimits = {
  mean: 0,
  lower: -9,
  upper: 9,
  count: 20,
  areSettled: true,
};

function membersOf(rule: SignalRule, values: readonly SeriesValue[]) {
  return findSignals(values, LIMITS)
    .filter((signal) => signal.rule === rule)
    .map(({ way, members }) => [way, members.join(" ")]);
}

describe("a signal of a value outside the limits", () => {
  it("is a value above the upper or below the lower limit", () => {
    expect(membersOf("outside", [1, 9.1, -1, -9.1])).toEqual([
      ["up", "1"],
      ["down", "3"],
    ]);
  });

  it("is no value on a limit", () => {
    expect(membersOf("outside", [9, -9])).toEqual([]);
  });
});

describe("a signal of a run on one side of the mean", () => {
  it("takes seven in a row", () => {
    expect(membersOf("shift", [1, 2, 1, 2, 1, 2])).toEqual([]);
    expect(membersOf("shift", [-1, 1, 2, 1, 2, 1, 2, 1, -1])).toEqual([
      ["up", "1 2 3 4 5 6 7"],
    ]);
  });

  it("has all of a longer run", () => {
    expect(membersOf("shift", [-1, -2, -1, -2, -1, -2, -1, -2])).toEqual([
      ["down", "0 1 2 3 4 5 6 7"],
    ]);
  });

  it("ends at a gap and at a value that is the mean", () => {
    expect(membersOf("shift", [1, 2, 1, undefined, 1, 2, 1, 2])).toEqual([]);
    expect(membersOf("shift", [1, 2, 1, 0, 1, 2, 1, 2])).toEqual([]);
  });
});

describe("a signal of a trend", () => {
  it("takes six values that rise or fall one after another", () => {
    expect(membersOf("trend", [-2, -1, 0, 1, 2])).toEqual([]);
    expect(membersOf("trend", [3, -2, -1, 0, 1, 2, 3, 0])).toEqual([
      ["up", "1 2 3 4 5 6"],
    ]);
    expect(membersOf("trend", [3, 2, 1, 0, -1, -2])).toEqual([
      ["down", "0 1 2 3 4 5"],
    ]);
  });

  it("ends at a gap and where a value does not change", () => {
    expect(membersOf("trend", [-2, -1, 0, undefined, 1, 2, 3])).toEqual([]);
    expect(membersOf("trend", [-2, -1, 0, 0, 1, 2, 3])).toEqual([]);
  });
});

describe("a signal of two in three near a limit", () => {
  it("takes two in the outer third, all three on one side", () => {
    expect(membersOf("near-limit", [7, 1, 7])).toEqual([["up", "0 2"]]);
    expect(membersOf("near-limit", [-1, -7, -8])).toEqual([["down", "1 2"]]);
  });

  it("is none where one of the three is on the other side", () => {
    expect(membersOf("near-limit", [7, -1, 7])).toEqual([]);
  });

  it("is none of values nearer the mean, nor of one beyond the limit", () => {
    expect(membersOf("near-limit", [6, 6, 6])).toEqual([]);
    expect(membersOf("near-limit", [7, 1, 10])).toEqual([]);
  });

  it("is none across a gap", () => {
    expect(membersOf("near-limit", [7, undefined, 7])).toEqual([]);
  });

  it("is one signal where threes overlap, and two where they are apart", () => {
    expect(membersOf("near-limit", [7, 1, 7, 7, 1, 1, 1, 8, 8])).toEqual([
      ["up", "0 2 3"],
      ["up", "7 8"],
    ]);
  });
});

describe("signals of a series", () => {
  const series = fc.array(
    fc.option(fc.integer({ min: -50, max: 50 }), { nil: undefined }),
    { minLength: 8, maxLength: 40 },
  );
  const signalsOf = (values: readonly SeriesValue[]) => {
    const limits = controlLimits(values);
    return typeof limits === "string" ? limits : findSignals(values, limits);
  };

  it("are none where every value is the same", () => {
    expect(signalsOf(Array<number>(15).fill(0.1))).toEqual([]);
  });

  it("stay where they are when values are moved or stretched together", () => {
    fc.assert(
      fc.property(series, fc.constantFrom(0.25, 8), (values, by) => {
        const changed = values.map((value) =>
          value === undefined ? value : (value + 64) * by,
        );
        expect(signalsOf(changed)).toEqual(signalsOf(values));
      }),
    );
  });

  it("turn round when values do", () => {
    fc.assert(
      fc.property(series, (values) => {
        const signals = signalsOf(values);
        fc.pre(typeof signals !== "string");
        const turned = values.map((one) => (one === undefined ? one : -one));
        const byPlace = (found: ReturnType<typeof signalsOf>) =>
          typeof found === "string"
            ? found
            : found.map(({ rule, members }) => `${rule} ${members.join()}`);
        expect(byPlace(signalsOf(turned))).toEqual(byPlace(signals));
      }),
    );
  });

  it("never hold a period without a value", () => {
    fc.assert(
      fc.property(series, (values) => {
        const signals = signalsOf(values);
        fc.pre(typeof signals !== "string");
        const members = signals.flatMap((signal) => signal.members);
        expect(members.filter((at) => values[at] === undefined)).toEqual([]);
      }),
    );
  });
});
