import { walkKeys } from "@commons-widgets/element-kit";

/** The keys of a dot plot, for its keyboard help. */
export const DOT_KEYS = walkKeys(
  [
    ["Up and Down, Left and Right", "go to the row before or after"],
    ["Home and End", "go to the first or last row"],
    ["Page Up and Page Down", "go ten rows up or down"],
    ["[ and ]", "go to the row with the lowest or highest latest value"],
  ],
  "row",
);
