import type { TrendFacts } from "./facts.js";
import { stateOf, type FigureState } from "./figure-state.js";

/**
 * A trend's state: `empty` without any value; `partial` where a period of a
 * line has none or a cell could not be read.
 */
export function stateOfTrend({ series, unreadable }: TrendFacts): FigureState {
  return stateOf(
    series.flatMap(({ points }) => points.map(({ value }) => value)),
    unreadable === 0,
  );
}
