import type { Boundaries, BoundaryOptions } from "./boundaries.js";
import { membersOf, readPolygons } from "./clean-geometry.js";
import type { Work } from "./in-slices.js";
import { layOutAreas, type RawCollection } from "./lay-out-areas.js";
import { readCrs } from "./plane.js";
import type { RawArea } from "./raw-area.js";
import { splitCollection } from "./split-collection.js";
import { failToRead } from "./unreadable.js";

/**
 * Reads GeoJSON as boundaries, as publishers write it and not only as RFC 7946
 * asks: rings wound either way or left open, a `crs` member, coordinates in the
 * British National Grid or with latitude first, areas on both sides of the 180th
 * meridian, features of one code, features without geometry.
 *
 * @param source a text, which is parsed a feature at a time, or what was parsed
 * @throws {CommonsError} `commons/unreadable` where it is not GeoJSON, is cut
 *   short, has no area with a code, or lies nowhere on the Earth
 */
export function* readGeoJson(
  source: unknown,
  options: BoundaryOptions = {},
): Work<Boundaries> {
  return yield* layOutAreas(yield* readCollection(source), options);
}

function* readCollection(source: unknown): Work<RawCollection> {
  const areas: RawArea[] = [];
  const dropped: [number, string][] = [];
  let epsg: number | undefined;
  for (const { key, json } of partsOf(source)) {
    if (key === "crs") epsg = readCrs(json);
    if (key === "features") {
      const feature = areas.length;
      areas.push(
        readFeature(json, (reason) => dropped.push([feature, reason])),
      );
    }
    yield;
  }
  return { areas, epsg, dropped };
}

function* partsOf(
  source: unknown,
): Generator<{ readonly key: string; readonly json: unknown }> {
  if (typeof source === "string") {
    yield* splitCollection(source);
    return;
  }
  if (typeof source !== "object" || source === null)
    return failToRead("it is not GeoJSON");
  const collection = source as Record<string, unknown>;
  if (collection["type"] === "Feature") {
    yield { key: "features", json: source };
    return;
  }
  if (!Array.isArray(collection["features"]))
    return failToRead("it is not a GeoJSON feature collection");
  yield { key: "crs", json: collection["crs"] };
  for (const json of collection["features"] as readonly unknown[])
    yield { key: "features", json };
}

function readFeature(json: unknown, drop: (reason: string) => void): RawArea {
  const { id, properties, geometry } = membersOf(json);
  return {
    ...(typeof id === "string" || typeof id === "number" ? { id } : {}),
    properties: membersOf(properties),
    polygons: readPolygons(geometry, drop),
  };
}
