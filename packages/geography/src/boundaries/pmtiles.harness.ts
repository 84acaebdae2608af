import Pbf from "pbf";
import { zxyToTileId } from "pmtiles";
import type { Tile } from "./tile-grid.js";

/** A made-up area in the steps of its tile: 4,096 to a side, y downwards. */
export interface TileArea {
  readonly code: string;
  readonly ring: readonly (readonly [x: number, y: number])[];
}

/** A made-up tile with one layer, "wards". */
export interface MadeUpTile extends Tile {
  readonly areas: readonly TileArea[];
}

const HEADER = 127;

/**
 * A made-up PMTiles archive, nothing compressed.
 *
 * Source: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
export function writeArchive(tiles: readonly MadeUpTile[]): ArrayBuffer {
  const entries = tiles
    .map((tile) => ({
      id: zxyToTileId(tile.z, tile.x, tile.y),
      bytes: writeTile(tile),
    }))
    .sort((a, b) => a.id - b.id);
  const directory = writeDirectory(entries);
  const metadata = new TextEncoder().encode("{}");
  const parts = [directory, metadata, ...entries.map(({ bytes }) => bytes)];
  const length = parts.reduce((sum, part) => sum + part.length, HEADER);
  const archive = new Uint8Array(length);
  writeHeader(archive, tiles, directory.length, metadata.length);
  let at = HEADER;
  for (const part of parts) {
    archive.set(part, at);
    at += part.length;
  }
  return archive.buffer;
}

function writeDirectory(
  entries: readonly { readonly id: number; readonly bytes: Uint8Array }[],
): Uint8Array {
  const pbf = new Pbf();
  pbf.writeVarint(entries.length);
  entries.forEach(({ id }, index) =>
    pbf.writeVarint(id - (entries[index - 1]?.id ?? 0)),
  );
  entries.forEach(() => pbf.writeVarint(1));
  for (const { bytes } of entries) pbf.writeVarint(bytes.length);
  entries.forEach((_, index) => pbf.writeVarint(index === 0 ? 1 : 0));
  return pbf.finish();
}

function writeHeader(
  archive: Uint8Array,
  tiles: readonly MadeUpTile[],
  directory: number,
  metadata: number,
): void {
  const view = new DataView(archive.buffer);
  archive.set(new TextEncoder().encode("PMTiles"));
  view.setUint8(7, 3);
  const data = HEADER + directory + metadata;
  [
    [HEADER, directory],
    [HEADER + directory, metadata],
    [data, 0],
    [data, archive.length - data],
    [tiles.length, tiles.length],
  ].forEach(([offset = 0, length = 0], index) => {
    view.setBigUint64(8 + index * 16, BigInt(offset), true);
    view.setBigUint64(16 + index * 16, BigInt(length), true);
  });
  view.setBigUint64(88, BigInt(tiles.length), true);
  const zooms = tiles.map(({ z }) => z);
  [1, 1, 1, 1, Math.min(...zooms), Math.max(...zooms)].forEach(
    (value, index) => {
      view.setUint8(96 + index, value);
    },
  );
  [-4.2, 53.4, -1.5, 54.1].forEach((degrees, index) => {
    view.setInt32(102 + index * 4, degrees * 1e7, true);
  });
}

/** Source: https://github.com/mapbox/vector-tile-spec/tree/master/2.1 */
function writeTile({ areas }: MadeUpTile): Uint8Array {
  const tile = new Pbf();
  tile.writeMessage(3, writeLayer, areas);
  return tile.finish();
}

function writeLayer(areas: readonly TileArea[], layer?: Pbf): void {
  if (!layer) return;
  layer.writeVarintField(15, 2);
  layer.writeStringField(1, "wards");
  areas.forEach((area, index) => {
    layer.writeMessage(2, writeFeature, { ...area, index });
  });
  layer.writeStringField(3, "WD25CD");
  for (const { code } of areas) layer.writeMessage(4, writeValue, code);
  layer.writeVarintField(5, 4_096);
}

function writeValue(text: string, value?: Pbf): void {
  value?.writeStringField(1, text);
}

function writeFeature(
  { ring, index }: TileArea & { readonly index: number },
  feature?: Pbf,
): void {
  if (!feature) return;
  feature.writePackedVarint(2, [0, index]);
  feature.writeVarintField(3, 3);
  let [lastX, lastY] = [0, 0];
  const steps = ring.flatMap(([x, y], corner) => {
    const step = [zigzag(x - lastX), zigzag(y - lastY)];
    [lastX, lastY] = [x, y];
    const command =
      corner === 0 ? [9] : corner === 1 ? [((ring.length - 1) << 3) | 2] : [];
    return [...command, ...step];
  });
  feature.writePackedVarint(4, [...steps, 15]);
}

function zigzag(step: number): number {
  return (step << 1) ^ (step >> 31);
}
