import {
  classifyRings,
  VectorTile,
  type VectorTileFeature,
} from "@mapbox/vector-tile";
import Pbf from "pbf";
import type { Point } from "../topology.js";
import type { RawArea } from "./raw-area.js";
import { placeInTile, type Tile } from "./tile-grid.js";

/** What one tile holds of an area, in degrees. */
export interface TilePiece extends RawArea {
  readonly tile: Tile;
}

const POLYGON = 3;

/** The areas of a vector tile by layer; what is no area is left out. */
export function readTile(
  bytes: ArrayBuffer,
  tile: Tile,
): ReadonlyMap<string, readonly TilePiece[]> {
  const { layers } = new VectorTile(new Pbf(new Uint8Array(bytes)));
  return new Map(
    Object.entries(layers).map(([name, layer]) => [
      name,
      Array.from({ length: layer.length }, (_, index) =>
        layer.feature(index),
      ).flatMap((feature) =>
        feature.type === POLYGON ? [readPiece(feature, tile)] : [],
      ),
    ]),
  );
}

function readPiece(feature: VectorTileFeature, tile: Tile): TilePiece {
  const { id, properties, extent } = feature;
  return {
    tile,
    ...(id === undefined ? {} : { id }),
    properties,
    polygons: classifyRings(feature.loadGeometry()).map((rings) =>
      rings.map((ring) =>
        ring
          .slice(0, -1)
          .map(({ x, y }): Point => placeInTile(tile, [x, y], extent)),
      ),
    ),
  };
}
