import type { ArcRing, Point } from "../topology.js";
import type { Work } from "./in-slices.js";
import { PointIndex } from "./point-index.js";

/** Rings as arcs: a border that two rings share is one arc. */
export interface CutArcs {
  readonly arcs: readonly (readonly Point[])[];
  /** In the order of the rings that were given. */
  readonly rings: readonly ArcRing[];
}

/** The Earth in them still fits 31 bits. */
const STEPS_TO_A_METRE = 50;

const NONE = -1;

/**
 * Cuts rings where borders meet, so that each border between two areas stands
 * once and both share it.
 *
 * A place where a ring goes on otherwise than a ring that was there before is a
 * junction (the method of Bostock's topojson-server: join, cut, dedup).
 *
 * @param rings in metres of the plane, without their closing position; places
 *   within two centimetres count as the same
 */
export function* cutArcs(rings: readonly (readonly Point[])[]): Work<CutArcs> {
  const index = new PointIndex(
    STEPS_TO_A_METRE,
    rings.reduce((sum, { length }) => sum + length, 0),
  );
  const numbered: Int32Array[] = [];
  for (const ring of rings) {
    numbered.push(numberRing(ring, index));
    yield;
  }
  const junctions = yield* findJunctions(numbered, index.size);
  const book = new ArcBook(index);
  const cut: ArcRing[] = [];
  for (const ring of numbered) {
    cut.push(cutRing(ring, junctions).map((arc) => book.add(arc)));
    yield;
  }
  return { arcs: book.arcs, rings: cut };
}

function numberRing(ring: readonly Point[], index: PointIndex): Int32Array {
  const numbers = new Int32Array(ring.length);
  let length = 0;
  for (const point of ring) {
    const number = index.number(point);
    if (length === 0 || numbers[length - 1] !== number)
      numbers[length++] = number;
  }
  if (length > 1 && numbers[0] === numbers[length - 1]) length--;
  return numbers.subarray(0, length);
}

function* findJunctions(
  rings: readonly Int32Array[],
  size: number,
): Work<Uint8Array> {
  const before = new Int32Array(size).fill(NONE);
  const after = new Int32Array(size).fill(NONE);
  const junctions = new Uint8Array(size);
  for (const ring of rings) {
    let last = ring.at(-1) as number;
    ring.forEach((number, at) => {
      const next = ring[(at + 1) % ring.length] as number;
      const [a, b] = [before[number], after[number]];
      if (a === NONE) {
        before[number] = last;
        after[number] = next;
      } else if (!(a === last && b === next) && !(a === next && b === last))
        junctions[number] = 1;
      last = number;
    });
    yield;
  }
  return junctions;
}

/** The ring in pieces from junction to junction; whole, from its lowest number, where it has none. */
function cutRing(ring: Int32Array, junctions: Uint8Array): Int32Array[] {
  const { length } = ring;
  const starts: number[] = [];
  let lowest = 0;
  ring.forEach((number, at) => {
    if (junctions[number] === 1) starts.push(at);
    if (number < (ring[lowest] as number)) lowest = at;
  });
  if (starts.length === 0) starts.push(lowest);
  return starts.map((start, piece) => {
    const next = starts[piece + 1] ?? (starts[0] as number) + length;
    const arc = new Int32Array(next - start + 1);
    for (let step = 0; step < arc.length; step++)
      arc[step] = ring[(start + step) % length] as number;
    return arc;
  });
}

/** Arcs, each kept once, whichever way it is walked. */
class ArcBook {
  readonly arcs: Point[][] = [];
  /** By the first edge, as one number. */
  readonly #known = new Map<number, number>();

  constructor(readonly index: PointIndex) {}

  /** The number of an arc, `~n` where it stands in the book the other way round. */
  add(arc: Int32Array): number {
    const { length } = arc;
    const same = this.#known.get(this.#edge(arc[0], arc[1]));
    if (same !== undefined) return same;
    const back = this.#known.get(this.#edge(arc[length - 1], arc[length - 2]));
    if (back !== undefined) return ~back;
    const number = this.arcs.length;
    this.#known.set(this.#edge(arc[0], arc[1]), number);
    this.arcs.push(Array.from(arc, (each) => [...this.index.point(each)]));
    return number;
  }

  #edge(from = 0, to = 0): number {
    return from * this.index.size + to;
  }
}
