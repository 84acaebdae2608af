import type { GeographyWords } from "../../facts.js";
import { subjectWithVerb } from "./subject-verb.js";
import { measureIn } from "./subject.js";

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
