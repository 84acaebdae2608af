import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  classAmong,
  equalBreaks,
  findBreaks,
  quantileBreaks,
} from "./find-breaks.js";
import { naturalBreaks } from "./natural-breaks.js";

const FINDERS = [
  ["quantile", quantileBreaks],
  ["equal", equalBreaks],
  ["jenks", naturalBreaks],
] as const;

function countsOf(values: readonly number[], breaks: readonly number[]) {
  const counts = new Array<number>(breaks.length + 1).fill(0);
  for (const value of values) {
    const number = classAmong(breaks, value);
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return counts;
}

/** The least sum of squared distances to class means over all ways to cut. */
function leastSpread(sorted: readonly number[], classes: number): number {
  if (classes === 1) return spreadOf(sorted);
  let least = Infinity;
  for (let cut = 1; cut <= sorted.length - classes + 1; cut++)
    least = Math.min(
      least,
      spreadOf(sorted.slice(0, cut)) +
        leastSpread(sorted.slice(cut), classes - 1),
    );
  return least;
}

function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  return values.reduce((sum, one) => sum + (one - mean) ** 2, 0);
}

const anyValues = fc.array(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  {
    maxLength: 60,
  },
);
const anyClasses = fc.integer({ min: 1, max: 7 });

describe("breaks between classes", () => {
  it("put as many values in each class by quantile", () => {
    const values = Array.from({ length: 100 }, (_, index) => index);
    const breaks = findBreaks(values, quantileBreaks, 5);
    expect(breaks).toEqual([20, 40, 60, 80]);
    expect(countsOf(values, breaks)).toEqual([20, 20, 20, 20, 20]);
  });

  it("are as far apart as one another by equal interval", () => {
    expect(findBreaks([10, 11, 12, 50], equalBreaks, 4)).toEqual([20, 30, 40]);
  });

  it("keep like with like by Jenks", () => {
    const values = [1, 2, 2, 30, 31, 33, 90, 91];
    expect(findBreaks(values, naturalBreaks, 3)).toEqual([30, 90]);
  });

  it("leave no less spread inside classes than Jenks does", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 99 }), {
          minLength: 4,
          maxLength: 9,
        }),
        fc.integer({ min: 2, max: 4 }),
        (values, classes) => {
          const sorted = [...values].sort((a, b) => a - b);
          const breaks = findBreaks(values, naturalBreaks, classes);
          const spread = [...breaks.keys(), breaks.length]
            .map((number) =>
              sorted.filter((value) => classAmong(breaks, value) === number),
            )
            .reduce((sum, members) => sum + spreadOf(members), 0);
          expect(spread).toBeCloseTo(leastSpread(sorted, classes), 6);
        },
      ),
    );
  });

  it.each(FINDERS)(
    "ascend, stay inside the values and are no more than asked for: %s",
    (_method, finder) => {
      fc.assert(
        fc.property(anyValues, anyClasses, (values, classes) => {
          const breaks = findBreaks(values, finder, classes);
          expect(breaks.length).toBeLessThan(classes);
          breaks.forEach((value, index) => {
            expect(value).toBeGreaterThan(
              breaks[index - 1] ?? Math.min(...values),
            );
            expect(value).toBeLessThanOrEqual(Math.max(...values));
          });
        }),
      );
    },
  );

  it.each(FINDERS)(
    "are none where all values are equal: %s",
    (_method, finder) => {
      expect(findBreaks([7, 7, 7, 7], finder, 5)).toEqual([]);
      expect(findBreaks([0, 0], finder, 5)).toEqual([]);
      expect(findBreaks([7], finder, 5)).toEqual([]);
      expect(findBreaks([], finder, 5)).toEqual([]);
    },
  );

  it.each(FINDERS.filter(([method]) => method !== "equal"))(
    "make no empty class of two distinct values: %s",
    (_method, finder) => {
      const values = [1, 1, 1, 2];
      const breaks = findBreaks(values, finder, 7);
      expect(countsOf(values, breaks)).toEqual([3, 1]);
    },
  );

  it.each(FINDERS)(
    "bear huge, tiny and negative numbers: %s",
    (_method, finder) => {
      const huge = findBreaks([-1e308, -1, 0, 1, 1e308], finder, 3);
      const tiny = findBreaks([1e-300, 2e-300, 9e-300], finder, 3);
      for (const value of [...huge, ...tiny])
        expect(Number.isFinite(value)).toBe(true);
      expect(tiny.length).toBe(2);
    },
  );
});
