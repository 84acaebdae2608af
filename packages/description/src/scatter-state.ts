import { isAbsent } from "@commons-widgets/table";
import type { FigureState } from "./figure-state.js";
import type { ScatterFacts } from "./scatter-facts.js";

/**
 * The state of two measures: `empty` where no area has both values; `partial`
 * where any lacks one, or a cell could not be read.
 */
export function stateOfScatter({
  areas,
  unreadable,
}: ScatterFacts): FigureState {
  const pairs = areas.filter(
    ({ across, up }) => !isAbsent(across.value) && !isAbsent(up.value),
  );
  if (pairs.length === 0) return "empty";
  return pairs.length === areas.length && unreadable === 0
    ? "ready"
    : "partial";
}
