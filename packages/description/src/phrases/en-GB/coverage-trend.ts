import { listOf } from "./words.js";

/** "no area has a value for 2019 or 2020". */
export function emptyPeriods(labels: readonly string[]): string {
  return `no area has a value for ${listOf(labels)}`;
}

/** " (7 areas, 20 periods)". */
export function shapeOfSeries(areas: string, periods: string): string {
  return ` (${areas}, ${periods})`;
}
