import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correlate } from "./correlation.js";

/** The four lists of Anscombe, 1973, "Graphs in Statistical Analysis". */
const ANSCOMBE_X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
const ANSCOMBE_Y = [
  8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68,
];
const ANSCOMBE_BEND = [
  9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74,
];

describe("a correlation", () => {
  it("is that of Anscombe's quartet, 0.816, whatever the shape", () => {
    expect(correlate(ANSCOMBE_X, ANSCOMBE_Y)?.pearson).toBeCloseTo(0.8164, 4);
    expect(correlate(ANSCOMBE_X, ANSCOMBE_BEND)?.pearson).toBeCloseTo(
      0.8162,
      4,
    );
  });

  it("of ranks tells those two shapes apart", () => {
    expect(correlate(ANSCOMBE_X, ANSCOMBE_Y)?.spearman).toBeCloseTo(0.8182, 4);
    expect(correlate(ANSCOMBE_X, ANSCOMBE_BEND)?.spearman).toBeCloseTo(
      0.6909,
      4,
    );
  });

  it("has the interval that Fisher's transformation gives", () => {
    const { lower, upper } = correlate(ANSCOMBE_X, ANSCOMBE_Y)!;
    expect(lower).toBeCloseTo(0.4243, 3);
    expect(upper).toBeCloseTo(0.9507, 3);
  });

  it("gives tied values their mean rank", () => {
    const across = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5];
    const up = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(correlate(across, up)?.spearman).toBeCloseTo(0.98473, 4);
  });

  it("is not stated for fewer than ten areas", () => {
    expect(
      correlate([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    ).toBeUndefined();
  });

  it("is not stated where one of the measures is the same everywhere", () => {
    const level = new Array<number>(12).fill(0.1);
    const rising = level.map((_, index) => index);
    expect(correlate(level, rising)).toBeUndefined();
    expect(correlate(rising, level)).toBeUndefined();
  });

  it("is one for a straight line, with no range to either side", () => {
    const across = Array.from({ length: 10 }, (_, index) => index);
    const falling = across.map((value) => 5 - 3 * value);
    const { pearson, lower, upper, spearman } = correlate(across, falling)!;
    expect(pearson).toBeCloseTo(-1);
    expect(lower).toBeCloseTo(-1);
    expect(upper).toBeCloseTo(-1);
    expect(spearman).toBeCloseTo(-1);
  });

  it("stands for huge and for tiny values too", () => {
    const huge = ANSCOMBE_X.map((value) => value * 1e306);
    const tiny = ANSCOMBE_Y.map((value) => value * 1e-300);
    expect(correlate(huge, tiny)?.pearson).toBeCloseTo(0.8164, 4);
  });

  it("lies in its own range, never beyond one, and the same both ways round", () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const pairs = fc.array(fc.tuple(value, value), {
      minLength: 10,
      maxLength: 40,
    });
    fc.assert(
      fc.property(pairs, (points) => {
        const [a, b] = [points.map(([x]) => x), points.map(([, y]) => y)];
        const found = correlate(a, b);
        fc.pre(found !== undefined);
        const { pearson, lower, upper, spearman } = found;
        for (const one of [pearson, lower, upper, spearman])
          expect(Math.abs(one)).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(pearson + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(pearson - 1e-12);
        expect(correlate(b, a)?.pearson).toBeCloseTo(pearson, 9);
      }),
    );
  });
});
