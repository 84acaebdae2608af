import { walkKeys } from "@commons-widgets/element-kit";

/** The keys of a map, for its keyboard help. */
export const MAP_KEYS = walkKeys(
  [
    ["Arrow keys", "go to the neighbour above, below, left or right"],
    ["Home", "go to the highest value"],
    ["End", "go to the lowest value"],
  ],
  "place",
);
