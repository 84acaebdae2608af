import { walkKeys, type FigureKeys } from "@commons-widgets/element-kit";

const STRIP_KEYS = walkKeys(
  [
    ["Right and Up", "go to the next higher value"],
    ["Left and Down", "go to the next lower value"],
    ["Page Up and Page Down", "go ten values up or down"],
    ["Home and End", "go to the lowest or the highest value"],
  ],
  "place",
);

/**
 * The keys of a distribution, for its keyboard help.
 *
 * @param unlisted how many areas are not in its list before a reader goes there
 */
export function keysOf(unlisted: number): FigureKeys {
  return unlisted === 0
    ? STRIP_KEYS
    : [...STRIP_KEYS, ["Areas in the middle", unlistedNote(unlisted)]];
}

function unlistedNote(count: number): string {
  return `${count} areas in the middle are not in the list; the arrow keys, the search and the table reach them.`;
}
