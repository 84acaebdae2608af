import type { Field } from "@commons-widgets/table";
import { nameText } from "./names.js";
import { listOf } from "./phrases/en-GB/words.js";

/** Characters of one measure's title in a sentence about two. */
const TITLE_CHARACTERS = 60;

/**
 * What two measures are together, and what sets each apart: of "Life
 * expectancy, females" and "Life expectancy, males" the title is "Life
 * expectancy, females and males" and the sides are "females" and "males".
 * Measures of one title are told apart by their names.
 *
 * @param second the same as the first where only one is meant
 */
export function nameMeasures(
  first: Field,
  second = first,
): { readonly title: string; readonly sides: readonly [string, string] } {
  const parts = [first, second].map(({ title }) =>
    nameText(title, TITLE_CHARACTERS).split(", "),
  ) as [string[], string[]];
  if (first === second) return together(parts[0], [], []);
  if (parts[0].join() === parts[1].join())
    return together(parts[0], [first.name], [second.name]);
  const count = parts[0].findIndex((part, index) => part !== parts[1][index]);
  const shared = count < 1 ? 0 : count;
  const [one, other] = parts.map((each) => each.slice(shared)) as [
    string[],
    string[],
  ];
  return one.length > 0 && other.length > 0
    ? together(parts[0].slice(0, shared), one, other)
    : together([], ...parts);
}

function together(
  shared: readonly string[],
  first: readonly string[],
  second: readonly string[],
) {
  const sides = [first.join(", "), second.join(", ")] as const;
  const title = [...shared, listOf(sides.filter((side) => side !== ""))];
  return { title: title.filter((part) => part !== "").join(", "), sides };
}
