import { formatNumber } from "@commons-widgets/table";
import type { LinkStrength } from "../../read-link.js";
import { countOf, listOf } from "./words.js";
import type { GeographyWords } from "../../facts.js";

/** "For Crime score the source says that a lower value is better." */
export function directionOf(
  title: string,
  direction: "higher-is-better" | "lower-is-better",
): string {
  const better = direction === "higher-is-better" ? "higher" : "lower";
  return `For ${title} the source says that a ${better} value is better.`;
}

/** "Crime score runs from −0.5 (Church) to 1.2 (Parr), with a median of 0.4." */
export function runsSentence(
  title: string,
  lowest: string,
  highest: string,
  median: string,
): string {
  return `${title}: from ${lowest} to ${highest}, with a median of ${median}.`;
}

/** "Crime score: 12 everywhere." */
export function sameEverywhere(title: string, value: string): string {
  return `${title}: ${value} everywhere.`;
}

/** "There is a strong link: where one is high, the other tends to be low." */
export function linkSentence(
  strength: LinkStrength,
  isSameWay: boolean,
): string {
  const other = isSameWay ? "high too" : "low";
  return `There is a ${strength} link: where one is high, the other tends to be ${other}.`;
}

/** Said where the interval of the correlation takes in zero. */
export function noLinkSentence(): string {
  return "There is no clear link: the range of the correlation takes in zero.";
}

/** "The correlation (Pearson’s r) is 0.71, with a 95% range of 0.60 to 0.79." */
export function correlationSentence(
  pearson: string,
  lower: string,
  upper: string,
): string {
  return `The correlation (Pearson’s r) is ${pearson}, with a 95% range of ${lower} to ${upper}.`;
}

/** What the ends of the scale are, and what is left aside. */
export function correlationMeaning(): string {
  return "It would be 1 or −1 if all points lay on one line, and 0 with no link.";
}

/** "By rank alone (Spearman’s rho) it is 0.70." */
export function rankSentence(spearman: string, isApart: boolean): string {
  const apart = isApart
    ? ", so a few far values or a bend may sway the first"
    : "";
  return `By rank alone (Spearman’s rho) it is ${spearman}${apart}.`;
}

/** What a correlation does not mean. */
export function notCauseSentence(): string {
  return "This does not show that one causes the other.";
}

/** Why there is no correlation. */
export function tooFewSentence(
  least: number,
  geography: GeographyWords,
): string {
  return `A correlation is stated only for ${countOf(least, geography)} or more.`;
}

/** Why there is none where a measure does not vary. */
export function noSpreadSentence(title: string): string {
  return `${title} does not vary, so no link can be told.`;
}

/** "Far above the median line: Church and Picton. Far below it: Parr." */
export function outlyingSentences(
  above: readonly string[],
  below: readonly string[],
): readonly string[] {
  const line = "the median line";
  return [
    ...(above.length > 0 ? [`Far above ${line}: ${listOf(above)}.`] : []),
    ...(below.length > 0 ? [`Far below ${line}: ${listOf(below)}.`] : []),
  ];
}

/** "Of 12 wards far from the median line the furthest 5 are named." */
export function outlyingCount(
  all: number,
  named: number,
  geography: GeographyWords,
): string {
  return `Of ${countOf(all, geography)} far from the median line, the furthest ${formatNumber(named)} are named.`;
}
