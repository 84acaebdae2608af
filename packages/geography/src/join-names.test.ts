import { describe, expect, it } from "vitest";
import type { Area } from "./area.js";
import { describeNameRules, joinByName } from "./join-names.js";
import { LOOSE_RULES, NAME_RULES } from "./name-rules.js";
import { sampleRegister } from "./sample-wards.harness.js";

const wards = sampleRegister().inVintage("2025");

function join(...names: string[]) {
  return joinByName(
    names.map((name) => ({ name })),
    wards,
  );
}

function named(...names: string[]): Area[] {
  return names.map((name, index) => ({
    code: `X${index}`,
    name,
    vintages: [],
  }));
}

describe("a join by name", () => {
  it.each(["Church", "St Michaels", "St. Michael’s", "SAINT MICHAELS"])(
    "refuses “%s”, which two wards are called",
    (name) => {
      const { codes, ambiguous, notes } = join(name);
      expect(codes).toEqual([undefined]);
      expect(ambiguous[0]?.areas).toHaveLength(2);
      expect(notes[1]).toBe(
        `Not joined, since several areas have the name: ${name}.`,
      );
    },
  );

  it("tells the two apart where the row names the district", () => {
    const { codes } = joinByName(
      [
        { name: "Church", parent: "Sefton" },
        { name: "Church", parent: "E08000012" },
      ],
      wards,
    );
    expect(codes.map((code) => code?.slice(0, 3))).toEqual(["E05", "E05"]);
    expect(codes[0]).not.toBe(codes[1]);
  });

  it.each([
    ["beechwood & heath", "Beechwood and Heath"],
    ["St. Helens", "St Helens"],
    ["Ynys Mon", "Ynys Môn"],
    ["Billinge & Seneley Green", "Billinge and Seneley Green"],
  ])("takes “%s” for “%s” without a word", (given, name) => {
    const { codes, loosely } = joinByName([{ name: given }], named(name));
    expect(codes).toEqual(["X0"]);
    expect(loosely).toEqual([]);
  });

  it.each([
    ["beechwoodheath", "Beechwood & Heath"],
    ["Liverpool City Council", "Liverpool"],
    ["City of Liverpool", "Liverpool"],
  ])("takes “%s” for “%s” and says that it did", (given, name) => {
    const { codes, notes } = joinByName([{ name: given }], named(name));
    expect(codes).toEqual(["X0"]);
    expect(notes[1]).toBe(`Taken for the same: “${given}” and “${name}”.`);
  });

  it("does not take a city for its city region", () => {
    const { codes, unmatched } = joinByName(
      [{ name: "Liverpool City Region" }],
      named("Liverpool"),
    );
    expect(codes).toEqual([undefined]);
    expect(unmatched).toEqual(["Liverpool City Region"]);
  });

  it("lists names and areas that are left", () => {
    const { unmatched, withoutData } = join("Atlantis", "Ainsdale", "");
    expect(unmatched).toEqual(["Atlantis", ""]);
    expect(withoutData).toHaveLength(158);
  });

  it.each([...NAME_RULES, ...LOOSE_RULES])(
    "goes by the rule: $words",
    (rule) => {
      const [given, name] = rule.example;
      expect(joinByName([{ name: given }], named(name)).codes).toEqual(["X0"]);
    },
  );

  it("lists every rule it goes by", () => {
    expect(describeNameRules()).toHaveLength(8);
    expect(describeNameRules()).toContain("“&” is “and”.");
  });
});
