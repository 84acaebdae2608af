import { CommonsError, listKnown } from "@commons-widgets/table";

/** A place in the plane: easting and northing, or x and y of a drawing. */
export type Point = readonly [x: number, y: number];

/** Numbers of arcs end to end, `~n` for arc `n` walked backwards. */
export type ArcRing = readonly number[];

/** The outline of one area, as rings of arcs: the first of each polygon is its edge, the rest its holes. */
export interface ArcOutline {
  readonly code: string;
  readonly polygons: readonly (readonly ArcRing[])[];
}

/** No plan of the Earth in metres reaches further. */
const FARTHEST = 1e8;

/** A topology that was found whole: arcs of finite points and closed rings. */
export interface PlanarTopology {
  readonly arcs: readonly (readonly Point[])[];
  readonly outlines: readonly ArcOutline[];
}

/**
 * Reads parsed TopoJSON as outlines in the plane, and checks it through.
 *
 * An area's code is its `id`, or its property `code`; an area with no geometry
 * is left out; areas of one code are one area. Only the named object is read;
 * the name may be left away where there is but one.
 *
 * @throws {CommonsError} `commons/unreadable` where it is not a topology, is cut
 *   short, holds anything but areas, or has degrees for coordinates
 */
export function readTopology(json: unknown, object?: string): PlanarTopology {
  const topology = asRecord(json, "it is not TopoJSON");
  if (topology["type"] !== "Topology") fail("it is not TopoJSON");
  const arcs = readArcs(topology);
  if (looksLikeDegrees(arcs))
    fail("its coordinates are degrees and should be metres in the plane");
  const outlines = new Map<string, ArcOutline>();
  for (const geometry of readGeometries(topology, object)) {
    const outline = readOutline(geometry, arcs);
    if (!outline) continue;
    const earlier = outlines.get(outline.code)?.polygons ?? [];
    outlines.set(outline.code, {
      ...outline,
      polygons: [...earlier, ...outline.polygons],
    });
  }
  return { arcs, outlines: [...outlines.values()] };
}

/**
 * The geometries of one object of a topology.
 *
 * @throws {CommonsError} `commons/unreadable` where it has no such object
 */
export function readGeometries(
  topology: Record<string, unknown>,
  wanted: string | undefined,
): readonly unknown[] {
  const objects = asRecord(topology["objects"], "it has no objects");
  const names = Object.keys(objects);
  const name = wanted ?? (names.length === 1 ? names[0] : undefined);
  if (name === undefined || !Object.hasOwn(objects, name))
    fail(
      `${name === undefined ? "it has not just one object and none was named" : `it has no object "${name}"`}. ${listKnown("It has", names)}`,
    );
  const collection = asRecord(objects[name], `"${name}" is not an object`);
  return asArray(collection["geometries"], `"${name}" has no geometries`);
}

function readOutline(
  json: unknown,
  arcs: readonly (readonly Point[])[],
): ArcOutline | undefined {
  const geometry = asRecord(json, "a geometry is not an object");
  if (geometry["type"] === null || geometry["type"] === undefined)
    return undefined;
  const properties = (geometry["properties"] ?? {}) as Record<string, unknown>;
  const code = geometry["id"] ?? properties["code"];
  if (typeof code !== "string" || code === "") fail("an area has no code");
  return {
    code,
    polygons: readArcPolygons(geometry, arcs, code),
  };
}

/**
 * The polygons of a geometry as rings of arcs, each found to close.
 *
 * @param code what a complaint calls the geometry
 * @throws {CommonsError} `commons/unreadable` where it is no area, lacks an arc,
 *   or does not close
 */
export function readArcPolygons(
  geometry: Record<string, unknown>,
  arcs: readonly (readonly Point[])[],
  code: string,
): ArcRing[][] {
  return readPolygons(geometry, code).map((rings) =>
    asArray(rings, `${code} has no rings`).map((ring) =>
      readRing(ring, arcs, code),
    ),
  );
}

