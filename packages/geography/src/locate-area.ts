import { drawPoint } from "./drawing.js";
import type { Box, Outlines } from "./outlines.js";
import type { Point } from "./topology.js";

/** The code of the area a place lies in, or `undefined` where it lies in none. */
export type AreaLocator = (place: Point) => string | undefined;

interface Located {
  readonly code: string;
  readonly box: Box;
}

/**
 * Makes a finder of the area that a place lies in. The outlines are
 * generalised: within some metres of a border the answer may be the neighbour.
 *
 * @returns takes easting and northing in the metres of the outlines' file
 *   (`toNationalGrid` makes them of degrees)
 */
export function createAreaLocator(outlines: Outlines): AreaLocator {
  const areas: readonly Located[] = outlines.codes.map((code) => ({
    code,
    box: outlines.viewBox([code]),
  }));
  return (place) => {
    const point = drawPoint(outlines.drawing, place);
    return areas.find(
      ({ code, box }) =>
        holds(box, point) && crossesOddly(outlines.polygons(code), point),
    )?.code;
  };
}

function holds({ x, y, width, height }: Box, [px, py]: Point): boolean {
  return px >= x && px <= x + width && py >= y && py <= y + height;
}

/**
 * Whether a line from the point to the east crosses the rings an odd number of
 * times, holes and islands in them included.
 *
 * Source: Shimrat, Algorithm 112: position of point relative to polygon,
 * Communications of the ACM 5 (1962), 434.
 */
function crossesOddly(
  polygons: readonly Point[][][],
  [px, py]: Point,
): boolean {
  let odd = false;
  for (const ring of polygons.flat())
    ring.forEach(([x, y], index) => {
      const [nextX, nextY] = ring[index + 1] ?? [x, y];
      if (y > py === nextY > py) return;
      if (px < x + ((py - y) / (nextY - y)) * (nextX - x)) odd = !odd;
    });
  return odd;
}
