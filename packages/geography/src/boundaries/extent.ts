import type { Point } from "../topology.js";

/** How far the positions of a file reach. */
export class Extent {
  left = Infinity;
  right = -Infinity;
  bottom = Infinity;
  top = -Infinity;
  /** Which whole degrees of longitude hold a position, from 180° west. */
  readonly #degrees = new Uint8Array(360);

  /** Takes a position in. */
  add([x, y]: Point): void {
    if (x < this.left) this.left = x;
    if (x > this.right) this.right = x;
    if (y < this.bottom) this.bottom = y;
    if (y > this.top) this.top = y;
    if (x >= -180 && x <= 180) this.#degrees[Math.floor(x + 180) % 360] = 1;
  }

  /** Whether all of it lies within a box. */
  within(left: number, bottom: number, right: number, top: number): boolean {
    return (
      this.left >= left &&
      this.right <= right &&
      this.bottom >= bottom &&
      this.top <= top
    );
  }

  /** The least x and y that it holds, then the greatest; neither where it is empty. */
  corners(): readonly Point[] {
    if (this.left > this.right) return [];
    return [
      [this.left, this.bottom],
      [this.right, this.top],
    ];
  }

  /** The same with x for y. */
  swapped(): Extent {
    const extent = new Extent();
    for (const [x, y] of this.corners()) extent.add([y, x]);
    return extent;
  }

  /**
   * The middle and the width of the narrowest band of longitude that holds
   * every position, in degrees. It may cross the 180th meridian.
   */
  band(): { readonly middle: number; readonly width: number } {
    let widest = { from: 0, length: 0 };
    let from = 0;
    for (let degree = 0; degree < 720; degree++) {
      if (this.#degrees[degree % 360] === 1) from = degree + 1;
      else if (degree + 1 - from > widest.length)
        widest = { from, length: degree + 1 - from };
    }
    if (widest.length >= 360) return { middle: 0, width: 0 };
    if (this.right - this.left < 360 - widest.length)
      return {
        middle: (this.left + this.right) / 2,
        width: this.right - this.left,
      };
    const width = 360 - widest.length;
    const start = widest.from + widest.length - 180;
    return { middle: ((start + width / 2 + 540) % 360) - 180, width };
  }
}
