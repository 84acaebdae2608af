import { walkKeys, type FigureKeys } from "@commons-widgets/element-kit";

/** The keys of a control chart, for its keyboard help. */
export const CONTROL_KEYS: FigureKeys = walkKeys(
  [
    ["Left and Right, or Up and Down", "go to the period before or after"],
    ["Home and End", "go to the first or last period"],
    ["Page Up and Page Down", "go to the signal before or after"],
    ["[ and ]", "go to the lowest or highest value"],
  ],
  "period",
);
