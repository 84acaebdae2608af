import type { TrendPicture } from "./trend-chart.picture.js";

/** Where a point stands, in pixels from the top left corner of the picture. */
export interface PlacedPoint {
  readonly key: string;
  readonly x: number;
  /** Absent where there is no value. */
  readonly y?: number;
}

/**
 * Where each point of a picture stands, in its order: also those without a
 * value, which have a place in time but no height.
 */
export function placePoints({
  points,
  xDomain,
  yDomain,
  width,
  height,
  padding,
}: TrendPicture): readonly PlacedPoint[] {
  const across = width - padding.left - padding.right;
  const down = height - padding.top - padding.bottom;
  const share = (at: number, [from, to]: readonly [number, number]) =>
    (at - from) / (to - from);
  return points.map(({ key, x, y }) => ({
    key,
    x: padding.left + share(x, xDomain) * across,
    ...(y === null ? {} : { y: padding.top + (1 - share(y, yDomain)) * down }),
  }));
}

/**
 * The point with a value nearest to a place, or nothing where all are further
 * than a reach, in pixels.
 *
 * @param reached says which points may be pointed at
 */
export function nearestPoint(
  placed: readonly PlacedPoint[],
  [x, y]: readonly [number, number],
  reach: number,
  reached: (key: string) => boolean,
): PlacedPoint | undefined {
  let best: PlacedPoint | undefined;
  let distance = reach;
  for (const point of placed) {
    if (point.y === undefined) continue;
    const away = Math.hypot(point.x - x, point.y - y);
    if (away <= distance && reached(point.key))
      [best, distance] = [point, away];
  }
  return best;
}
