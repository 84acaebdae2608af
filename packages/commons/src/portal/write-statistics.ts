import type { PortalStatistic } from "./choose-groups.js";

/** What databases call the ways of putting values together. */
export const WAYS = {
  sum: "sum",
  least: "min",
  greatest: "max",
  count: "count",
} as const satisfies Record<PortalStatistic["way"], string>;

/** Writes each statistic as SQL and the languages like it do: `max(…) as …`. */
export function writeStatistics(
  statistics: readonly PortalStatistic[],
  quoteName: (name: string) => string,
): readonly string[] {
  return statistics.map(({ as, way, column }) => {
    const of = column ? quoteName(column.name) : "*";
    return `${WAYS[way]}(${of}) as ${as}`;
  });
}
