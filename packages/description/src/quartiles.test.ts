import { describe, expect, it } from "vitest";
import { quartilesOf } from "./quartiles.js";

describe("the quartiles of some values", () => {
  it("part nine values at the third, the fifth and the seventh", () => {
    expect(quartilesOf([9, 8, 7, 6, 5, 4, 3, 2, 1])).toEqual({
      lower: 3,
      median: 5,
      upper: 7,
    });
  });

  it("lie between values where no value parts the list", () => {
    expect(quartilesOf([0, 4, 8, 12, 16, 20, 24, 28])).toEqual({
      lower: 7,
      median: 14,
      upper: 21,
    });
  });

  it("are not told of fewer than eight values", () => {
    expect(quartilesOf([1, 2, 3, 4, 5, 6, 7])).toBeUndefined();
  });

  it("are numbers even where the values are huge", () => {
    const most = Number.MAX_VALUE;
    const huge = [-most, -most, -most, -most, most, most, most, most];
    expect(quartilesOf(huge)).toEqual({
      lower: -most,
      median: 0,
      upper: most,
    });
  });
});
