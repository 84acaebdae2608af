import { readFileSync } from "node:fs";
import { feature } from "topojson-client";
import { gridToDegrees } from "./grid-to-degrees.mjs";
import { SAMPLE_COMMONS } from "./sample-tables.mjs";

/** @typedef {import("geojson").Position} Position */

/**
 * One area of the sample with its outline.
 *
 * @typedef {object} SampleArea
 * @property {string} code
 * @property {string} name
 * @property {string} [district] code of the district it lies in
 * @property {string} [districtName]
 * @property {Position[][][]} polygons in metres of the British National Grid, as
 *   the coordinates of a GeoJSON `MultiPolygon`
 */

/**
 * The outlines of one geography of the sample in one vintage.
 *
 * @typedef {object} SampleOutlines
 * @property {"wards" | "districts"} object
 * @property {"2020" | "2022" | "2025"} vintage
 * @property {readonly SampleArea[]} areas
 */

const FOLDER = "2026-06-01";

/**
 * Every set of outlines of the sample commons.
 *
 * @returns {readonly SampleOutlines[]}
 */
export function readSampleOutlines() {
  const districts = readOutlines("districts", "2025");
  const names = new Map(districts.areas.map(({ code, name }) => [code, name]));
  const wards = [
    readOutlines("wards", "2020"),
    readOutlines("wards", "2022"),
    readOutlines("wards", "2025"),
  ].map(({ areas, ...set }) => ({
    ...set,
    areas: areas.map((area) => ({
      ...area,
      districtName: names.get(area.district ?? "") ?? "",
    })),
  }));
  return [...wards, districts];
}

/**
 * @param {SampleOutlines["object"]} object
 * @param {SampleOutlines["vintage"]} vintage
 * @returns {SampleOutlines}
 */
function readOutlines(object, vintage) {
  const file = `datasets/${object}/${FOLDER}/outlines-${vintage}.topo.json`;
  const topology = JSON.parse(
    readFileSync(new URL(file, SAMPLE_COMMONS), "utf8"),
  );
  const collection = /** @type {any} */ (
    feature(topology, topology.objects[object])
  );
  const areas = collection.features.map((/** @type {any} */ each) => ({
    ...each.properties,
    polygons:
      each.geometry.type === "Polygon"
        ? [each.geometry.coordinates]
        : each.geometry.coordinates,
  }));
  return { object, vintage, areas };
}

/**
 * An area's outline in degrees, wound as RFC 7946 asks: edges anticlockwise.
 *
 * @param {SampleArea} area
 * @returns {Position[][][]} as the coordinates of a GeoJSON `MultiPolygon`
 */
export function inDegrees({ polygons }) {
  return polygons.map((rings) =>
    rings.map((ring, index) => {
      const isAnticlockwise = doubleArea(ring) > 0;
      const turned =
        isAnticlockwise === (index === 0) ? ring : [...ring].reverse();
      return turned.map(([x = 0, y = 0]) => gridToDegrees(x, y));
    }),
  );
}

/** @param {Position[]} ring */
function doubleArea(ring) {
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [x0 = 0, y0 = 0] = ring[index - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    sum += x0 * y1 - x1 * y0;
  }
  return sum;
}
