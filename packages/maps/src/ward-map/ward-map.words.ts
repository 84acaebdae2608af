import type { GeographyWords, Rank } from "@commons-widgets/description";
import { nameText } from "@commons-widgets/description";
import type { Area } from "@commons-widgets/geography";
import { formatNumber, formatOrdinal } from "@commons-widgets/table";
import type { Midpoint } from "./classify-values.js";

const NAMED_AT_MOST = 6;

/** The place these areas lie in, as it stands after "in". */
export function placeOf(areas: readonly Area[]): string {
  const parents = [...new Set(areas.map(({ parentName }) => parentName ?? ""))]
    .filter((name) => name !== "")
    .sort((a, b) => a.localeCompare(b, "en-GB"));
  const last = parents.pop();
  if (last === undefined) return "this commons";
  if (parents.length === 0) return last;
  if (parents.length < NAMED_AT_MOST)
    return `${parents.join(", ")} and ${last}`;
  return `${formatNumber(parents.length + 1)} places`;
}

/** Some areas of a place that an author picked, as they stand after "in". */
export function partOf(place: string): string {
  return `part of ${place}`;
}

/** What stands in the place of a map that is refused; the coverage line says why. */
export function noMapWords(): string {
  return "No map is drawn of these figures. The line below says why, and the table has them all.";
}

/** A step of provenance: how many areas were taken, and on which boundaries. */
export function drawnOn(
  count: number,
  geography: GeographyWords,
  place: string,
  vintage: string,
): string {
  const areas = count === 1 ? geography.one : geography.many;
  return `Took ${formatNumber(count)} ${areas} in ${place}, on boundaries of ${vintage}.`;
}

/**
 * "highest of 63", "joint 12th highest of 63", "lowest of 63"; `undefined` for
 * the only one.
 */
export function rankWords({ rank, of, tied }: Rank): string | undefined {
  if (of === 1) return undefined;
  const joint = tied ? "joint " : "";
  const total = formatNumber(of);
  if (rank === 1) return `${joint}highest of ${total}`;
  if (rank === of) return `lowest of ${total}`;
  return `${joint}${formatOrdinal(rank)} highest of ${total}`;
}

/** "12.0% to 19.9%", or one value where both ends are written the same. */
export function rangeLabel(from: string, to: string): string {
  return from === to ? from : `${from} to ${to}`;
}

/** "class 4 of 5". */
export function classWords(number: number, of: number): string {
  return `class ${number} of ${of}`;
}

/** "95% confidence interval 11.2% to 14.0%". */
export function intervalWords(lower: string, upper: string): string {
  return `95% confidence interval ${lower} to ${upper}`;
}

/** "Middle: 24.1%, the median". */
export function midpointWords(value: string, { kind }: Midpoint): string {
  return kind === "zero" ? `Middle: ${value}` : `Middle: ${value}, the median`;
}

/** How the list of areas is named. */
export function walkLabel(geography: GeographyWords, place: string): string {
  return `Map of ${geography.many} in ${nameText(place)}, highest first`;
}

/** "13 wards". */
export function countWords(count: number, geography: GeographyWords): string {
  return `${formatNumber(count)} ${count === 1 ? geography.one : geography.many}`;
}

/** What the legend calls areas without a value. */
export function noValueLabel(): string {
  return "No value";
}

/** How to see an area's value, where none is shown. */
export function pointHint({ one }: GeographyWords): string {
  return `Point at a ${one}, or find one by name, to see its value.`;
}

/** Which keys to begin with. */
export function keyHint(): string {
  return "On the map, arrow keys move from place to place; press ? for help.";
}

/** The label of the button that turns textures on. */
export function texturesLabel(): string {
  return "Textures instead of colours";
}
