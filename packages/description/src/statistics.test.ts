import { describe, expect, it } from "vitest";
import { median } from "./median.js";
import { midRanks, sum } from "./statistics.js";

describe("statistics of areas", () => {
  it("find the middle value, or halfway between the middle two", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeUndefined();
  });

  it("do not overflow on huge numbers", () => {
    expect(median([1.7e308, 1.7e308])).toBe(1.7e308);
    expect(median([1.6e308, 1.7e308])).toBeCloseTo(1.65e308, -300);
  });

  it("add up to the same in any order", () => {
    expect(sum([0.1, 0.2, 0.3, 1e15])).toBe(sum([1e15, 0.3, 0.2, 0.1]));
  });

  it("give tied values their mean place", () => {
    expect(midRanks([5, 1, 5, 9])).toEqual([2.5, 1, 2.5, 4]);
  });
});
