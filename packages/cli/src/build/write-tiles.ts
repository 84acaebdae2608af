import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { FeatureCollection, GeoJsonProperties } from "geojson";
import GeoJSONVT from "geojson-vt";
import { Compression, S2PMTilesWriter, TileType } from "s2-pmtiles";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { ArchiveBytes } from "./archive-bytes.js";
import { degreesOfGrid } from "./degrees-of-grid.js";
import { movePlaces } from "./move-places.js";

/** Where a ward takes one tile or a few. */
const FINEST_ZOOM = 12;

/** Steps to a side of a tile. */
const EXTENT = 4096;

/** West, south, east and north in degrees. */
type Bounds = readonly [number, number, number, number];

/**
 * Cuts outlines on the British National Grid into the vector tiles of a PMTiles
 * archive (version 3): one layer, from the zoom at which all of it takes a tile
 * or two to zoom 12; each feature has the properties `code` and `name`.
 *
 * Source: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
export async function writeTiles(
  topology: Topology,
  object: GeometryCollection<GeoJsonProperties>,
  layer: string,
): Promise<Uint8Array> {
  const collection = inDegrees(feature(topology, object));
  const bounds = boundsOf(collection);
  const index = new GeoJSONVT(collection, {
    maxZoom: FINEST_ZOOM,
    indexMaxZoom: FINEST_ZOOM,
    indexMaxPoints: 0,
    tolerance: 3,
    extent: EXTENT,
    buffer: 64,
  });
  const archive = new ArchiveBytes();
  const writer = new S2PMTilesWriter(archive, TileType.Pbf, Compression.Gzip);
  for (const { z, x, y } of tilesOver(bounds)) {
    const tile = index.getTile(z, x, y);
    if (!tile || tile.features.length === 0) continue;
    const bytes = fromGeojsonVt(
      { [layer]: tile },
      { version: 2, extent: EXTENT },
    );
    await writer.writeTileXYZ(z, x, y, bytes);
  }
  await writer.commit({
    name: layer,
    vector_layers: [
      {
        id: layer,
        minzoom: coarsestZoom(bounds),
        maxzoom: FINEST_ZOOM,
        fields: { code: "String", name: "String" },
      },
    ],
  });
  return archive.finish(bounds, FINEST_ZOOM);
}

function inDegrees(collection: FeatureCollection): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: collection.features.map((each) => ({
      ...each,
      geometry: movePlaces(each.geometry, degreesOfGrid),
    })),
  };
}

function boundsOf({ features }: FeatureCollection): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of features) {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon")
      continue;
    const polygons =
      geometry.type === "Polygon"
        ? [geometry.coordinates]
        : geometry.coordinates;
    for (const [lon = 0, lat = 0] of polygons.flat(2)) {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
  }
  return [west, south, east, north];
}

function coarsestZoom([west, south, east, north]: Bounds): number {
  const side = Math.max(east - west, north - south);
  const zoom = Math.floor(Math.log2(180 / side));
  return Math.max(0, Math.min(FINEST_ZOOM, zoom));
}

/** Every tile over a box, zoom by zoom, so that an archive is in its order. */
function* tilesOver([west, south, east, north]: Bounds) {
  const first = coarsestZoom([west, south, east, north]);
  for (let z = first; z <= FINEST_ZOOM; z++) {
    const [left, top] = tileAt(west, north, z);
    const [right, bottom] = tileAt(east, south, z);
    for (let x = left; x <= right; x++)
      for (let y = top; y <= bottom; y++) yield { z, x, y };
  }
}

/** Source: https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames */
function tileAt(lon: number, lat: number, z: number): [number, number] {
  const side = 2 ** z;
  const angle = (lat * Math.PI) / 180;
  const x = ((lon + 180) / 360) * side;
  const y = ((1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2) * side;
  return [Math.floor(x), Math.floor(y)];
}
