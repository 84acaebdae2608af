import { geoConicConformal, geoMercator, geoTransverseMercator } from "d3-geo";
import { toNationalGrid } from "../national-grid.js";
import type { Point } from "../topology.js";
import type { Extent } from "./extent.js";
import { failToRead } from "./unreadable.js";

/** What the coordinates of a file are, and how they come into the plane. */
export interface Plane {
  readonly kind: "degrees" | "british-national-grid" | "metres";
  /** A position of the file as metres east and north, at most 40,000 km of either. */
  readonly toPlane: (position: Point) => Point;
  /** What was found and repaired, a sentence each. */
  readonly notes: readonly string[];
}

/** What is known before the positions are looked at. */
export interface PlaneClues {
  /** The number in the file's `crs` member, such as 27700; 4326 for degrees. */
  readonly epsg?: number | undefined;
  /** Whether the areas have GSS codes, so that they lie in the United Kingdom. */
  readonly inUnitedKingdom: boolean;
}

/** The radius of the sphere with the Earth's surface, in metres. */
const EARTH = 6_371_007.2;

/** No way round the Earth is longer, in metres. */
const FARTHEST = 4e7;

const NATIONAL_GRID = 27_700;
const IN_DEGREES: readonly number[] = [4326, 4258, 4269, 4277, 84];

const SWAPPED =
  "The file has latitude before longitude; they have been changed round.";

/**
 * Finds out what the coordinates of a file are, whatever it says they are.
 *
 * British degrees become metres of the British National Grid, so that files from
 * several publishers lie on one another; others are drawn by a conformal
 * projection fitted to them. Metres are drawn as they are. Latitude before
 * longitude is put right where it is certain: where a "latitude" is over 90, or
 * where the areas are British and lie in Britain only when the two are changed
 * round.
 *
 * @throws {CommonsError} `commons/unreadable` where they are no place on Earth
 */
export function findPlane(extent: Extent, clues: PlaneClues): Plane {
  const { inUnitedKingdom } = clues;
  const swapped = extent.swapped();
  if (inUnitedKingdom && inBritain(extent)) return degrees(toNationalGrid);
  if (inUnitedKingdom && inBritain(swapped))
    return swapAxes(degrees(toNationalGrid), SWAPPED);
  if (inDegrees(extent)) return degrees(fitProjection(extent));
  if (inDegrees(swapped))
    return swapAxes(degrees(fitProjection(swapped)), SWAPPED);
  return metres(extent, clues);
}

function degrees(toPlane: Plane["toPlane"]): Plane {
  return { kind: "degrees", toPlane, notes: [] };
}

function swapAxes(plane: Plane, note: string): Plane {
  return {
    ...plane,
    toPlane: ([x, y]) => plane.toPlane([y, x]),
    notes: [...plane.notes, note],
  };
}

function inDegrees(extent: Extent): boolean {
  return extent.within(-180.001, -90.001, 180.001, 90.001);
}

function inBritain(extent: Extent): boolean {
  return extent.within(-14, 49, 3, 62);
}

/** A pole is infinitely far on some projections. */
function clamp(metres: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, metres));
}

/**
 * Source of the choice: Snyder, Map Projections: A Working Manual (USGS
 * Professional Paper 1395, 1987), table 1: transverse Mercator for regions
 * narrow from east to west, Lambert's conic for wide ones in middle latitudes,
 * with standard parallels a sixth from each edge.
 */
function fitProjection(extent: Extent): Plane["toPlane"] {
  const { middle, width } = extent.band();
  const { bottom, top } = extent;
  const sixth = (top - bottom) / 6;
  const conic = geoConicConformal().parallels([bottom + sixth, top - sixth]);
  const narrow = width <= 20;
  const temperate = Math.min(bottom, top) > 15 || Math.max(bottom, top) < -15;
  const wide = temperate ? conic : geoMercator();
  const projection = (narrow ? geoTransverseMercator() : wide)
    .rotate([-middle, 0])
    .scale(EARTH)
    .translate([0, 0]);
  return (position) => {
    const [east, south] = projection([...position]) ?? [0, 0];
    return [clamp(east), clamp(-south)];
  };
}

function metres(extent: Extent, { epsg, inUnitedKingdom }: PlaneClues): Plane {
  const plane = (kind: Plane["kind"], ...notes: string[]): Plane => ({
    kind,
    notes,
    toPlane: (position) => position,
  });
  if (!extent.within(-FARTHEST, -FARTHEST, FARTHEST, FARTHEST))
    return failToRead("its coordinates are no place on the Earth");
  if (
    epsg !== undefined &&
    epsg !== NATIONAL_GRID &&
    !IN_DEGREES.includes(epsg)
  )
    return plane(
      "metres",
      `The coordinates are metres of EPSG:${epsg} and are drawn as they are.`,
    );
  if (epsg === NATIONAL_GRID || (inUnitedKingdom && onNationalGrid(extent)))
    return nationalGrid(extent, epsg, plane);
  return plane(
    "metres",
    "The coordinates are no degrees and the file does not say what they are; they are drawn as they are.",
  );
}

function nationalGrid(
  extent: Extent,
  epsg: number | undefined,
  plane: (kind: Plane["kind"], ...notes: string[]) => Plane,
): Plane {
  const drawn =
    epsg === NATIONAL_GRID
      ? "The coordinates are metres of the British National Grid and are drawn as they are."
      : "The coordinates are metres of the British National Grid, though the file does not say so, and are drawn as they are.";
  // Nothing of Great Britain lies more than 660 km east of the grid's origin.
  if (extent.left <= 700_000 || extent.top > 700_000)
    return plane("british-national-grid", drawn);
  return swapAxes(
    plane("british-national-grid", drawn),
    "The file has northing before easting; they have been changed round.",
  );
}

function onNationalGrid(extent: Extent): boolean {
  return (
    extent.within(0, -10_000, 800_000, 1_300_000) ||
    extent.within(-10_000, 0, 1_300_000, 800_000)
  );
}

/**
 * The EPSG number that a GeoJSON `crs` member names, however it is written:
 * `urn:ogc:def:crs:EPSG::27700`, `EPSG:4326`, `urn:ogc:def:crs:OGC:1.3:CRS84`
 * (as 4326), an address that ends so. `undefined` where it names none.
 */
export function readCrs(crs: unknown): number | undefined {
  const text = JSON.stringify(crs ?? null);
  if (/CRS:?84/i.test(text)) return 4326;
  const [, number] = /EPSG[^"]*?(\d{4,6})"/i.exec(text) ?? [];
  return number === undefined ? undefined : Number(number);
}
