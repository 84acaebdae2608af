import { describe, expect, it } from "vitest";
import { toNationalGrid } from "./national-grid.js";
import { hasSharedData, readShared } from "./shared-data.harness.js";

describe("the British National Grid", () => {
  it.each([
    // Places as two pages of the Ordnance Survey and of ONS give them in both.
    ["Appleton, Halton", -2.72531, 53.37258, 351_840, 386_435],
    [
      "Allerton and Hunts Cross, Liverpool",
      -2.87311,
      53.36668,
      341_999,
      385_889,
    ],
  ])("has %s where its publisher has it", (_, lon, lat, east, north) => {
    const [x, y] = toNationalGrid([lon, lat]);
    expect(Math.hypot(x - east, y - north)).toBeLessThan(6);
  });

  it.skipIf(!hasSharedData)(
    "has every ward of Great Britain within ten metres of its published point (needs the shared recordings)",
    () => {
      const places = ["E06000006", "E08000012", "E08000015"].flatMap((code) =>
        publishedPoints(`boundaries/wards/wd22/lcr/${code}.geojson`),
      );
      expect(places.length).toBeGreaterThan(60);
      for (const { lonLat, grid } of places) {
        const [x, y] = toNationalGrid(lonLat);
        expect(Math.hypot(x - grid[0], y - grid[1])).toBeLessThan(10);
      }
    },
  );
});

function publishedPoints(path: string) {
  const { features } = JSON.parse(readShared(path)) as {
    features: { properties: Record<string, number> }[];
  };
  return features.map(({ properties: of }) => ({
    lonLat: [of["LONG"] ?? 0, of["LAT"] ?? 0] as const,
    grid: [of["BNG_E"] ?? 0, of["BNG_N"] ?? 0] as const,
  }));
}
