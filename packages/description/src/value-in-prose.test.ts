import { Absence, type Unit } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { openPercent, percent } from "./figure-facts.harness.js";
import { valueInProse } from "./value-in-prose.js";

function prose(value: number, label: string, symbol = ""): string {
  const unit: Unit = {
    label,
    symbol,
    position: symbol === "£" ? "before" : "after",
  };
  return valueInProse({ value }, { ...openPercent, unit });
}

describe("a value inside a sentence", () => {
  it("carries its unit's symbol", () => {
    expect(prose(60.6, "% of people", "%")).toBe("60.6%");
    expect(prose(605, "£ a week", "£")).toBe("£605");
  });

  it("carries its unit in words where it has no symbol", () => {
    expect(prose(3400, "people")).toBe("3,400 people");
    expect(prose(5.14, "tonnes of CO₂ equivalent per person")).toBe(
      "5.14 tonnes of CO₂ equivalent per person",
    );
  });

  it("says one of them in the singular", () => {
    expect(prose(1, "people")).toBe("1 person");
    expect(prose(1, "small areas")).toBe("1 small area");
    expect(prose(1, "tonnes of CO₂ equivalent per person")).toBe(
      "1 tonne of CO₂ equivalent per person",
    );
  });

  it("is a bare number where it is a score", () => {
    expect(prose(2.54, "score")).toBe("2.54");
    expect(
      valueInProse({ value: 2 }, { name: "x", title: "X", type: "number" }),
    ).toBe("2");
  });

  it("says why it is absent", () => {
    expect(valueInProse({ value: new Absence("suppressed") }, percent)).toBe(
      "suppressed",
    );
  });

  it("says that it is provisional", () => {
    expect(valueInProse({ value: 12, status: "provisional" }, percent)).toBe(
      "12.0% (provisional)",
    );
  });
});
