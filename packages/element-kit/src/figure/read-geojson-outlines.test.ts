import { describe, expect, it } from "vitest";
import { readGeoJsonOutlines } from "./read-geojson-outlines.js";

/** A square of a hundredth of a degree by Liverpool's river. */
function square(code: string | undefined, swapped = false) {
  const ring = [
    [-2.99, 53.4],
    [-2.98, 53.4],
    [-2.98, 53.41],
    [-2.99, 53.41],
    [-2.99, 53.4],
  ];
  return {
    type: "Feature",
    properties: code ? { WD25CD: code } : {},
    geometry: {
      type: "Polygon",
      coordinates: [swapped ? ring.map(([x, y]) => [y, x]) : ring],
    },
  };
}

const collection = (...features: readonly object[]) => ({
  type: "FeatureCollection",
  features,
});

const KIRKDALE_EAST = "E05015309";

describe("outlines of a portal", () => {
  it("have nothing to say where they are as they should be", async () => {
    const read = await readGeoJsonOutlines(collection(square(KIRKDALE_EAST)));
    expect(read.outlines.has(KIRKDALE_EAST)).toBe(true);
    expect(read.repairs).toEqual([]);
  });

  it("say that their axes were changed round", async () => {
    const { outlines, repairs } = await readGeoJsonOutlines(
      collection(square(KIRKDALE_EAST, true)),
    );
    expect(outlines.has(KIRKDALE_EAST)).toBe(true);
    expect(repairs).toHaveLength(1);
    expect(repairs[0]).toMatch(/^Boundaries: .*changed round\.$/);
  });

  it("name five parts that were left out, and count the others", async () => {
    const nameless = Array.from({ length: 7 }, () => square(undefined));
    const { repairs } = await readGeoJsonOutlines(
      collection(square(KIRKDALE_EAST), ...nameless),
    );
    expect(repairs).toHaveLength(6);
    expect(repairs[0]).toBe("Boundaries: feature 2: It has no code.");
    expect(repairs.at(-1)).toBe(
      "Boundaries: Parts of others (2) were left out.",
    );
  });
});
