import type { GeographyWords } from "../../facts.js";
import type { Standing } from "../../read-distribution.js";
import { passedWords, placeWords } from "./distribution.js";
import { countOf, listOf } from "./words.js";

/** "Speke (52.4%) is the 10th highest of 63 wards: 53 wards have a lower value and 9 a higher one." */
export function focusSentence(
  name: string,
  value: string,
  standing: Standing,
  geography: GeographyWords,
): string {
  const place = placeWords(standing, geography);
  return `${name} (${value}) is ${place}: ${passedWords(standing, geography)}.`;
}

/** "It is 23.1 percentage points above the median, in the highest quarter of wards." */
export function fromMedianSentence(
  way: "above" | "below" | "at",
  size: string,
  quarter: string,
): string {
  const where = way === "at" ? "at the median" : `${size} ${way} the median`;
  return `It is ${where}${quarter === "" ? "" : `, ${quarter}`}.`;
}

/** Said of the area singled out where it has no value. */
export function noStandingSentence(name: string, reason: string): string {
  return `${name} has no place among them: its value is ${reason}.`;
}

/** "The median is 24.1%, and the middle half of wards is between 15.0% and 33.3%." */
export function quartilesSentence(
  median: string,
  lower: string,
  upper: string,
  { many }: GeographyWords,
): string {
  return `The median is ${median}, and the middle half of ${many} is between ${lower} and ${upper}.`;
}

/** On which side of the median values are further apart, if on either. */
export function skewSentence(side: "above" | "below" | "even"): string {
  if (side === "even")
    return "Around the median, values spread about evenly upwards and downwards.";
  const other = side === "above" ? "below" : "above";
  return `Around the median, values spread further ${side} it than ${other} it.`;
}

/** "2 wards stand far above the rest: Speke (55.2%) and Picton (50.1%)." */
export function outlierSentence(
  side: "above" | "below",
  named: readonly string[],
  geography: GeographyWords,
): string {
  const stand = named.length === 1 ? "stands" : "stand";
  return `${countOf(named.length, geography)} ${stand} far ${side} the rest: ${listOf(named)}.`;
}

/** The same where they are too many to name. */
export function outlierCount(
  side: "above" | "below",
  count: number,
  geography: GeographyWords,
): string {
  return `${countOf(count, geography)} stand far ${side} the rest.`;
}

/** Said where none does. */
export function noOutlierSentence({ one }: GeographyWords): string {
  return `No ${one} stands far from the rest.`;
}
