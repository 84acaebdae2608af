import { walkKeys, type FigureKeys } from "@commons-widgets/element-kit";

/** The keys of a bar chart, for its keyboard help. */
export const BAR_KEYS: FigureKeys = walkKeys(
  [
    ["Up and Down, Left and Right", "go to the bar before or after"],
    ["Page Up and Page Down", "go ten bars up or down"],
    ["Home and End", "go to the first or last bar"],
  ],
  "bar",
);
