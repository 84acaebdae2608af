import type { Point } from "./topology.js";

/**
 * A point inside the largest of some polygons: its centroid, or, where that
 * lies outside it or in a hole, the middle of the widest stretch of the polygon
 * on a level with it.
 */
export function centreOf(polygons: readonly (readonly Point[][])[]): Point {
  const [largest = []] = [...polygons].sort(
    (a, b) =>
      Math.abs(doubleArea(b[0] ?? [])) - Math.abs(doubleArea(a[0] ?? [])),
  );
  const centroid = centroidOf(largest[0] ?? []);
  const stretches = stretchesAt(largest, centroid[1]);
  if (stretches.some(([from, to]) => from < centroid[0] && centroid[0] < to))
    return centroid;
  const [widest] = stretches.sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
  return widest ? [(widest[0] + widest[1]) / 2, centroid[1]] : centroid;
}

function doubleArea(ring: readonly Point[]): number {
  return edgesOf(ring).reduce((sum, [a, b]) => sum + cross(a, b), 0);
}

/** The middle of its points where the ring holds no area. */
function centroidOf(ring: readonly Point[]): Point {
  const area = doubleArea(ring);
  if (area === 0) return meanOf(ring);
  let [x, y] = [0, 0];
  for (const [a, b] of edgesOf(ring)) {
    x += (a[0] + b[0]) * cross(a, b);
    y += (a[1] + b[1]) * cross(a, b);
  }
  return [x / (3 * area), y / (3 * area)];
}

function meanOf(ring: readonly Point[]): Point {
  const count = Math.max(ring.length, 1);
  return [
    ring.reduce((sum, [x]) => sum + x, 0) / count,
    ring.reduce((sum, [, y]) => sum + y, 0) / count,
  ];
}

/** The parts of a level line that lie inside the polygon, holes cut out. */
function stretchesAt(
  rings: readonly (readonly Point[])[],
  level: number,
): [from: number, to: number][] {
  const crossings = rings
    .flatMap(edgesOf)
    .filter(([a, b]) => a[1] > level !== b[1] > level)
    .map(([a, b]) => a[0] + ((level - a[1]) / (b[1] - a[1])) * (b[0] - a[0]))
    .sort((a, b) => a - b);
  return crossings.flatMap<[from: number, to: number]>((from, index) => {
    const to = crossings[index + 1];
    return index % 2 === 0 && to !== undefined ? [[from, to]] : [];
  });
}

function edgesOf(ring: readonly Point[]): (readonly [Point, Point])[] {
  return ring.slice(1).map((end, index) => [ring[index] as Point, end]);
}

function cross(a: Point, b: Point): number {
  return a[0] * b[1] - b[0] * a[1];
}
