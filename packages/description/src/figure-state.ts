import { isAbsent } from "@commons-widgets/table";
import type { MapFacts, PlaceFacts, TrendFacts } from "./facts.js";

/** Whether a figure has everything it should show, some of it, or nothing. */
export type FigureState = "ready" | "partial" | "empty";

/**
 * A map's state: `empty` without any value; `partial` where an area drawn has
 * none, a code is not on these boundaries, a row was joined to none, a cell could
 * not be read, or no map is drawn at all.
 */
export function stateOfMap(facts: MapFacts): FigureState {
  const { areas, missingHere, unjoined, unreadable, refusal } = facts;
  const isWhole =
    missingHere.length === 0 && unreadable === 0 && !unjoined && !refusal;
  return stateOf(
    areas.map(({ value }) => value),
    isWhole,
  );
}

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

/** A card's state: `empty` where its own value is absent, else `ready`. */
export function stateOfPlace({ value }: PlaceFacts): FigureState {
  return isAbsent(value) ? "empty" : "ready";
}

function stateOf(cells: readonly unknown[], isWhole: boolean): FigureState {
  if (cells.every(isAbsent)) return "empty";
  return isWhole && !cells.some(isAbsent) ? "ready" : "partial";
}
