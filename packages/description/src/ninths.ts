/** The ninths of a map's width and height, row by row from the north-west. */
export const NINTHS = [
  "north-west",
  "north",
  "north-east",
  "west",
  "middle",
  "east",
  "south-west",
  "south",
  "south-east",
] as const;

/** A ninth of a map's width and height. */
export type Ninth = (typeof NINTHS)[number];

/** A point of the plane, eastward and northward in any one unit. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * Finds in which ninth of the width and height of some points one of them lies.
 * Where they have no width or no height, it is in the middle of it.
 */
export function ninthOf(
  points: readonly PlanePoint[],
): (point: PlanePoint) => Ninth {
  const column = thirdOf(points.map(({ x }) => x));
  const row = thirdOf(points.map(({ y }) => -y));
  return ({ x, y }) => NINTHS[3 * row(-y) + column(x)] ?? "middle";
}

function thirdOf(positions: readonly number[]): (position: number) => number {
  const least = positions.reduce((a, b) => Math.min(a, b), Infinity);
  const most = positions.reduce((a, b) => Math.max(a, b), -Infinity);
  const width = most - least;
  return (position) =>
    width > 0 ? Math.min(2, Math.floor(((position - least) / width) * 3)) : 1;
}
