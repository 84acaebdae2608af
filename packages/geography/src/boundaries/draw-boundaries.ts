import type { Box, Outlines } from "../outlines.js";
import { writePath } from "../svg-path.js";
import { Extent } from "./extent.js";
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
  for (const { id, arcs: polygons } of outlines.shapes(codes)) {
    paths.push([id, outlines.path(id)]);
    for (const number of polygons.flat(2))
      arcs.add(number < 0 ? ~number : number);
    yield;
  }
  let borders = "";
  const extent = new Extent();
  for (const number of arcs) {
    const arc = outlines.arc(number);
    borders += writePath(arc, "open");
    for (const point of arc) extent.add(point);
    yield;
  }
  return { paths, borders, viewBox: boxOf(extent) };
}

function boxOf(extent: Extent): Box {
  const [least, greatest] = extent.corners();
  if (!least || !greatest) return { x: 0, y: 0, width: 0, height: 0 };
  const [[x, y], [right, bottom]] = [least, greatest];
  return { x, y, width: right - x, height: bottom - y };
}
