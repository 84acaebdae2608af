import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePlainDecimal } from "./plain-decimal.js";

describe("reading a plain decimal", () => {
  it("gives what Number gives, to the last bit", () => {
    const digits = fc
      .tuple(fc.integer({ min: -1e14, max: 1e14 }), fc.nat({ max: 8 }))
      .map(([whole, places]) => (whole / 10 ** places).toFixed(places))
      .filter((text) => text.replace(/\D/g, "").length <= 15);
    fc.assert(
      fc.property(digits, (text) => {
        expect(parsePlainDecimal(text)).toBe(Number(text));
      }),
    );
    expect(Object.is(parsePlainDecimal("-0"), -0)).toBe(true);
  });

  it.each(["", "-", ".", "1.", ".5", "1e3", "1,0", " 1", "--1", "1.2.3"])(
    "leaves %j to a slower reader",
    (text) => {
      expect(parsePlainDecimal(text)).toBeUndefined();
    },
  );

  it("leaves numbers of more digits than are exact to a slower reader", () => {
    expect(parsePlainDecimal("0.1234567890123456")).toBeUndefined();
    expect(parsePlainDecimal("1234567890123456")).toBeUndefined();
  });
});
