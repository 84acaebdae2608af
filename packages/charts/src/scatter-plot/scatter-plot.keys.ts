import { walkKeys, type FigureKeys } from "@commons-widgets/element-kit";
import { unreachedNote } from "./scatter-plot.words.js";

const SCATTER_KEYS = walkKeys(
  [
    ["Left and Right", "go to the next lower or higher value across"],
    ["Up and Down", "go to the next higher or lower value up"],
    ["Home and End", "go to the lowest or highest value across"],
    ["[ and ]", "go to the lowest or highest value up"],
  ],
  "area",
);

/**
 * The keys of a scatter plot, for its keyboard help.
 *
 * @param unreached how many areas the keys do not reach
 */
export function keysOf(unreached: number): FigureKeys {
  return unreached === 0
    ? SCATTER_KEYS
    : [...SCATTER_KEYS, ["Other areas", unreachedNote(unreached)]];
}
