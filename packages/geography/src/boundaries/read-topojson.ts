import { readAreaCode } from "../area-code.js";
import {
  readArcPolygons,
  readArcs,
  readGeometries,
  type ArcOutline,
  type Point,
} from "../topology.js";
import {
  drawAreas,
  type Boundaries,
  type BoundaryArea,
  type BoundaryOptions,
} from "./boundaries.js";
import { Extent } from "./extent.js";
import type { Work } from "./in-slices.js";
import { findNamingFields, nameShape } from "./name-areas.js";
import { findPlane, readCrs, type Plane } from "./plane.js";
import type { DroppedPart } from "./raw-area.js";
import { failToRead } from "./unreadable.js";

/** How a topology is to be read. */
export interface TopologyOptions extends BoundaryOptions {
  /** Which object of the topology; needed only where it has several. */
  readonly object?: string | undefined;
}

/**
 * Reads parsed TopoJSON of any publisher as boundaries: in degrees or metres,
 * with the codes in whatever property they stand.
 *
 * @throws {CommonsError} `commons/unreadable` where it is not a whole topology
 *   of areas with codes
 */
export function* readTopoJson(
  json: unknown,
  options: TopologyOptions = {},
): Work<Boundaries> {
  const topology = json as Record<string, unknown>;
  const arcs = readArcs(topology);
  yield;
  const geometries = readGeometries(topology, options.object).map(asGeometry);
  const fields = findNamingFields(geometries, options.codeField);
  const dropped: DroppedPart[] = [];
  const shapes = new Map<string, ArcOutline & BoundaryArea>();
  geometries.forEach((geometry, index) => {
    const naming = nameShape(geometry, fields);
    const area = naming?.code ?? `geometry ${index + 1}`;
    if (!naming) dropped.push({ area, reason: "It has no code." });
    else if (options.accepts?.(area) === false) return;
    else if (typeof geometry["type"] !== "string")
      dropped.push({ area, reason: "It has no geometry." });
    else {
      const polygons = readArcPolygons(geometry, arcs, area);
      const earlier = shapes.get(area);
      shapes.set(area, {
        ...(earlier ?? { ...naming, properties: geometry.properties }),
        polygons: [...(earlier?.polygons ?? []), ...polygons],
      });
    }
  });
  if (shapes.size === 0) failToRead("it has no area with a code");
  yield;
  const plane = planeOf(arcs, [...shapes.keys()], crsOf(topology, options));
  return yield* drawAreas({
    plane,
    arcs: arcs.map((arc) => arc.map((point) => plane.toPlane(point))),
    shapes: [...shapes.values()],
    areas: [...shapes.values()].map(({ code, name, properties }) => ({
      code,
      ...(name === undefined ? {} : { name }),
      properties,
    })),
    notes: plane.notes,
    dropped,
  });
}

interface Geometry extends Record<string, unknown> {
  readonly id?: string | number;
  readonly properties: Readonly<Record<string, unknown>>;
}

function asGeometry(json: unknown): Geometry {
  if (typeof json !== "object" || json === null)
    return failToRead("a geometry is not an object");
  const { id, properties, ...rest } = json as Record<string, unknown>;
  return {
    ...rest,
    ...(typeof id === "string" || typeof id === "number" ? { id } : {}),
    properties: (properties ?? {}) as Geometry["properties"],
  };
}

function crsOf(
  topology: Record<string, unknown>,
  { object }: TopologyOptions,
): number | undefined {
  const objects = topology["objects"] as Record<string, unknown>;
  const named =
    object === undefined ? Object.values(objects)[0] : objects[object];
  const { crs } = named as { crs?: unknown };
  return readCrs(crs ?? topology["crs"]);
}

function planeOf(
  arcs: readonly (readonly Point[])[],
  codes: readonly string[],
  epsg: number | undefined,
): Plane {
  const extent = new Extent();
  for (const arc of arcs) for (const point of arc) extent.add(point);
  const coded = codes.filter((code) => readAreaCode(code)).length;
  return findPlane(extent, { epsg, inUnitedKingdom: 2 * coded > codes.length });
}
