import { formatNumber } from "@commons-widgets/table";
import type { GeographyWords } from "../../facts.js";
import type { MapSide } from "../../grid-pattern.js";
import { subjectWithVerb } from "./subject-verb.js";
import { measureIn } from "./subject.js";
import { countOf, listOf } from "./words.js";

const SIDES: Readonly<Record<MapSide, string>> = {
  "north-west": "the north-west",
  north: "the north",
  "north-east": "the north-east",
  west: "the west",
  centre: "the middle",
  east: "the east",
  "south-west": "the south-west",
  south: "the south",
  "south-east": "the south-east",
};

/** Areas that share one value as it is written. */
export interface ValueWords {
  /** Their names, or how many they are where that is too many to name. */
  readonly areas: string;
  readonly count: number;
  readonly value: string;
}

/** "Crime score is highest in Church and Picton". */
export function highestHeadline(title: string, areas: string): string {
  return `${subjectWithVerb(title)} highest in ${areas}`;
}

/** "Crime score is higher in Church than in Picton". */
export function higherHeadline(
  title: string,
  higher: string,
  lower: string,
): string {
  return `${subjectWithVerb(title)} higher in ${higher} than in ${lower}`;
}

/** "Higher in Church than in Picton". */
export function higherThan(higher: string, lower: string): string {
  return `Higher in ${higher} than in ${lower}`;
}

/** "Crime score is similar in all 6 districts". */
export function similarHeadline(title: string, all: string): string {
  return `${subjectWithVerb(title)} similar in all ${all}`;
}

/** "Crime score is the same in all 64 wards". */
export function sameHeadline(title: string, all: string): string {
  return `${subjectWithVerb(title)} the same in all ${all}`;
}

/** "Crime score: 0.26 in Church". */
export function oneValueHeadline(
  title: string,
  value: string,
  area: string,
): string {
  return `${title}: ${value} in ${area}`;
}

/** "Highest in Church, lowest in Picton". */
export function extremesHeadline(highest: string, lowest: string): string {
  return `Highest in ${highest}, lowest in ${lowest}`;
}

/** "Crime score: no values to show". */
export function noValuesHeadline(title: string): string {
  return `${title}: no values to show`;
}

/** "Crime score, wards in Liverpool, 2025". */
export function mapSubheading(
  measure: string,
  geography: GeographyWords,
  place: string,
  period: string | undefined,
): string {
  return [measure, `${geography.many} in ${place}`, period]
    .filter((part) => part !== undefined)
    .join(", ");
}

/** "Crime score in 64 wards of Liverpool, 2025". */
export function mapSubject(
  measure: string,
  areas: string,
  place: string,
  period: string | undefined,
): string {
  const within = `${measureIn(measure, areas)} of ${place}`;
  return period === undefined ? within : `${within}, ${period}`;
}

/** "Crime score in 64 wards of Liverpool: from −0.47 (Church) to 1.2 (Parr)." */
export function spreadSentence(
  subject: string,
  lowest: ValueWords,
  highest: ValueWords,
): string {
  return `${subject}: from ${lowest.value} (${lowest.areas}) to ${highest.value} (${highest.areas}).`;
}

/** The same without names, for when they are long. */
export function plainSpread(
  subject: string,
  lowest: string,
  highest: string,
): string {
  return `${subject}: from ${lowest} to ${highest}.`;
}

/** "Crime score in 64 wards of Liverpool: 12%." */
export function oneValueShort(subject: string, value: string): string {
  return `${subject}: ${value}.`;
}

/** "The highest values are in Church (5.1%) and Picton and Parr (4.0% each)." */
export function highestSentence(values: readonly ValueWords[]): string {
  return `The highest values are in ${rankedList(values)}.`;
}

/** "The lowest values are in Church (5.1%), Picton (4.0%) and Parr (3.2%)." */
export function lowestSentence(values: readonly ValueWords[]): string {
  return `The lowest values are in ${rankedList(values)}.`;
}

/** "From highest to lowest: Church (5.1%), Picton (4.0%) and Parr (3.2%)." */
export function rankedSentence(values: readonly ValueWords[]): string {
  return `From highest to lowest: ${rankedList(values)}.`;
}

/** "All 64 wards have the same value: 12%." */
export function sameSentence(all: string, value: string): string {
  return `All ${all} have the same value: ${value}.`;
}

/** "The only value is 12%, in Church." */
export function onlySentence(one: ValueWords): string {
  return `The only value is ${one.value}, in ${one.areas}.`;
}

/** "The range of Church overlaps that of 3 other wards, so they are similar." */
export function similarToHighest(
  highest: string,
  others: number,
  geography: GeographyWords,
): string {
  const one = others === 1;
  return `The range of ${highest} overlaps ${one ? "that" : "those"} of ${formatNumber(others)} other ${one ? geography.one : geography.many}, so they are similar.`;
}

/** "The median of the 63 wards with a value is 21.4%." */
export function medianSentence(
  areas: string,
  isWhole: boolean,
  value: string,
): string {
  return `The median of the ${areas}${isWhole ? "" : " with a value"} is ${value}.`;
}

/** "Together they add up to 142,330." */
export function totalSentence(value: string): string {
  return `Together they add up to ${value}.`;
}

/** "Values are highest in the north and lowest in the south-east." */
export function patternSentence(highest: MapSide, lowest: MapSide): string {
  return `Values are highest in ${SIDES[highest]} and lowest in ${SIDES[lowest]} of the map.`;
}

/** Said where the values are not arranged by side of the map. */
export function noPatternSentence(): string {
  return "No side of the map stands out as high or low.";
}

/** "12 wards", for areas too many to name. */
export function countedAreas(count: number, geography: GeographyWords): string {
  return countOf(count, geography);
}

function rankedList(values: readonly ValueWords[]): string {
  return listOf(
    values.map(({ areas, count, value }) =>
      count > 1 ? `${areas} (${value} each)` : `${areas} (${value})`,
    ),
  );
}
