import { describe, expect, it } from "vitest";
import { openPercent as open, percent } from "./figure-facts.harness.js";
import { decimalsFor, formatMeasure } from "./measure-format.js";

describe("the digits after the point", () => {
  it("are those the field states", () => {
    expect(decimalsFor({ ...percent, decimals: 2 }, [1.23456])).toBe(2);
  });

  it("are as many as the values have where the field states none", () => {
    expect(decimalsFor(open, [1, 2, 3])).toBe(0);
    expect(decimalsFor(open, [1, 2.5, 3])).toBe(1);
    expect(decimalsFor(open, [0.125, 0.5])).toBe(3);
  });

  it("leave the largest value four significant digits", () => {
    expect(decimalsFor(open, [12.345678])).toBe(2);
    expect(decimalsFor(open, [345.92, 1234.56])).toBe(0);
    expect(decimalsFor(open, [0.00123456])).toBe(6);
  });

  it("are as many as tell apart values that are all under a millionth", () => {
    const format = formatMeasure(open, [1e-12, 1.4e-12]);
    expect(format.value(1.4e-12)).toBe("0.0000000000014%");
    expect(format.difference(1e-12, 1.4e-12)).toBe(4e-13);
  });

  it("are none without values", () => {
    expect(decimalsFor(open, [])).toBe(0);
  });
});

describe("a measure's format", () => {
  it("writes every number with the same digits and the unit's symbol", () => {
    const format = formatMeasure(open, [1, 2.5]);
    expect(format.value(1)).toBe("1.0%");
    expect(format.range({ lower: 0.5, upper: 4 })).toBe(
      " (range 0.5% to 4.0%)",
    );
    expect(format.range({ lower: 0.5 })).toBe("");
  });

  it("writes a change of per cents in percentage points", () => {
    expect(formatMeasure(percent, []).change(-1.25)).toBe(
      "1.3 percentage points",
    );
    expect(formatMeasure(open, []).change(1)).toBe("1 percentage point");
  });

  it("writes a change of pounds in pounds", () => {
    const pounds = {
      label: "£ a week",
      symbol: "£",
      position: "before" as const,
    };
    expect(formatMeasure({ ...open, unit: pounds }, []).change(-12)).toBe(
      "£12",
    );
  });

  it("takes differences of the values as they are written", () => {
    const format = formatMeasure(percent, []);
    expect(format.difference(32.26, 33.34)).toBe(1);
    expect(format.difference(0.1, 0.3)).toBe(0.2);
  });
});
