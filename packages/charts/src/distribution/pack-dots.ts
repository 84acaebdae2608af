/** A place in a strip, both counted in hundredths of its length. */
export interface PackedDot {
  /** From the start of the strip. */
  readonly x: number;
  /** From its middle line, down where positive. */
  readonly y: number;
}

/** Dots that stand beside and above each other. */
export interface PackedDots {
  /** In the order of the places given. */
  readonly dots: readonly PackedDot[];
  /** How wide a dot is, in hundredths of the strip's length. */
  readonly size: number;
  /** How high all together are, in the same. */
  readonly height: number;
}

const LARGEST = 2.6;
const SMALLEST = 0.5;
const SHRINK = 0.9;
const MOST_HEIGHT = 36;

/**
 * Sets dots along a strip, each where its value is, none over another: a dot
 * goes into the lane nearest to the middle that has room for it.
 *
 * Dots are as large as lets all of them stand no higher than about a third of
 * the strip. Where even the smallest would stand higher, as when thousands have
 * one value, they do overlap. The same places always give the same picture:
 * nothing is left to chance.
 *
 * @param places in hundredths of the strip, in any order
 */
export function packDots(places: readonly number[]): PackedDots {
  let size = LARGEST;
  let lanes = assignLanes(places, size);
  while (lanes.count * size > MOST_HEIGHT && size > SMALLEST) {
    size *= SHRINK;
    lanes = assignLanes(places, size);
  }
  const { laneOf, count } = lanes;
  return {
    dots: places.map((x, index) => ({ x, y: (laneOf[index] ?? 0) * size })),
    size,
    height: (2 * Math.floor(count / 2) + 1) * size,
  };
}

interface Lanes {
  /** The lane of each place: 0 in the middle, 1 below, −1 above, and so on. */
  readonly laneOf: readonly number[];
  readonly count: number;
}

/** Where all of these are taken, dots stand over others. */
const MOST_LANES = Math.ceil(MOST_HEIGHT / SMALLEST);

function assignLanes(places: readonly number[], size: number): Lanes {
  const order = places
    .map((_, index) => index)
    .sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
  const ends: number[] = [];
  const laneOf = new Array<number>(places.length).fill(0);
  for (const [turn, index] of order.entries()) {
    const start = (places[index] ?? 0) - size / 2;
    const free = ends.findIndex((end) => end <= start);
    const next = ends.length < MOST_LANES ? ends.length : turn % MOST_LANES;
    const lane = free < 0 ? next : free;
    ends[lane] = start + size;
    laneOf[index] = lane % 2 === 1 ? (lane + 1) / 2 : 0 - lane / 2;
  }
  return { laneOf, count: ends.length };
}
