import {
  doAtOnce,
  readAreaCode,
  readBoundaries,
  type Boundaries,
} from "@commons-widgets/geography";
import type { Feature, FeatureCollection, GeoJsonProperties } from "geojson";
import { topology } from "topojson-server";
import type { GeometryCollection, Topology } from "topojson-specification";
import { movePlaces } from "./move-places.js";

/** Outlines as a commons publishes them, and what was found out about them. */
export interface PlanarOutlines {
  readonly topology: Topology;
  /** Whether its metres are those of the British National Grid. */
  readonly onNationalGrid: boolean;
  readonly areas: Boundaries["areas"];
  readonly notes: readonly string[];
}

/** Steps along each side that places are rounded to; a metre in 100 km. */
const QUANTISATION = 1e5;

/**
 * Turns GeoJSON of any publisher into quantised TopoJSON in the plane, whose
 * neighbours share their edges; each shape has its code as `id`, and the
 * properties `code` and `name`.
 *
 * British degrees become metres of the British National Grid.
 *
 * @param object what the object inside the topology is called, such as "wards"
 * @throws {CommonsError} `commons/unreadable` where it holds no areas with codes
 */
export function writeTopology(
  geojson: FeatureCollection,
  object: string,
): PlanarOutlines {
  const read = doAtOnce(readBoundaries(geojson));
  const british = read.areas.filter(({ code }) => readAreaCode(code));
  const byCode = groupByCode(geojson.features, read.areas);
  const features = read.areas.flatMap(({ code, name }) =>
    (byCode.get(code) ?? []).map(({ geometry }) => ({
      type: "Feature" as const,
      id: code,
      properties: { code, name: name ?? code },
      geometry: movePlaces(geometry, read.toPlane),
    })),
  );
  const collection: FeatureCollection = { type: "FeatureCollection", features };
  const written = topology({ [object]: collection }, QUANTISATION);
  return {
    topology: rounded(written),
    onNationalGrid:
      read.kind === "british-national-grid" ||
      (read.kind === "degrees" && 2 * british.length > read.areas.length),
    areas: read.areas,
    notes: read.notes,
  };
}

/** The shapes of each code, by the property that the codes were found in. */
function groupByCode(
  features: readonly Feature[],
  [first]: Boundaries["areas"],
): ReadonlyMap<string, readonly Feature[]> {
  const named = Object.entries(first?.properties ?? {}).find(
    ([, value]) => codeOf(value) === first?.code,
  );
  const groups = new Map<string, Feature[]>();
  for (const feature of features) {
    const code = codeOf(named ? feature.properties?.[named[0]] : feature.id);
    groups.set(code, [...(groups.get(code) ?? []), feature]);
  }
  return groups;
}

function codeOf(value: unknown): string {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" ? (readAreaCode(text) ?? text.trim()) : "";
}

/** Millimetres in the frame of the quantisation are only bytes. */
function rounded({ bbox: _bbox, ...topology }: Topology): Topology {
  const { transform } = topology;
  if (!transform) return topology;
  const three = ([x, y]: readonly [number, number]): [number, number] => [
    Math.round(x * 1e3) / 1e3,
    Math.round(y * 1e3) / 1e3,
  ];
  const [kx, ky] = transform.scale;
  return {
    ...topology,
    transform: {
      scale: [Number(kx.toPrecision(9)), Number(ky.toPrecision(9))],
      translate: three(transform.translate),
    },
  };
}

/** The name of a topology's only object, or of the one asked for. */
export function objectIn(
  { objects }: Topology,
  name?: string,
): GeometryCollection<GeoJsonProperties> | undefined {
  const object = name === undefined ? Object.values(objects)[0] : objects[name];
  return object?.type === "GeometryCollection" ? object : undefined;
}
