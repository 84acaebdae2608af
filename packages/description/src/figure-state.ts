import { isAbsent } from "@commons-widgets/table";
import type { MapFacts } from "./facts.js";

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

/** The state of values: whether all, some or none are there. */
export function stateOf(
  cells: readonly unknown[],
  isWhole: boolean,
): FigureState {
  if (cells.every(isAbsent)) return "empty";
  return isWhole && !cells.some(isAbsent) ? "ready" : "partial";
}
