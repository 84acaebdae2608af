import type { Drawing } from "../drawing.js";
import { Outlines } from "../outlines.js";
import type { ArcOutline, Point } from "../topology.js";
import type { Work } from "./in-slices.js";

/** Outlines as blocks of whole numbers, which a worker hands over uncopied. */
export interface PackedOutlines {
  readonly drawing: Drawing;
  readonly codes: readonly string[];
  /** How many points each arc has. */
  readonly lengths: Uint32Array<ArrayBuffer>;
  /** x and y of the points of every arc, in turn. */
  readonly points: Int32Array<ArrayBuffer>;
  /**
   * For each area how many polygons it has, for each of those how many rings,
   * for each of those how many arcs, and then their numbers.
   */
  readonly rings: Int32Array<ArrayBuffer>;
}

/** Packs outlines, to be sent from a worker. */
export function packOutlines(outlines: Outlines): PackedOutlines {
  const { drawing, codes } = outlines;
  const rings: number[] = [];
  let count = 0;
  for (const { arcs: polygons } of outlines.shapes(codes)) {
    rings.push(polygons.length);
    for (const polygon of polygons) {
      rings.push(polygon.length);
      for (const ring of polygon) {
        rings.push(ring.length);
        for (const number of ring) {
          rings.push(number);
          count = Math.max(count, (number < 0 ? ~number : number) + 1);
        }
      }
    }
  }
  const arcs = Array.from({ length: count }, (_, at) => outlines.arc(at));
  return {
    drawing,
    codes,
    lengths: Uint32Array.from(arcs, ({ length }) => length),
    points: packPoints(arcs),
    rings: Int32Array.from(rings),
  };
}

function packPoints(arcs: readonly Point[][]): Int32Array<ArrayBuffer> {
  const length = arcs.reduce((sum, arc) => sum + 2 * arc.length, 0);
  const packed = new Int32Array(length);
  let at = 0;
  for (const arc of arcs)
    for (const point of arc) {
      packed.set(point, at);
      at += 2;
    }
  return packed;
}

/** Unpacks outlines, an arc and an area at a time. */
export function* unpackOutlines(packed: PackedOutlines): Work<Outlines> {
  const { drawing, codes, lengths, points, rings } = packed;
  const arcs: Point[][] = [];
  let point = 0;
  for (const length of lengths) {
    arcs.push(
      Array.from({ length }, () => [
        points[point++] as number,
        points[point++] as number,
      ]),
    );
    yield;
  }
  let at = 0;
  const next = () => rings[at++] as number;
  const list = <T>(take: () => T) => Array.from({ length: next() }, take);
  const outlines: ArcOutline[] = [];
  for (const code of codes) {
    const polygons = list(() => list(() => list(next)));
    outlines.push({ code, polygons });
    yield;
  }
  return new Outlines(drawing, arcs, outlines);
}
