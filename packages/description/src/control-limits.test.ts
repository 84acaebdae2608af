import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  controlLimits,
  type ControlLimits,
  type SeriesValue,
} from "./control-limits.js";

function limitsOf(values: readonly SeriesValue[]): ControlLimits {
  const limits = controlLimits(values);
  if (typeof limits === "string") throw new Error(limits);
  return limits;
}

const series = fc.array(
  fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: undefined }),
  { minLength: 12, maxLength: 40 },
);

describe("the limits of a control chart", () => {
  it("lie 2.66 mean moving ranges from the mean", () => {
    const limits = limitsOf([10, 12, 9, 13, 11, 11]);
    expect(limits.mean).toBe(11);
    expect(limits.upper).toBeCloseTo(11 + 2.66 * (11 / 5), 12);
    expect(limits.lower).toBeCloseTo(11 - 2.66 * (11 / 5), 12);
  });

  it("measure no range across a period without a value", () => {
    const limits = limitsOf([10, 12, undefined, 40, 42, undefined, 10, 12]);
    expect(limits.upper - limits.mean).toBeCloseTo(2.66 * 2, 12);
    expect(limits.count).toBe(6);
  });

  it("are not worked out from fewer than six values", () => {
    expect(controlLimits([1, 2, 3, 4, 5])).toBe("too-few");
    expect(controlLimits([])).toBe("too-few");
  });

  it("are not worked out where no two periods in a row have a value", () => {
    const values = [1, 2, 3, 4, 5, 6].flatMap((value) => [value, undefined]);
    expect(controlLimits(values)).toBe("no-neighbours");
  });

  it("are settled from twelve values on", () => {
    expect(limitsOf([1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2]).areSettled).toBe(false);
    expect(limitsOf([1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3]).areSettled).toBe(
      true,
    );
  });

  it("move with the values when the same is added to each", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -500, max: 500 }), (values, by) => {
        const found = controlLimits(values);
        const moved = controlLimits(
          values.map((value) => (value === undefined ? value : value + by)),
        );
        if (typeof found === "string") {
          expect(moved).toBe(found);
          return;
        }
        const { mean, lower, upper } = moved as ControlLimits;
        expect(mean).toBeCloseTo(found.mean + by, 6);
        expect(lower).toBeCloseTo(found.lower + by, 6);
        expect(upper).toBeCloseTo(found.upper + by, 6);
      }),
    );
  });

  it("grow with the values when each is multiplied, and change ends below zero", () => {
    fc.assert(
      fc.property(series, fc.constantFrom(-3, -1, 0.5, 7), (values, by) => {
        const found = controlLimits(values);
        fc.pre(typeof found !== "string");
        const scaled = limitsOf(
          values.map((value) => (value === undefined ? value : value * by)),
        );
        const { mean, lower, upper } = found;
        const ends = [lower * by, upper * by].sort((a, b) => a - b);
        expect(scaled.mean).toBeCloseTo(mean * by, 6);
        expect(scaled.lower).toBeCloseTo(ends[0] ?? NaN, 6);
        expect(scaled.upper).toBeCloseTo(ends[1] ?? NaN, 6);
      }),
    );
  });
});
