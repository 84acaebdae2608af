import type { Box, Outlines } from "../outlines.js";
import { writePath } from "../svg-path.js";
import type { Work } from "./in-slices.js";

/** A map as text, to be put into SVG or sent from a worker. */
export interface DrawnOutlines {
  /** For each area its code and the `d` of its path. */
  readonly paths: readonly (readonly [code: string, path: string])[];
  /** Every border between areas and round them, each once, as one path. */
  readonly borders: string;
  readonly viewBox: Box;
}

/**
 * Writes the paths of areas, an area at a time, so that thousands of them can be
 * drawn without the page standing still.
 *
 * @throws {AreaNotFoundError} where a code has no outline
 */
export function* drawOutlines(
  outlines: Outlines,
  codes: Iterable<string> = outlines.codes,
): Work<DrawnOutlines> {
  const paths: [string, string][] = [];
  const arcs = new Set<number>();
  const frame = new Frame();
  for (const { id, arcs: polygons } of outlines.shapes(codes)) {
    paths.push([id, outlines.path(id)]);
    frame.add(outlines.viewBox([id]));
    for (const number of polygons.flat(2))
      arcs.add(number < 0 ? ~number : number);
    yield;
  }
  let borders = "";
  for (const number of arcs) {
    borders += writePath(outlines.arc(number), "open");
    yield;
  }
  return { paths, borders, viewBox: frame.box };
}

/** The smallest box that holds others. */
class Frame {
  #left = Infinity;
  #top = Infinity;
  #right = -Infinity;
  #bottom = -Infinity;

  add({ x, y, width, height }: Box): void {
    this.#left = Math.min(this.#left, x);
    this.#top = Math.min(this.#top, y);
    this.#right = Math.max(this.#right, x + width);
    this.#bottom = Math.max(this.#bottom, y + height);
  }

  get box(): Box {
    if (this.#left > this.#right) return { x: 0, y: 0, width: 0, height: 0 };
    return {
      x: this.#left,
      y: this.#top,
      width: this.#right - this.#left,
      height: this.#bottom - this.#top,
    };
  }
}
