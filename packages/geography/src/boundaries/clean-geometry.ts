import type { Point } from "../topology.js";

/** Told of each part that is left out: a sentence. */
export type Drop = (reason: string) => void;

/**
 * Reads the polygons of a GeoJSON geometry: of a Polygon, a MultiPolygon, or
 * those within a GeometryCollection. The way a ring winds makes no difference;
 * an open ring is closed; heights are ignored.
 *
 * Left out, and told to `drop`: positions that are not two finite numbers, rings
 * that hold no area, polygons without an edge, anything that is not an area.
 *
 * @returns rings without their closing position
 */
export function readPolygons(geometry: unknown, drop: Drop): Point[][][] {
  const { type, coordinates, geometries } = membersOf(geometry);
  switch (type) {
    case "Polygon":
      return readPolygon(coordinates, drop);
    case "MultiPolygon":
      return listOf(coordinates).flatMap((each) => readPolygon(each, drop));
    case "GeometryCollection":
      return listOf(geometries).flatMap((each) =>
        membersOf(each)["type"] === "GeometryCollection"
          ? dropped(drop, "A collection within a collection was left out.")
          : readPolygons(each, drop),
      );
    default:
      return dropped(
        drop,
        geometry === null || geometry === undefined
          ? "It has no geometry."
          : `It is a ${nameOf(type)} and should be an area.`,
      );
  }
}

function nameOf(type: unknown): string {
  return typeof type === "string" ? type.slice(0, 40) : "shape of no type";
}

function readPolygon(json: unknown, drop: Drop): Point[][][] {
  const [edge, ...holes] = listOf(json);
  const outer = readRing(edge, drop);
  if (!outer) return [];
  const inner = holes.flatMap((hole) => {
    const ring = readRing(hole, drop);
    return ring ? [ring] : [];
  });
  return [[outer, ...inner]];
}

function readRing(json: unknown, drop: Drop): Point[] | undefined {
  const ring: Point[] = [];
  let unreadable = 0;
  for (const position of listOf(json)) {
    const [x, y] = listOf(position);
    if (!Number.isFinite(x) || !Number.isFinite(y)) unreadable++;
    else addPoint(ring, [x as number, y as number]);
  }
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1])
    ring.pop();
  if (unreadable > 0)
    drop(
      unreadable === 1
        ? "1 position that is not two numbers was left out."
        : `${unreadable} positions that are not two numbers were left out.`,
    );
  if (ring.length >= 3 && doubleAreaOf(ring) !== 0) return ring;
  drop("A ring that holds no area was left out.");
  return undefined;
}

function addPoint(ring: Point[], point: Point): void {
  const last = ring.at(-1);
  if (last?.[0] !== point[0] || last[1] !== point[1]) ring.push(point);
}

/** Twice the area of a ring without its closing position; its sign is the way it winds. */
export function doubleAreaOf(ring: readonly Point[]): number {
  const [originX, originY] = ring[0] ?? [0, 0];
  let sum = 0;
  let [fromX, fromY] = ring.at(-1) ?? [0, 0];
  for (const [x, y] of ring) {
    sum +=
      (fromX - originX) * (y - originY) - (x - originX) * (fromY - originY);
    [fromX, fromY] = [x, y];
  }
  return sum;
}

function dropped(drop: Drop, reason: string): never[] {
  drop(reason);
  return [];
}

function listOf(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? (json as unknown[]) : [];
}

/** The members of a parsed object; none of anything else. */
export function membersOf(json: unknown): Record<string, unknown> {
  return typeof json === "object" && json !== null
    ? (json as Record<string, unknown>)
    : {};
}
