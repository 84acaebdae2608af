import type { Point } from "../topology.js";

/** A square of the web's grid of tiles. */
export interface Tile {
  readonly z: number;
  /** From the west. */
  readonly x: number;
  /** From the north. */
  readonly y: number;
}

/** Web Mercator ends here. */
const NORTHERNMOST = 85.051_129;

/** West, south, east and north in degrees. */
type Bounds = readonly [number, number, number, number];

/** How many tiles hold a box. */
export function countTiles(box: Bounds, z: number): number {
  const [left, top, right, bottom] = cornersOf(box, z);
  return Math.max(0, right - left + 1) * Math.max(0, bottom - top + 1);
}

/** The tiles that hold a box. */
export function tilesOver(box: Bounds, z: number): readonly Tile[] {
  const [left, top, right, bottom] = cornersOf(box, z);
  const tiles: Tile[] = [];
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) tiles.push({ z, x, y });
  return tiles;
}

function cornersOf([west, south, east, north]: Bounds, z: number): Bounds {
  return [...tileAt([west, north], z), ...tileAt([east, south], z)];
}

function tileAt([lon, lat]: Point, z: number): Point {
  const size = 2 ** z;
  const clamped = Math.max(-NORTHERNMOST, Math.min(NORTHERNMOST, lat));
  const mercator = Math.asinh(Math.tan((clamped * Math.PI) / 180));
  const within = (share: number) =>
    Math.max(0, Math.min(size - 1, Math.floor(share * size)));
  return [within((lon + 180) / 360), within((1 - mercator / Math.PI) / 2)];
}

/**
 * Where a position of a tile is, in degrees.
 *
 * Source: https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames
 *
 * @param extent how many steps a tile has to a side
 */
export function placeInTile(
  { z, x, y }: Tile,
  [stepX, stepY]: Point,
  extent: number,
): Point {
  const size = extent * 2 ** z;
  const lon = ((x * extent + stepX) * 360) / size - 180;
  const mercator = Math.PI * (1 - (2 * (y * extent + stepY)) / size);
  return [lon, (Math.atan(Math.sinh(mercator)) * 180) / Math.PI];
}
