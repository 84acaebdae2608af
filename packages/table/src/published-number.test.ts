import { describe, expect, it } from "vitest";
import { parsePublishedNumber } from "./published-number.js";

const POUNDS = { label: "£", symbol: "£", position: "before" } as const;
const PER_CENT = { label: "%", symbol: "%", position: "after" } as const;

describe("reading a number as it was published", () => {
  it.each([
    ["1,234.5", 1234.5],
    ["1 234", 1234],
    ["12 345 678", 12345678],
    ["−3", -3],
    ["- 3", -3],
    ["1e-7", 1e-7],
  ])("reads %s", (text, value) => {
    expect(parsePublishedNumber(text)).toEqual({ value });
  });

  it.each([
    ["12.5%", 12.5, "%"],
    ["12.5 %", 12.5, "%"],
    ["£1,234", 1234, "£"],
    ["-£3.20", -3.2, "£"],
    ["£-3.20", -3.2, "£"],
    ["€5", 5, "€"],
  ])("reads %s and keeps its symbol", (text, value, symbol) => {
    expect(parsePublishedNumber(text)).toEqual({ value, symbol });
  });

  it("multiplies only by what the description says", () => {
    const scales = { m: 1_000_000, bn: 1_000_000_000 };
    expect(parsePublishedNumber("£1.1m", { scales, unit: POUNDS })).toEqual({
      value: 1_100_000,
      symbol: "£",
    });
    expect(parsePublishedNumber("2bn", { scales })).toEqual({ value: 2e9 });
    expect(parsePublishedNumber("£1.2m")).toBe(
      'The description does not say what "m" means.',
    );
  });

  it("reads decimal commas only where the description says so", () => {
    const reading = { decimalMark: ",", groupMark: "." };
    expect(parsePublishedNumber("1.234,5", reading)).toEqual({ value: 1234.5 });
    expect(parsePublishedNumber("12,5", { decimalMark: "," })).toEqual({
      value: 12.5,
    });
    expect(parsePublishedNumber("12,5")).toBe("It is not a number.");
    expect(parsePublishedNumber("1.5", { decimalMark: "," })).toBe(
      "It is not a number.",
    );
  });

  it("leaves words around a number away only where the description says so", () => {
    expect(parsePublishedNumber("EUR 12 m", { hasWords: true })).toEqual({
      value: 12,
    });
    expect(parsePublishedNumber("EUR 12 m")).toBe("It is not a number.");
  });

  it("refuses the symbol of another unit", () => {
    expect(parsePublishedNumber("£5", { unit: PER_CENT })).toBe(
      'It carries £ where the unit is "%".',
    );
    expect(parsePublishedNumber("5%", { unit: POUNDS })).toBe(
      'It carries % where the unit is "£".',
    );
  });

  it.each(["", "abc", "1-4", "<5", "(1,234)", "1,23", "1 2", "--3", "-£-3"])(
    "does not guess what %j is",
    (text) => {
      expect(parsePublishedNumber(text)).toBeTypeOf("string");
    },
  );
});
