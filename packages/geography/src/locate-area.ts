import type { Outlines } from "./outlines.js";
import type { Point } from "./topology.js";

/**
 * The code of the area a place lies in, or `undefined` where it lies in none.
 * The outlines are generalised: within some metres of a border the answer may
 * be the neighbour.
 *
 * Turf is fetched when this is first called, so that a page that never asks
 * does not carry it.
 *
 * @param place easting and northing in the metres of the outlines' file
 */
export async function locateArea(
  outlines: Outlines,
  place: Point,
): Promise<string | undefined> {
  const { booleanPointInPolygon } = await import("./turf.js");
  const point = [...outlines.project(place)];
  return outlines.codes.find((code) =>
    booleanPointInPolygon(point, {
      type: "MultiPolygon",
      coordinates: outlines
        .polygons(code)
        .map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))),
    }),
  );
}