function readPolygons(
  { type, arcs }: Record<string, unknown>,
  code: string,
): readonly unknown[] {
  if (type === "Polygon") return [arcs];
  if (type === "MultiPolygon") return asArray(arcs, `${code} has no rings`);
  return fail(`${code} is a ${String(type)} and should be an area`);
}

function readRing(
  json: unknown,
  arcs: readonly (readonly Point[])[],
  code: string,
): ArcRing {
  const ring = asArray(json, `${code} has a ring that is not a list`);
  const walked = ring.map((number) => endsOf(number, arcs, code));
  walked.forEach(([, [endX, endY]], index) => {
    const [[startX, startY]] = walked[(index + 1) % walked.length] as Ends;
    if (endX !== startX || endY !== startY)
      fail(`the outline of ${code} does not close`);
  });
  if (walked.length === 0) fail(`${code} has an empty ring`);
  return ring as ArcRing;
}

type Ends = readonly [start: Point, end: Point];

/** Where an arc begins and ends as it is walked. */
function endsOf(
  number: unknown,
  arcs: readonly (readonly Point[])[],
  code: string,
): Ends {
  const index = Number.isInteger(number) ? (number as number) : NaN;
  const arc = arcs[index < 0 ? ~index : index];
  if (!arc) return fail(`${code} needs an arc that is not there`);
  const [first, last] = [arc[0] as Point, arc.at(-1) as Point];
  return index < 0 ? [last, first] : [first, last];
}

/**
 * The arcs of a topology, its transform undone.
 *
 * @throws {CommonsError} `commons/unreadable` where one is not of finite points
 */
export function readArcs(topology: Record<string, unknown>): Point[][] {
  const place = readTransform(topology["transform"]);
  const arcs = asArray(topology["arcs"], "it has no arcs");
  return arcs.map((json) => {
    let x = 0;
    let y = 0;
    const points = asArray(json, "an arc is not a list").map((position) => {
      const [dx, dy] = asArray(position, "a position is not a list");
      x = place ? x + Number(dx) : Number(dx);
      y = place ? y + Number(dy) : Number(dy);
      if (typeof dx !== "number" || typeof dy !== "number")
        fail("a position is not two numbers");
      return checkPoint(place ? place(x, y) : [x, y]);
    });
    return points.length > 1 ? points : fail("an arc has fewer than two ends");
  });
}

function checkPoint(point: Point): Point {
  const near = point.every((number) => Math.abs(number) <= FARTHEST);
  return near ? point : fail("a position is not a place on a plan");
}

function readTransform(
  json: unknown,
): ((x: number, y: number) => Point) | undefined {
  if (json === undefined) return undefined;
  const { scale, translate } = asRecord(json, "its transform is not an object");
  const [kx, ky] = asArray(scale, "its transform has no scale");
  const [tx, ty] = asArray(translate, "its transform has no translation");
  if (![kx, ky, tx, ty].every(Number.isFinite))
    fail("its transform is not of numbers");
  return (x, y) => [
    x * (kx as number) + (tx as number),
    y * (ky as number) + (ty as number),
  ];
}

/** Metres are never both this small and broken; drawn as they are, degrees make a map too wide. */
function looksLikeDegrees(arcs: readonly (readonly Point[])[]): boolean {
  const points = arcs.flat();
  return (
    points.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90) &&
    points.some(([x, y]) => !Number.isInteger(x) || !Number.isInteger(y))
  );
}

function asRecord(json: unknown, complaint: string): Record<string, unknown> {
  return typeof json === "object" && json !== null && !Array.isArray(json)
    ? (json as Record<string, unknown>)
    : fail(complaint);
}

function asArray(json: unknown, complaint: string): readonly unknown[] {
  return Array.isArray(json) ? (json as unknown[]) : fail(complaint);
}

function fail(complaint: string): never {
  throw new CommonsError(
    "commons/unreadable",
    `The outlines cannot be drawn: ${complaint}.`,
  );
}
