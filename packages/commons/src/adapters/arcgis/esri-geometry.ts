import { UnreadableError } from "../../failures.js";
import { memberAt, objectAt, textAt, type JsonObject } from "../../json.js";

/** A ring of positions as GeoJSON and Esri JSON both write it. */
type Ring = readonly (readonly number[])[];

/**
 * Turns an Esri polygon into a GeoJSON geometry.
 *
 * Esri writes all rings of all parts in one list: those that run clockwise are
 * edges, the others holes. A hole goes to the smallest edge around its first
 * position; one that lies in none is an edge itself. Rings come out wound as
 * RFC 7946 asks, edges anticlockwise.
 *
 * Source: https://developers.arcgis.com/rest/services-reference/enterprise/geometry-objects/#polygon
 *
 * @returns `null` where there are no rings
 */
export function polygonOf(geometry: JsonObject | undefined): JsonObject | null {
  const listed = memberAt(geometry, "rings");
  const rings = (Array.isArray(listed) ? (listed as unknown[]) : [])
    .filter(isRing)
    .map(closed);
  const edges = rings.filter((ring) => doubleArea(ring) < 0);
  const polygons = edges.map((edge) => [[...edge].reverse()]);
  for (const ring of rings.filter((each) => doubleArea(each) >= 0)) {
    const around = smallestAround(edges, ring);
    if (around < 0) polygons.push([[...ring]]);
    else polygons[around]?.push([...ring].reverse());
  }
  if (polygons.length === 0) return null;
  return polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0] }
    : { type: "MultiPolygon", coordinates: polygons };
}

function isRing(value: unknown): value is Ring {
  return (
    Array.isArray(value) &&
    value.length > 2 &&
    value.every(
      (position) =>
        Array.isArray(position) &&
        typeof position[0] === "number" &&
        typeof position[1] === "number",
    )
  );
}

function closed(ring: Ring): Ring {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last) return ring;
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

/** Twice the area inside a ring: above zero where it runs anticlockwise. */
function doubleArea(ring: Ring): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [x0 = 0, y0 = 0] = ring[index - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    sum += x0 * y1 - x1 * y0;
  }
  return sum;
}

function smallestAround(edges: readonly Ring[], hole: Ring): number {
  const [position = []] = hole;
  let [best, smallest] = [-1, Infinity];
  edges.forEach((edge, index) => {
    const size = Math.abs(doubleArea(edge));
    if (size < smallest && isInside(position, edge))
      [best, smallest] = [index, size];
  });
  return best;
}

/** Whether a ray from the position crosses the ring an odd number of times. */
function isInside([x = 0, y = 0]: readonly number[], ring: Ring): boolean {
  let inside = false;
  for (let index = 1; index < ring.length; index++) {
    const [x0 = 0, y0 = 0] = ring[index - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0)
      inside = !inside;
  }
  return inside;
}

/**
 * The number of the coordinate system of an answer in Esri JSON.
 *
 * @returns an EPSG number such as 4326
 * @throws {UnreadableError} where the answer states none
 */
export function epsgOf(json: JsonObject, url: string): number {
  const system = objectAt(json, "spatialReference");
  const number =
    memberAt(system, "latestWkid") ?? memberAt(system, "wkid") ?? 0;
  if (typeof number === "number" && number > 0) return number;
  const [, name = "one without a name"] =
    /^\w+\["([^"]+)"/.exec(textAt(system, "wkt") ?? "") ?? [];
  throw new UnreadableError(
    url,
    `its coordinates are not in degrees but in a system of its own (${name}).`,
  );
}
