import { describe, expect, it } from "vitest";
import type { Area } from "./area.js";
import { sampleRegister } from "./sample-wards.harness.js";
import { searchAreas } from "./search-areas.js";

const wards = sampleRegister().inVintage("2025");
const namesFound = (text: string, limit = 10) =>
  searchAreas(wards, text, limit).map(({ name }) => name);

function areasNamed(...names: string[]): Area[] {
  return names.map((name, index) => ({
    code: `E0000000${index}`,
    name,
    vintages: [],
  }));
}

describe("place search", () => {
  it("finds a ward by the beginning of its name, in any case", () => {
    expect(namesFound("SPEK")).toEqual(["Speke"]);
  });

  it("finds a ward by its code", () => {
    expect(namesFound("e05015332")).toEqual(["Waterfront North"]);
  });

  it("puts a whole name before a beginning, and a beginning before a word inside", () => {
    const areas = areasNamed("North Church", "Church Street", "Church");
    expect(searchAreas(areas, "church", 9).map(({ name }) => name)).toEqual([
      "Church",
      "Church Street",
      "North Church",
    ]);
  });

  it("returns both wards of one name with the districts that tell them apart", () => {
    const found = searchAreas(wards, "St Michaels", 10);
    expect(found.map(({ parentName }) => parentName)).toEqual([
      "Knowsley",
      "Liverpool",
    ]);
  });

  it("takes Saint for St, and St for Saint", () => {
    expect(namesFound("saint michael")).toEqual(namesFound("St. Michael"));
    const [area] = searchAreas(areasNamed("Saint Oswald"), "st oswald", 1);
    expect(area?.name).toBe("Saint Oswald");
  });

  it("takes & for and", () => {
    expect(namesFound("greasby frankby & irby")).toEqual([
      "Greasby, Frankby and Irby",
    ]);
    expect(namesFound("daresbury moore and sandymoor")).toEqual([
      "Daresbury, Moore & Sandymoor",
    ]);
  });

  it("takes no notice of accents and apostrophes", () => {
    const areas = areasNamed("Ynys Môn", "St Michael’s");
    expect(searchAreas(areas, "mon", 5)).toHaveLength(1);
    expect(searchAreas(areas, "st michaels", 5)).toHaveLength(1);
  });

  it("returns no more than it is asked for", () => {
    expect(namesFound("e0501", 7)).toHaveLength(7);
  });

  it("finds nothing by nothing, and takes signs as signs", () => {
    expect(namesFound("  ")).toEqual([]);
    expect(namesFound(".*")).toEqual([]);
  });
});
