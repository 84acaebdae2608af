import type { Point } from "./topology.js";

/** How metres in the plane become units of the drawing. */
export interface Drawing {
  /** Easting of the drawing's left edge. */
  readonly left: number;
  /** Northing of its top edge. */
  readonly top: number;
  /** Metres to one unit, above zero. */
  readonly unit: number;
}

/** Fine enough that a quantised city region keeps every point it has. */
const LONGER_SIDE = 20_000;

/** Fits points into a drawing whose longer side is 20,000 units. */
export function fitDrawing(points: Iterable<Point>): Drawing {
  let [left, top, right, bottom] = [Infinity, -Infinity, -Infinity, Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.max(top, y);
    bottom = Math.min(bottom, y);
  }
  const longer = Math.max(right - left, top - bottom);
  return longer > 0
    ? { left, top, unit: longer / LONGER_SIDE }
    : { left: 0, top: 0, unit: 1 };
}

/** Where a place of the plane is drawn: whole units, y downwards. */
export function drawPoint(
  { left, top, unit }: Drawing,
  [easting, northing]: Point,
): Point {
  return [
    Math.round((easting - left) / unit),
    Math.round((top - northing) / unit),
  ];
}
