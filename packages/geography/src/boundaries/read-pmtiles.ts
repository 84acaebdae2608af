import { CommonsError } from "@commons-widgets/table";
import { PMTiles, type Source } from "pmtiles";
import type { Boundaries, BoundaryOptions } from "./boundaries.js";
import { doInSlices } from "./in-slices.js";
import { joinTilePieces } from "./join-tile-pieces.js";
import { layOutAreas } from "./lay-out-areas.js";
import { findNamingFields } from "./name-areas.js";
import { countTiles, tilesOver, type Tile } from "./tile-grid.js";
import { readTile, type TilePiece } from "./read-tile.js";
import { failToRead } from "./unreadable.js";

/** Reads a range of an archive's bytes: of a file on the web by a range request. */
export type ReadRange = (
  offset: number,
  length: number,
  signal?: AbortSignal,
) => Promise<ArrayBuffer>;

/** Which of an archive's tiles are to be read. */
export interface TileOptions extends BoundaryOptions {
  /** Which layer; needed only where the archive has several. */
  readonly layer?: string;
  /** Absent: the finest that takes no more than {@link MOST_TILES} tiles. */
  readonly zoom?: number;
  /** West, south, east and north in degrees; absent: all of the archive. */
  readonly bounds?: readonly [number, number, number, number];
}

/** More tiles than this are too many requests for one map. */
export const MOST_TILES = 64;

/**
 * Reads the areas of one layer of a PMTiles archive at one zoom, the pieces of
 * an area in several tiles put together again. Outlines are as generalised as
 * the zoom is.
 *
 * @param key the archive's address, by which what was read of it is kept
 * @throws {CommonsError} `commons/unreadable` where it is not an archive of
 *   vector tiles, or has no such layer or zoom
 */
export async function readPmtiles(
  key: string,
  readRange: ReadRange,
  options: TileOptions = {},
  signal?: AbortSignal,
): Promise<Boundaries> {
  const archive = new PMTiles(sourceOf(key, readRange, signal));
  try {
    const tiles = await chooseTiles(archive, options);
    const pieces: TilePiece[] = [];
    for (const tile of tiles)
      pieces.push(...(await readPieces(archive, tile, options.layer)));
    if (pieces.length === 0) failToRead("its tiles hold no area");
    const areas = await joinTilePieces(
      pieces,
      findNamingFields(pieces, options.codeField),
      signal,
    );
    const raw = { areas, epsg: undefined, dropped: [] };
    return await doInSlices(layOutAreas(raw, options), signal);
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof CommonsError) throw cause;
    return failToRead("it is not a whole archive of vector tiles", cause);
  }
}

function sourceOf(
  key: string,
  readRange: ReadRange,
  outer: AbortSignal | undefined,
): Source {
  return {
    getKey: () => key,
    getBytes: async (offset, length, signal) => {
      const data = await readRange(offset, length, signal ?? outer);
      // Only the first range, of a guessed length, may reach past the end.
      if (offset > 0 && data.byteLength < length) failToRead("it is cut short");
      return { data };
    },
  };
}

async function chooseTiles(
  archive: PMTiles,
  { zoom, bounds }: TileOptions,
): Promise<readonly Tile[]> {
  const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } =
    await archive.getHeader();
  const box = bounds ?? [minLon, minLat, maxLon, maxLat];
  if (zoom !== undefined && (zoom < minZoom || zoom > maxZoom))
    failToRead(`it has no zoom ${zoom}, but ${minZoom} to ${maxZoom}`);
  for (let level = zoom ?? maxZoom; level >= minZoom; level--) {
    // A header that is damaged may ask for more tiles than could be listed.
    const isFew = countTiles(box, level) <= MOST_TILES;
    if (zoom !== undefined || isFew) return tilesOver(box, level);
  }
  return failToRead(
    `even at its coarsest it has more than ${MOST_TILES} tiles here`,
  );
}

async function readPieces(
  archive: PMTiles,
  tile: Tile,
  layer: string | undefined,
): Promise<readonly TilePiece[]> {
  const bytes = await archive.getZxy(tile.z, tile.x, tile.y);
  if (!bytes) return [];
  const layers = readTile(bytes.data, tile);
  const names = [...layers.keys()];
  if (names.length === 0) return [];
  const name = layer ?? (names.length === 1 ? names[0] : undefined);
  if (name === undefined)
    return failToRead(
      `it has several layers and none was named (${names.join(", ")})`,
    );
  return layers.get(name) ?? [];
}
