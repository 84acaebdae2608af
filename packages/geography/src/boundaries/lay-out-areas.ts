import { readAreaCode } from "../area-code.js";
import type { ArcOutline, ArcRing, Point } from "../topology.js";
import {
  drawAreas,
  type Boundaries,
  type BoundaryArea,
  type BoundaryOptions,
} from "./boundaries.js";
import { doubleAreaOf } from "./clean-geometry.js";
import { cutArcs } from "./cut-arcs.js";
import { Extent } from "./extent.js";
import type { Work } from "./in-slices.js";
import { joinParts } from "./join-parts.js";
import { findNamingFields, nameShape, type Naming } from "./name-areas.js";
import { findPlane, type Plane } from "./plane.js";
import type { DroppedPart, RawArea } from "./raw-area.js";
import { failToRead } from "./unreadable.js";

/** Shapes as they were read from a file. */
export interface RawCollection {
  readonly areas: readonly RawArea[];
  /** What the file says of its coordinates. */
  readonly epsg: number | undefined;
  /** What was left out, by the number of the shape. */
  readonly dropped: readonly (readonly [shape: number, reason: string])[];
}

interface NamedArea extends RawArea {
  readonly naming: Naming;
}

/** A part of an area under this is no place anyone lives in, in square metres. */
const SLIVER = 1;

/**
 * Names shapes, brings them into the plane, finds the borders they share, and
 * fits them into a drawing. Shapes of one code become one area.
 *
 * @throws {CommonsError} `commons/unreadable` where no shape has a code, or they
 *   lie nowhere on the Earth
 */
export function* layOutAreas(
  raw: RawCollection,
  options: BoundaryOptions,
): Work<Boundaries> {
  const dropped: DroppedPart[] = [];
  const named = yield* nameAreas(raw, options, dropped);
  if (named.length === 0) failToRead("it has no area with a code");
  const plane = yield* planeOf(named, raw.epsg);
  const rings: Point[][] = [];
  /** For each area, for each polygon, the numbers of its rings. */
  const places: number[][][] = [];
  for (const area of named) {
    const polygons = planarPolygons(area, plane, dropped);
    places.push(
      polygons.map((each) => each.map((ring) => rings.push(ring) - 1)),
    );
    yield;
  }
  const cut = yield* cutArcs(rings);
  const outlines = outlinesOf(named, places, cut.rings);
  return yield* drawAreas({
    plane,
    arcs: cut.arcs,
    shapes: yield* joinParts(outlines, cut.arcs),
    areas: areasOf(named),
    notes: plane.notes,
    dropped,
  });
}

function* nameAreas(
  raw: RawCollection,
  { codeField, accepts = () => true }: BoundaryOptions,
  dropped: DroppedPart[],
): Work<readonly NamedArea[]> {
  const fields = findNamingFields(raw.areas, codeField);
  const named: NamedArea[] = [];
  const labels: string[] = [];
  for (const area of raw.areas) {
    const naming = nameShape(area, fields);
    const label = naming?.code ?? `feature ${labels.length + 1}`;
    labels.push(label);
    if (!naming) dropped.push({ area: label, reason: "It has no code." });
    else if (accepts(naming.code) && area.polygons.length > 0)
      named.push({ ...area, naming });
    yield;
  }
  for (const [shape, reason] of raw.dropped) {
    const area = labels[shape] ?? "";
    if (accepts(area)) dropped.push({ area, reason });
  }
  return named;
}

function planarPolygons(
  { polygons, naming }: NamedArea,
  plane: Plane,
  dropped: DroppedPart[],
): readonly Point[][][] {
  const planar = polygons.map((polygon) =>
    polygon.map((ring) => ring.map((point) => plane.toPlane(point))),
  );
  const kept = withoutSlivers(planar);
  const lost = planar.length - kept.length;
  if (lost > 0)
    dropped.push({
      area: naming.code,
      reason: `${lost} of its ${planar.length} parts ${lost === 1 ? "is" : "are"} smaller than a square metre and ${lost === 1 ? "was" : "were"} left out.`,
    });
  return kept;
}

/** The parts that are larger than a sliver; the largest where none is. */
function withoutSlivers(polygons: readonly Point[][][]): readonly Point[][][] {
  if (polygons.length < 2) return polygons;
  const sizes = polygons.map(([edge = []]) => Math.abs(doubleAreaOf(edge)));
  const largest = Math.max(...sizes);
  return polygons.filter((_, index) => {
    const size = sizes[index] as number;
    return size >= 2 * SLIVER || size === largest;
  });
}

function* planeOf(
  named: readonly NamedArea[],
  epsg: number | undefined,
): Work<Plane> {
  const extent = new Extent();
  for (const { polygons } of named) {
    for (const [edge = []] of polygons)
      for (const point of edge) extent.add(point);
    yield;
  }
  const coded = named.filter(({ naming }) => readAreaCode(naming.code));
  return findPlane(extent, {
    epsg,
    inUnitedKingdom: 2 * coded.length > named.length,
  });
}

function outlinesOf(
  named: readonly NamedArea[],
  places: readonly (readonly (readonly number[])[])[],
  rings: readonly ArcRing[],
): readonly ArcOutline[] {
  const outlines = new Map<string, Naming & { polygons: ArcRing[][] }>();
  named.forEach(({ naming }, index) => {
    const outline = outlines.get(naming.code) ?? { ...naming, polygons: [] };
    outlines.set(naming.code, outline);
    for (const polygon of places[index] ?? [])
      outline.polygons.push(polygon.map((ring) => rings[ring] as ArcRing));
  });
  return [...outlines.values()];
}

function areasOf(named: readonly NamedArea[]): readonly BoundaryArea[] {
  const areas = new Map<string, BoundaryArea>();
  for (const { naming, properties } of named)
    if (!areas.has(naming.code))
      areas.set(naming.code, { ...naming, properties });
  return [...areas.values()];
}
