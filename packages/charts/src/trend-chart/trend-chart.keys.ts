import { walkKeys, type FigureKeys } from "@commons-widgets/element-kit";

const TREND_KEYS = walkKeys(
  [
    ["Left and Right", "go to the period before or after"],
    [
      "Up and Down",
      "go to the line with the next higher or lower value in the same period",
    ],
    ["Home and End", "go to the first or last period"],
    [
      "Page Up and Page Down",
      "go to the line that ends next above or below, with or without a value",
    ],
    ["[ and ]", "go to the lowest or highest value of the line"],
  ],
  "point",
);

/**
 * The keys of a trend chart, for its keyboard help.
 *
 * @param unreached how many lines the keys do not reach
 */
export function keysOf(unreached: number): FigureKeys {
  return unreached === 0
    ? TREND_KEYS
    : [...TREND_KEYS, ["Grey lines", unreachedNote(unreached)]];
}

function unreachedNote(count: number): string {
  return count === 1
    ? "One more line is in the table."
    : `${count} more lines are in the table.`;
}
