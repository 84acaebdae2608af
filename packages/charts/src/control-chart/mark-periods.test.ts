import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markPeriods } from "./mark-periods.js";

describe("the periods that an axis labels", () => {
  it("are all of a few", () => {
    expect([...markPeriods([2, 34, 66, 98], 20)]).toEqual([0, 1, 2, 3]);
  });

  it("are evenly apart where they can be", () => {
    const years = Array.from({ length: 25 }, (_, year) => 2 + 4 * year);
    expect([...markPeriods(years, 17)]).toEqual([0, 6, 12, 18, 24]);
  });

  it("are the only one, or none, where there are no more", () => {
    expect([...markPeriods([50], 20)]).toEqual([0]);
    expect([...markPeriods([], 20)]).toEqual([]);
  });

  it("never stand nearer than they may, and hold the first and the last", () => {
    const places = fc
      .uniqueArray(fc.integer({ min: 0, max: 100 }), {
        minLength: 2,
        maxLength: 60,
      })
      .map((all) => all.sort((a, b) => a - b))
      .filter((all) => (all.at(-1) ?? 0) - (all[0] ?? 0) >= 20);
    fc.assert(
      fc.property(places, (across) => {
        const marks = [...markPeriods(across, 20)];
        expect(marks[0]).toBe(0);
        expect(marks.at(-1)).toBe(across.length - 1);
        const apart = marks
          .slice(1)
          .map(
            (at, index) => (across[at] ?? 0) - (across[marks[index] ?? 0] ?? 0),
          );
        expect(Math.min(...apart)).toBeGreaterThanOrEqual(20);
      }),
    );
  });
});
