import type { Comparison, GeographyWords } from "@commons-widgets/description";
import { formatNumber } from "@commons-widgets/table";
import type { BarStep } from "./bar-step.js";

/** What is known of one bar, each part on its own. */
export interface BarWords {
  readonly name: string;
  /** The value with its unit, or why there is none. */
  readonly value: string;
  /** " (range 34.1% to 41.8%)", or an empty text without both limits. */
  readonly range: string;
  /** Its mark, its rank and how it compares, those there are. */
  readonly notes: readonly string[];
}

/**
 * A bar as one sentence for a screen reader, with its place in the chart:
 * "Everton East: 59.6%, the third highest of 63 wards. 3 of 64."
 */
export function barSentence(
  { name, value, range, notes }: BarWords,
  position: string,
): string {
  return `${name}: ${[value + range, ...notes].filter((part) => part !== "").join(", ")}. ${position}.`;
}

/** "3 of 64". */
export function positionWords(index: number, count: number): string {
  return `${formatNumber(index + 1)} of ${formatNumber(count)}`;
}

/** "above England, 41.2%", "similar to England, 41.2%". */
export function comparedWords(
  way: Comparison,
  other: string,
  value: string,
): string {
  const how = {
    above: "above",
    below: "below",
    same: "the same as",
    similar: "similar to",
  }[way];
  return `${how} ${other}, ${value}`;
}

/** "54 more between them are in the table"; with ties, that some are equal to a bar. */
export function gapWords(count: number, cutsTie: boolean): string {
  const isOne = count === 1;
  const more = `${formatNumber(count)} more between them ${isOne ? "is" : "are"} in the table`;
  if (!cutsTie) return more;
  return isOne
    ? `${more}, equal to a bar beside it`
    : `${more}, some equal to a bar beside this gap`;
}

/** How the list of bars is named. */
export function walkLabel(
  measure: string,
  geography: GeographyWords,
  isWhole: boolean,
): string {
  return isWhole
    ? `Bar chart of ${measure}, every ${geography.one}`
    : `Bar chart of ${measure}, highest and lowest ${geography.many}`;
}

/** Which keys to begin with. */
export function keyHint(): string {
  return "On the chart, up and down arrow keys move from bar to bar; press ? for help.";
}

/** What is said where a key leads nowhere. */
export function edgeWords(step: BarStep): string {
  const isBack = step.kind === "end" ? step.end === "first" : step.by < 0;
  return isBack ? "Start of the list." : "End of the list.";
}

/** What the key calls a whisker. */
export function whiskerLabel(): string {
  return "95% confidence interval";
}

/** On the button that draws textures over colours. */
export function texturesLabel(): string {
  return "Textures over colours";
}
