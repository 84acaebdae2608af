import { undrawPoint } from "../undraw-point.js";
import { doubleAreaOf } from "../boundaries/clean-geometry.js";
import { doInSlices, type Work } from "../boundaries/in-slices.js";
import type { Box, Outlines } from "../outlines.js";
import type { Point } from "../topology.js";
import type { intersect } from "../turf.js";
import { Lookup, NOWHERE, type LookupRow } from "./lookup.js";

/** Areas to be laid on others. */
export interface Layer {
  readonly outlines: Outlines;
  /** Words for the provenance, such as "wards of 2020". */
  readonly label: string;
  /** Which of its areas; absent: all of them. */
  readonly codes?: readonly string[];
}

/**
 * Less of an area than this is the two drawings' disagreement about one border,
 * and not a part of the area: it is left out, and the rest makes up the whole.
 */
const LEAST_SHARE = 0.005;

/** Two drawings of one coast differ by up to this share of an area; more of it lies outside. */
const LEAST_OUTSIDE = 0.05;

/** An area in the metres of its file, since two drawings differ in size. */
interface Placed {
  readonly code: string;
  readonly box: Box;
  readonly polygons: Point[][][];
}

/**
 * Makes a lookup from one set of areas to another by how much of their ground
 * overlaps, for want of a published one. Figures that go through it count as
 * estimated, since people do not live evenly on the ground.
 *
 * Both must have been read in metres of one plane, as British boundaries always
 * are. Overlaps are measured on the generalised outlines. Turf is fetched when
 * this is first called, and the work done in slices.
 *
 * Source of the method: Goodchild and Lam, Areal interpolation: a variant of the
 * traditional spatial problem, Geo-Processing 1 (1980), 297–312.
 *
 * @throws the signal's reason where it is aborted
 */
export async function lookupByOverlap(
  from: Layer,
  to: Layer,
  signal?: AbortSignal,
): Promise<Lookup> {
  const title = `${from.label} to ${to.label}, by the ground they share`;
  return new Lookup(title, "overlap", await measureOverlaps(from, to, signal));
}

/**
 * The rows of {@link lookupByOverlap}, each weighed in square metres, for who
 * would keep them as a table.
 *
 * @throws the signal's reason where it is aborted
 */
export async function measureOverlaps(
  from: Layer,
  to: Layer,
  signal?: AbortSignal,
): Promise<readonly LookupRow[]> {
  const turf = await import("../turf.js");
  return doInSlices(
    overlaps(placeAll(from), placeAll(to), turf.intersect),
    signal,
  );
}

function* overlaps(
  areas: readonly Placed[],
  targets: readonly Placed[],
  cut: typeof intersect,
): Work<readonly LookupRow[]> {
  const rows: LookupRow[] = [];
  for (const area of areas) {
    const whole = areaOf(area.polygons);
    let outside = whole;
    for (const target of targets) {
      if (!boxesMeet(area.box, target.box)) continue;
      const weight = sharedArea(cut, area, target);
      yield;
      if (weight < LEAST_SHARE * whole) continue;
      rows.push({ from: area.code, to: target.code, weight });
      outside -= weight;
    }
    if (outside > LEAST_OUTSIDE * whole)
      rows.push({ from: area.code, to: NOWHERE, weight: outside });
  }
  return rows;
}

function placeAll({ outlines, codes }: Layer): readonly Placed[] {
  return (codes ?? outlines.codes).map((code) => {
    const polygons = outlines
      .polygons(code)
      .map((rings) =>
        rings.map((ring) =>
          ring.map((point) => undrawPoint(outlines.drawing, point)),
        ),
      );
    return { code, polygons, box: boxOf(polygons) };
  });
}

function boxOf(polygons: readonly Point[][][]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of polygons.flat(2)) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function boxesMeet(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width &&
    b.x < a.x + a.width &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height
  );
}

function sharedArea(cut: typeof intersect, a: Placed, b: Placed): number {
  const shared = cut({
    type: "FeatureCollection",
    features: [featureOf(a), featureOf(b)],
  });
  if (!shared) return 0;
  const { type, coordinates } = shared.geometry;
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  return areaOf(polygons as unknown as Point[][][]);
}

function featureOf({ polygons }: Placed) {
  return {
    type: "Feature" as const,
    properties: {},
    geometry: {
      type: "MultiPolygon" as const,
      coordinates: polygons.map((rings) =>
        rings.map((ring) => ring.map(([x, y]) => [x, y])),
      ),
    },
  };
}

/** Square metres, holes taken off. */
function areaOf(polygons: readonly Point[][][]): number {
  let area = 0;
  for (const [edge = [], ...holes] of polygons) {
    area += Math.abs(doubleAreaOf(edge)) / 2;
    for (const hole of holes) area -= Math.abs(doubleAreaOf(hole)) / 2;
  }
  return area;
}
