import { isAbsent } from "@commons-widgets/table";
import type { PlaceFacts } from "./facts.js";
import type { FigureState } from "./figure-state.js";

/** A card's state: `empty` where its own value is absent, else `ready`. */
export function stateOfPlace({ value }: PlaceFacts): FigureState {
  return isAbsent(value) ? "empty" : "ready";
}
