import type { AdapterContext } from "../../adapter.js";
import { objectAt, type JsonObject } from "../../json.js";
import { epsgOf, polygonOf } from "./esri-geometry.js";
import type { Layer } from "./layer.js";
import { queryLayer, type QueryParameters } from "./query-layer.js";

/** Which outlines are wanted. */
export interface OutlineQuery {
  readonly layer: Layer;
  /** What the layer's address asks of it. */
  readonly standing: QueryParameters;
  /** The columns that come along, such as those of code and name. */
  readonly fields: readonly string[];
}

/** Ten centimetres: finer than any outline on a page. */
const DECIMALS = "6";

const DEGREES = 4326;

/**
 * Reads the outlines of a layer as GeoJSON: as the server writes it where it
 * can, else turned from Esri JSON.
 *
 * Coordinates are degrees, longitude first. A server that sends others all the
 * same is taken at its word: the collection then has a `crs` member with the
 * system's EPSG number.
 */
export async function readOutlines(
  context: AdapterContext,
  { layer, standing, fields }: OutlineQuery,
  signal?: AbortSignal,
): Promise<JsonObject> {
  const parameters = {
    ...standing,
    f: layer.hasGeoJson ? "geojson" : "json",
    outFields: fields.join(","),
    returnGeometry: "true",
    outSR: String(DEGREES),
    geometryPrecision: DECIMALS,
  };
  const systems = new Set<number>();
  const features = await queryLayer(
    context,
    layer,
    parameters,
    signal,
    ({ features: some, json }, url) => {
      if (!layer.hasGeoJson && some.length > 0) systems.add(epsgOf(json, url));
    },
  );
  const [epsg = DEGREES] = systems;
  return {
    type: "FeatureCollection",
    ...(epsg === DEGREES ? {} : { crs: crsOf(epsg) }),
    features: layer.hasGeoJson ? features : features.map(featureOf),
  };
}

function featureOf(feature: JsonObject): JsonObject {
  return {
    type: "Feature",
    properties: objectAt(feature, "attributes") ?? {},
    geometry: polygonOf(objectAt(feature, "geometry")),
  };
}

function crsOf(epsg: number): JsonObject {
  return {
    type: "name",
    properties: { name: `urn:ogc:def:crs:EPSG::${epsg}` },
  };
}
