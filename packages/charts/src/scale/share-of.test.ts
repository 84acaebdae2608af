import { describe, expect, it } from "vitest";
import { shareOf } from "./share-of.js";
import { scaleValues } from "./value-scale.js";

describe("where a value stands on its axis", () => {
  it("is told in hundredths of its length", () => {
    expect(shareOf({ domain: [0, 50] }, 12.5)).toBe("25%");
    expect(shareOf({ domain: [-10, 10] }, 0)).toBe("50%");
  });

  it("is never beyond an end", () => {
    expect(shareOf({ domain: [0, 10] }, 11)).toBe("100%");
    expect(shareOf({ domain: [0, 10] }, -1)).toBe("0%");
    expect(shareOf({ domain: [3, 3] }, 3)).toBe("0%");
  });

  it("is in the order of the values", () => {
    const values = [3, 8, 21, 22, 90];
    const scale = scaleValues(values, undefined);
    const places = values.map((value) => parseFloat(shareOf(scale, value)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe("an axis for lengths", () => {
  it("begins at zero however far away the values are", () => {
    expect(scaleValues([90, 95], undefined, "zero").domain[0]).toBe(0);
    expect(scaleValues([-95, -90], undefined, "zero").domain[1]).toBeCloseTo(0);
    expect(scaleValues([90, 95], undefined).domain[0]).toBeGreaterThan(0);
  });
});
