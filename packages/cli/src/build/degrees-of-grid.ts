import { toNationalGrid, type Point } from "@commons-widgets/geography";

/** Degrees that stand for about a hundred metres, to measure slopes over. */
const STEP = 0.001;

/** The middle of Great Britain, from where the way to any place of it is found. */
const START: Point = [-2, 54];

/**
 * The place in degrees of GPS that {@link toNationalGrid} leads from: its exact
 * inverse, by Newton's method, so that tiles and outlines lie on one another to
 * the millimetre.
 *
 * @param place metres east and north on the British National Grid, in or near
 *   Great Britain
 * @returns longitude and latitude
 */
export function degreesOfGrid([easting, northing]: Point): Point {
  let [lon, lat] = START;
  for (let round = 0; round < 8; round++) {
    const [east, north] = toNationalGrid([lon, lat]);
    const [east1, north1] = toNationalGrid([lon + STEP, lat]);
    const [east2, north2] = toNationalGrid([lon, lat + STEP]);
    const [a, b] = [(east1 - east) / STEP, (east2 - east) / STEP];
    const [c, d] = [(north1 - north) / STEP, (north2 - north) / STEP];
    const [x, y] = [easting - east, northing - north];
    const area = a * d - b * c;
    lon += (d * x - b * y) / area;
    lat += (a * y - c * x) / area;
    if (Math.hypot(x, y) < 0.0005) break;
  }
  return [lon, lat];
}
