import type { Point } from "./topology.js";

/** The four ways an arrow key leads. */
export const DIRECTIONS = ["north", "east", "south", "west"] as const;

/** One of {@link DIRECTIONS}. */
export type Direction = (typeof DIRECTIONS)[number];

/** An area whose bearing is further than this from a direction, in degrees, does not lie that way. */
export const WIDEST_STEP = 60;

const POINTS = [
  "north",
  "north-east",
  "east",
  "south-east",
  "south",
  "south-west",
  "west",
  "north-west",
] as const;

/** One of the eight points of the compass, in words. */
export type CompassPoint = (typeof POINTS)[number];

/** The way back. */
export function oppositeOf(direction: Direction): Direction {
  return DIRECTIONS[(DIRECTIONS.indexOf(direction) + 2) % 4] as Direction;
}

/**
 * The bearing from one point of a drawing to another.
 *
 * @returns degrees clockwise from north, 0 up to 360
 */
export function bearingBetween(from: Point, to: Point): number {
  const degrees =
    (Math.atan2(to[0] - from[0], from[1] - to[1]) * 180) / Math.PI;
  return (degrees + 360) % 360;
}

/** How far a bearing lies from a direction: 0 to 180 degrees. */
export function deviationFrom(direction: Direction, bearing: number): number {
  const difference = Math.abs(bearing - DIRECTIONS.indexOf(direction) * 90);
  return Math.min(difference, 360 - difference);
}

/** The point of the compass nearest a bearing in degrees. */
export function compassPoint(bearing: number): CompassPoint {
  return POINTS[Math.round(bearing / 45) % 8] as CompassPoint;
}
