import type { Point } from "../topology.js";

const EMPTY = -1;

/**
 * Numbers places from 0, the same place always the same: positions that fall on
 * one step of a grid are one place. Made for millions of them.
 */
export class PointIndex {
  readonly #xs: Int32Array;
  readonly #ys: Int32Array;
  readonly #slots: Int32Array;
  #size = 0;

  /**
   * @param steps steps of the grid to one unit; a position times it must fit 31 bits
   * @param capacity how many places there may be; to grow would take long at once
   */
  constructor(
    readonly steps: number,
    capacity: number,
  ) {
    this.#xs = new Int32Array(capacity);
    this.#ys = new Int32Array(capacity);
    const slots = 2 ** Math.ceil(Math.log2(2 * capacity + 2));
    this.#slots = new Int32Array(slots).fill(EMPTY);
  }

  /** How many places there are. */
  get size(): number {
    return this.#size;
  }

  /** The number of a position's place. */
  number([x, y]: Point): number {
    const [stepX, stepY] = [
      Math.round(x * this.steps),
      Math.round(y * this.steps),
    ];
    const slot = this.#slotOf(stepX, stepY);
    const known = this.#slots[slot] as number;
    if (known !== EMPTY) return known;
    this.#xs[this.#size] = stepX;
    this.#ys[this.#size] = stepY;
    this.#slots[slot] = this.#size;
    return this.#size++;
  }

  /** Where a numbered place is. */
  point(number: number): Point {
    return [
      (this.#xs[number] as number) / this.steps,
      (this.#ys[number] as number) / this.steps,
    ];
  }

  #slotOf(x: number, y: number): number {
    const mask = this.#slots.length - 1;
    let slot = (Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    for (;;) {
      const number = this.#slots[slot] as number;
      if (number === EMPTY) return slot;
      if (this.#xs[number] === x && this.#ys[number] === y) return slot;
      slot = (slot + 1) & mask;
    }
  }
}
