import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber, formatOrdinal, parseNumber, roundTo } from "./number.js";

const percent = {
  label: "% of people",
  symbol: "%",
  position: "after",
} as const;
const pounds = { label: "pounds", symbol: "£", position: "before" } as const;

describe("reading a number", () => {
  it.each([
    ["12", 12],
    ["1,234.5", 1234.5],
    ["1,234,567", 1234567],
    ["-3", -3],
    ["−3", -3],
    ["+3", 3],
    [".5", 0.5],
    [" 7 ", 7],
    ["1e-7", 1e-7],
    ["2.5E+3", 2500],
    ["007", 7],
  ])("reads %j", (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each([
    "",
    "-",
    "..",
    "1,23",
    "12,34,567",
    "1.2.3",
    "12.5%",
    "£12",
    "1 234",
    "0x10",
    "Infinity",
    "NaN",
    "1e400",
    "12.",
    "twelve",
  ])("does not guess at %j", (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});

/** A number as a person reads it, "1,500 trillion" too. */
function readBack(text: string): number | undefined {
  const [digits = "", word] = text.split(" ");
  const number = parseNumber(digits);
  return word === "trillion" && number !== undefined ? number * 1e12 : number;
}

describe("writing a number", () => {
  it.each([
    [1234567.891, {}, "1,234,567.891"],
    [12, { decimals: 1 }, "12.0"],
    [-3.25, { decimals: 1 }, "−3.3"],
    [0.5, { decimals: 0 }, "1"],
    [1.005, { decimals: 2 }, "1.01"],
    [8.45, { decimals: 1 }, "8.5"],
    [12.5, { unit: percent }, "12.5%"],
    [-650, { unit: pounds }, "−£650"],
    [12.5, { unit: percent, bare: true }, "12.5"],
    [2, { signed: true }, "+2"],
    [0, { signed: true }, "0"],
    [-0.04, { decimals: 1 }, "0.0"],
    [-0, {}, "0"],
    [0.0004, {}, "0.0004"],
    [4e-9, {}, "4E-9"],
    [999999999999999, {}, "999,999,999,999,999"],
    [1e15, {}, "1,000 trillion"],
    [-1234567890123456, { decimals: 0 }, "−1,234.568 trillion"],
    [1.5e18, { unit: pounds }, "£1,500,000 trillion"],
    [2e15, { unit: percent, signed: true }, "+2,000 trillion%"],
    [1.5e27, {}, "1.5E27"],
    [4e-9, { decimals: 1 }, "4E-9"],
  ])("writes %s as people read it", (value, style, text) => {
    expect(formatNumber(value, style)).toBe(text);
  });

  const decimals = fc.integer({ min: 0, max: 6 });
  const size = fc.double({ min: -1e9, max: 1e9, noNaN: true });

  it("can be read back, and is out by half a last digit at most", () => {
    fc.assert(
      fc.property(size, decimals, (value, digits) => {
        const back = parseNumber(formatNumber(value, { decimals: digits }));
        const slack = Math.abs(value) * 1e-15;
        expect(Math.abs((back ?? NaN) - value)).toBeLessThanOrEqual(
          0.5 / 10 ** digits + slack,
        );
      }),
    );
  });

  it("can be read back whatever its size", () => {
    const any = fc.double({ min: -1e300, max: 1e300, noNaN: true });
    fc.assert(
      fc.property(any, (value) => {
        expect(readBack(formatNumber(value))).toBeDefined();
      }),
    );
  });

  it("is out by half a thousandth of a trillion at most where it is written in trillions", () => {
    const huge = fc.double({ min: 1e15, max: 9.99e26, noNaN: true });
    fc.assert(
      fc.property(huge, fc.boolean(), (size, below) => {
        const value = below ? -size : size;
        const text = formatNumber(value);
        expect(text).toMatch(/ trillion$/);
        const slack = size * 1e-15;
        const away = Math.abs((readBack(text) ?? NaN) - value);
        expect(away).toBeLessThanOrEqual(0.5e9 + slack);
      }),
    );
  });

  it("never writes a number that is not zero as zero unless asked for few digits", () => {
    const tiny = fc.double({ min: 1e-300, max: 0.001, noNaN: true });
    fc.assert(
      fc.property(tiny, (value) => {
        expect(parseNumber(formatNumber(value))).toBeGreaterThan(0);
      }),
    );
  });

  it("writes what rounding says", () => {
    fc.assert(
      fc.property(size, decimals, (value, digits) => {
        fc.pre(Math.abs(value) >= 1e-6);
        const written = parseNumber(formatNumber(value, { decimals: digits }));
        expect(written).toBe(roundTo(value, digits));
      }),
    );
  });
});

describe("rounding", () => {
  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1e-7, 3, 0],
    [-1e-7, 3, 0],
    [1.5e-7, 7, 2e-7],
    [1e22, 2, 1e22],
  ])("rounds %s at %s digits as it is written", (value, decimals, rounded) => {
    expect(roundTo(value, decimals)).toBe(rounded);
  });
});

describe("writing a rank", () => {
  it.each([
    [1, "first"],
    [9, "ninth"],
    [10, "10th"],
    [11, "11th"],
    [13, "13th"],
    [21, "21st"],
    [22, "22nd"],
    [103, "103rd"],
    [112, "112th"],
    [1001, "1,001st"],
  ])("writes %s as %s", (rank, words) => {
    expect(formatOrdinal(rank)).toBe(words);
  });
});
