import { groupBy } from "../group-by.js";
import type { Point } from "../topology.js";
import type { union } from "../turf.js";
import { doInSlices, type Work } from "./in-slices.js";
import { nameShape, type NamingFields } from "./name-areas.js";
import type { RawArea } from "./raw-area.js";
import type { TilePiece } from "./read-tile.js";

/**
 * Puts the pieces of areas in several tiles together. Tiles hold a little of
 * what lies beyond their edge, so that the pieces overlap and leave no seam.
 * Turf is fetched for it where an area has more than one piece.
 */
export async function joinTilePieces(
  pieces: readonly TilePiece[],
  fields: NamingFields,
  signal?: AbortSignal,
): Promise<readonly RawArea[]> {
  const groups = groupBy(
    pieces,
    (piece) => nameShape(piece, fields)?.code ?? "",
  );
  const cut = [...groups.values()].some(({ length }) => length > 1);
  const turf = cut ? await import("../turf.js") : undefined;
  return doInSlices(joinGroups([...groups.values()], turf?.union), signal);
}

function* joinGroups(
  groups: readonly (readonly TilePiece[])[],
  unite: typeof union | undefined,
): Work<readonly RawArea[]> {
  const areas: RawArea[] = [];
  for (const [first, ...others] of groups) {
    if (!first) continue;
    const whole = unite && others.length > 0;
    areas.push(
      whole
        ? { ...first, polygons: uniteAll([first, ...others], unite) }
        : first,
    );
    yield;
  }
  return areas;
}

function uniteAll(
  pieces: readonly TilePiece[],
  unite: typeof union,
): Point[][][] {
  const united = unite({
    type: "FeatureCollection",
    features: pieces.map(({ polygons }) => ({
      type: "Feature",
      properties: {},
      geometry: {
        type: "MultiPolygon",
        coordinates: polygons.map((rings) => rings.map(closeRing)),
      },
    })),
  });
  const { type, coordinates } = united?.geometry ?? {
    type: "MultiPolygon",
    coordinates: [],
  };
  const all = type === "Polygon" ? [coordinates] : coordinates;
  return (all as unknown as Point[][][]).map((rings) =>
    rings.map((ring) => ring.slice(0, -1)),
  );
}

function closeRing(ring: readonly Point[]): number[][] {
  const closed = ring.map(([x, y]) => [x, y]);
  const [first] = ring;
  return first ? [...closed, [...first]] : closed;
}
