import { FIGURE_STATES, type FigureState } from "./figure-model.js";

/** Sets the one of `:state(loading)`, `:state(ready)`, … that holds. */
export function reflectState(
  internals: ElementInternals,
  current: FigureState,
): void {
  for (const state of FIGURE_STATES)
    if (state === current) internals.states.add(state);
    else internals.states.delete(state);
}
