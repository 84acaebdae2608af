import { walkKeys, type FigureKeys } from "@commons-widgets/element-kit";
import type { TrendStep } from "./trend-step.js";
import { unreachedNote } from "./trend-chart.words.js";

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

/** Where the keys of a trend chart lead, by their names. */
export const TREND_STEPS: ReadonlyMap<string, TrendStep> = new Map<
  string,
  TrendStep
>([
  ["ArrowLeft", { kind: "time", by: -1 }],
  ["ArrowRight", { kind: "time", by: 1 }],
  ["ArrowUp", { kind: "across", way: "higher" }],
  ["ArrowDown", { kind: "across", way: "lower" }],
  ["PageUp", { kind: "line", by: -1 }],
  ["PageDown", { kind: "line", by: 1 }],
  ["Home", { kind: "end", end: "first" }],
  ["End", { kind: "end", end: "last" }],
  ["[", { kind: "extreme", end: "lowest" }],
  ["]", { kind: "extreme", end: "highest" }],
]);

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
