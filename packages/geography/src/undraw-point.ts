import type { Drawing } from "./drawing.js";
import type { Point } from "./topology.js";

/** The place of the plane that is drawn there. */
export function undrawPoint(
  { left, top, unit }: Drawing,
  [x, y]: Point,
): Point {
  return [left + x * unit, top - y * unit];
}
