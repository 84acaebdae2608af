import { describe, expect, it } from "vitest";
import { findPlaces, writePostcode } from "./find-places.js";
import { createAreaLocator } from "./locate-area.js";
import { Lookup } from "./lookups/lookup.js";
import { toNationalGrid } from "./national-grid.js";
import { sampleOutlines, sampleRegister } from "./sample-wards.harness.js";

const areas = sampleRegister().inVintage("2025");
const [first, second] = areas.map(({ code }) => code);
const postcodes = new Lookup("postcodes", "weighted", [
  { from: "L1 8JQ", to: first ?? "", weight: 1 },
  { from: "L1 8JQ", to: second ?? "", weight: 3 },
  { from: "L1 8JX", to: "E05000001", weight: 1 },
]);

describe("a place", () => {
  it("is found by a postcode, however it is typed, the ward with most of it first", () => {
    const found = findPlaces({ areas, postcodes }, " l18jq", 8);
    expect(found.map(({ area, by, share }) => [area.code, by, share])).toEqual([
      [second, "postcode", 0.75],
      [first, "postcode", 0.25],
    ]);
  });

  it("is not found by a postcode that no area here holds", () => {
    expect(findPlaces({ areas, postcodes }, "L1 8JX", 8)).toEqual([]);
    expect(findPlaces({ areas, postcodes }, "M1 1AE", 8)).toEqual([]);
    expect(findPlaces({ areas }, "L1 8JQ", 8)).toEqual([]);
  });

  it("is found by its name, also where the words are run together", () => {
    const [found] = findPlaces({ areas, postcodes }, "Norrisgreen", 8);
    expect(found?.area.name).toBe("Norris Green");
    expect(found?.by).toBe("name");
  });

  it("is found by where the reader stands", () => {
    const locate = createAreaLocator(sampleOutlines("2025"));
    const liverLane = toNationalGrid([-2.9605, 53.4308]);
    expect(areas.find(({ code }) => code === locate(liverLane))?.name).toBe(
      "Anfield",
    );
    expect(locate([0, 0])).toBeUndefined();
  });

  it.each([
    ["l1 8jq", "L1 8JQ"],
    ["CH411AA", "CH41 1AA"],
    ["ec1a 1bb", "EC1A 1BB"],
    ["Church", undefined],
    ["L1", undefined],
  ])("“%s” is the postcode %s", (text, postcode) => {
    expect(writePostcode(text)).toBe(postcode);
  });
});
