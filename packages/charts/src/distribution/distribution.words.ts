import {
  nameText,
  type DistributionFacts,
  type GeographyWords,
} from "@commons-widgets/description";

/** The names of the marks on a strip. */
export const MARK_NAMES = {
  lower: "Lower quartile",
  median: "Median",
  upper: "Upper quartile",
} as const;

/** What is known of one area, each part on its own. */
export interface DotWords {
  /** Its name, told apart from another of the same name. */
  readonly name: string;
  /** The value with its unit, or why there is none. */
  readonly value: string;
  /** Its rank, quarter, interval and mark, those there are. */
  readonly facts: readonly string[];
}

/** The same as one sentence for a screen reader. */
export function dotSentence({ name, value, facts }: DotWords): string {
  return `${name}: ${[value, ...facts].join(", ")}.`;
}

/** "95% confidence interval 11.2% to 14.0%". */
export function intervalWords(lower: string, upper: string): string {
  return `95% confidence interval ${lower} to ${upper}`;
}

/** What one dot is and, where quarters are marked, where the middle half is. */
export function keyWords(
  { one, many }: GeographyWords,
  hasQuarters: boolean,
): string {
  const middle = ` The middle half of ${many} lies between the quartiles.`;
  return `Each dot is one ${one}.${hasQuarters ? middle : ""}`;
}

/** Said where the axis leaves zero out. */
export function axisNote(lowest: string): string {
  return `The axis starts at ${lowest}, not at zero.`;
}

/**
 * How the list of areas is named.
 *
 * @param isCut whether areas in the middle are not in it
 */
export function walkLabel(
  { geography, place }: DistributionFacts,
  isCut: boolean,
): string {
  const which = isCut ? ", without those in the middle" : "";
  return `Distribution of ${geography.many} in ${nameText(place)}, lowest first${which}`;
}

/** How to see an area's value, where none is shown. */
export function pointHint({ one }: GeographyWords): string {
  return `Point at a dot, or find a ${one} by name, to see its value.`;
}

/** Which keys to begin with. */
export function keyHint(): string {
  return "On the dots, arrow keys move to the next lower or higher value; press ? for help.";
}

/** What is said where a key leads nowhere. */
export function edgeWords(by: number): string {
  return by < 0
    ? "Start of the list: no lower value."
    : "End of the list: no higher value.";
}
