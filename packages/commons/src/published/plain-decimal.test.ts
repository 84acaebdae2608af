import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CodedText } from "./coded-text.js";
import { createDecimalReader } from "./plain-decimal.js";

const readPart = createDecimalReader(10_000);

/** Reads the text where it stands among others. */
const read = (text: string) =>
  readPart(new CodedText().fill(`1${text}2`), 1, 1 + text.length);

describe("reading a plain decimal", () => {
  it("gives what Number gives, to the last bit", () => {
    const digits = fc
      .tuple(fc.integer({ min: -1e14, max: 1e14 }), fc.nat({ max: 8 }))
      .map(([whole, places]) => (whole / 10 ** places).toFixed(places))
      .filter((text) => text.replace(/\D/g, "").length <= 15);
    fc.assert(
      fc.property(digits, (text) => {
        expect(read(text)).toBe(Number(text));
      }),
    );
    expect(Object.is(read("-0"), -0)).toBe(true);
    expect(Object.is(read("-0.0"), -0)).toBe(true);
  });

  it("tells numbers apart that have the same digits", () => {
    const texts = ["1.25", "12.5", "0.125", "125", "-1.25", "01.25", "1.25"];
    expect(texts.map(read)).toEqual([
      1.25, 12.5, 0.125, 125, -1.25, 1.25, 1.25,
    ]);
  });

  it.each(["", "-", ".", "1.", ".5", "1e3", "1,0", " 1", "--1", "1.2.3"])(
    "leaves %j to a slower reader",
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  it("leaves numbers of more digits than are exact to a slower reader", () => {
    expect(read("0.1234567890123456")).toBeUndefined();
    expect(read("1234567890123456")).toBeUndefined();
  });
});
