import {
  formatNumber,
  type AbsenceReason,
  type ObservationStatus,
  type Period,
} from "@commons-widgets/table";
import type { GeographyWords } from "../../facts.js";

const ABSENCE: Readonly<Record<AbsenceReason, string>> = {
  missing: "not available",
  suppressed: "suppressed",
  "not-applicable": "not applicable",
  "not-collected": "not collected",
  "not-comparable": "not comparable",
  "not-yet-published": "not yet published",
  unreadable: "not readable",
};

const STATUS: Readonly<Record<ObservationStatus, string>> = {
  provisional: "provisional",
  estimated: "estimated",
  revised: "revised",
  "low-reliability": "less reliable",
};

/** Why there is no value, in words for a reader: "not available". */
export function absenceWords(reason: AbsenceReason): string {
  return ABSENCE[reason];
}

/** What marks a value, in words for a reader: "provisional". */
export function statusWords(status: ObservationStatus): string {
  return STATUS[status];
}

/** "Anfield", "Anfield and Church", "Anfield, Church and Picton". */
export function listOf(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** "1 ward", "64 wards". */
export function countOf(count: number, words: GeographyWords): string {
  return `${formatNumber(count)} ${count === 1 ? words.one : words.many}`;
}

/** What areas are called when nothing says of which kind they are. */
export const AREA_WORDS: GeographyWords = { one: "area", many: "areas" };

/** What the periods of a series are called. */
export const PERIOD_WORDS: GeographyWords = { one: "period", many: "periods" };

/** "1.2 percentage points". */
export function percentagePoints(size: string): string {
  return `${size} percentage ${size === "1" ? "point" : "points"}`;
}

/** " (range 34.1% to 41.8%)". */
export function rangeWords(lower: string, upper: string): string {
  return ` (range ${lower} to ${upper})`;
}

/** What a range is, said once in a description that has one. */
export function rangeMeaning(): string {
  return "A range is a 95% confidence interval; where two overlap, the values are similar.";
}

/** " in 2024", " on 16 April 2024", " (April 2023 to March 2024)". */
export function when(period: Period): string {
  const { label } = period;
  if (label.includes(" to ")) return ` (${label})`;
  return /^\d{1,2} /.test(label) ? ` on ${label}` : ` in ${label}`;
}

/** From the start of one period to the end of another: "2011 to 2024". */
export function spanOf(first: Period, last: Period): string {
  if (first.id === last.id) return first.label;
  const start = first.label.split(" to ")[0] ?? first.label;
  const end = last.label.split(" to ").at(-1) ?? last.label;
  return `${start} to ${end}`;
}

/** " (% of people)"; empty where the title already says the unit. */
export function unitInBrackets(title: string, unit: string): string {
  return unit === "" || title.toLowerCase().includes(unit.toLowerCase())
    ? ""
    : ` (${unit})`;
}

/** What the source says of better and worse, and nothing more. */
export function directionWords(
  direction: "higher-is-better" | "lower-is-better",
): string {
  const better = direction === "higher-is-better" ? "higher" : "lower";
  return `The source says that a ${better} value is better.`;
}
