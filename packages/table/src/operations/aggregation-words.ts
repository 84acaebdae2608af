import { isAbsent } from "../absence.js";
import type { Field } from "../field.js";
import type { AggregatedCell } from "./aggregate-cells.js";
import type { AggregationRule, AggregationWay } from "./aggregation-rule.js";
import { countOf, countRows } from "./row-counts.js";

const WAYS: Readonly<Record<AggregationWay, string>> = {
  sum: "added up",
  "weighted-mean": "a mean",
  least: "the least of its values",
  greatest: "the greatest of its values",
  count: "how many values there are",
};

/**
 * How a column was put together: its rule or why there is none, how many of how
 * many values are there, and how many figures lack a part.
 */
export function describeAggregation(
  { title }: Field,
  rule: AggregationRule,
  made: readonly AggregatedCell[],
  rowCount: number,
): string {
  if ("refused" in rule) return rule.refused;
  const { way, weightedBy } = rule;
  const present = made.reduce((count, cell) => count + cell.present, 0);
  const lacking = made.filter(({ cell }) => isAbsent(cell)).length;
  const weight = weightedBy === undefined ? "" : `, weighted by ${weightedBy}`;
  const lack =
    lacking === 0
      ? ""
      : `; ${countOf(lacking, made.length)} figures lack a part and are absent`;
  return `${title}: ${WAYS[way]}${weight}, of ${countOf(present, rowCount)} values${lack}.`;
}

/**
 * How many rows went into how many groups.
 *
 * @param titles of the columns whose values tell the groups apart
 * @param without rows that have no value there, and are in no group
 */
export function describeGroups(
  titles: readonly string[],
  groups: number,
  rows: number,
  without: number,
): string {
  if (titles.length === 0) return `Put ${countRows(rows)} together as one.`;
  const rest =
    without === 0 ? "" : `; ${countRows(without)} without it in none`;
  return `Put ${countRows(rows)} together as ${countRows(groups)}, one for each ${titles.join(" and ")}${rest}.`;
}
