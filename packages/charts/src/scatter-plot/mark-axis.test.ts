import { describe, expect, it } from "vitest";
import { scaleValues } from "../scale/value-scale.js";
import { markAxis } from "./mark-axis.js";

function textsIn(values: readonly number[], tier: string): readonly string[] {
  return markAxis(scaleValues(values, undefined))
    .filter(({ tiers }) => tiers.split(" ").includes(tier))
    .map(({ text }) => text);
}

describe("the texts of the axis across", () => {
  it("are all there where they are short", () => {
    expect(textsIn([0, 100], "narrow")).toEqual([
      "0",
      "20",
      "40",
      "60",
      "80",
      "100",
    ]);
  });

  it("are every second or third one where they are long and the plot is narrow", () => {
    const wide = textsIn([0, 10_000], "wide");
    const narrow = textsIn([0, 10_000], "narrow");
    expect(wide).toHaveLength(6);
    expect(narrow.length).toBe(3);
    expect(narrow[0]).toBe("0");
  });

  it("leave one at the least, however long", () => {
    expect(textsIn([0, 9e26], "narrow").length).toBeGreaterThan(0);
  });
});
