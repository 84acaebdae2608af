import { describe, expect, it } from "vitest";
import type { SeriesPoint } from "./facts.js";
import { percent, pointsOf } from "./figure-facts.harness.js";
import { largestSteps } from "./largest-steps.js";
import { formatMeasure } from "./measure-format.js";
import { movementOf } from "./movement.js";

const format = formatMeasure(percent, []);
const kindOf = (...values: readonly (number | null)[]) =>
  movementOf(pointsOf(values), format)?.kind;

function ranged(values: readonly number[], width: number): SeriesPoint[] {
  return pointsOf(values).map((point, index) => ({
    ...point,
    lower: (values[index] ?? 0) - width,
    upper: (values[index] ?? 0) + width,
  }));
}

describe("what a line did", () => {
  it("is a rise or a fall when most of its way leads there", () => {
    expect(kindOf(1, 2, 3)).toBe("rose");
    expect(kindOf(9, 4, 5, 1)).toBe("fell");
    expect(kindOf(1, null, 3)).toBe("rose");
  });

  it("is a rise at three tenths of its ups and downs and not below", () => {
    expect(kindOf(0, 6.5, 3)).toBe("rose");
    expect(kindOf(0, 6.6, 3)).toBe("unsteady");
  });

  it("is no change within one unit of rounding", () => {
    expect(kindOf(1, 1.1)).toBe("level");
    expect(kindOf(1, 1.2)).toBe("rose");
    expect(kindOf(4, 4, 4)).toBe("level");
  });

  it("is a return when it ends where it began", () => {
    expect(kindOf(1, 5, 1.1)).toBe("returned");
  });

  it("is similar when the ranges of its ends overlap", () => {
    expect(movementOf(ranged([1, 3], 1), format)?.kind).toBe("similar");
    expect(movementOf(ranged([1, 3], 0.9), format)?.kind).toBe("rose");
  });

  it("is not told of fewer than two values", () => {
    expect(kindOf(1, null)).toBeUndefined();
    expect(kindOf()).toBeUndefined();
  });
});

describe("the largest step of a line", () => {
  it("is none where two ranges overlap", () => {
    expect(largestSteps(ranged([1, 2, 3], 1), format)).toEqual([]);
  });

  it("is none in a line of two values or one that never changes", () => {
    expect(largestSteps(pointsOf([1, 5]), format)).toEqual([]);
    expect(largestSteps(pointsOf([5, 5, 5]), format)).toEqual([]);
  });
});
