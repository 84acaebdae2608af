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

/**
 * "Anfield", "Anfield and Church", "Anfield, Church and Picton"; with a comma
 * before the last "and" where an item has one of its own.
 */
export function listOf(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  const and = items.some((item) => / (?:and|&) /.test(item)) ? ", and" : " and";
  return `${items.slice(0, -1).join(", ")}${and} ${last}`;
}

/** A name as it stands in a sentence: "the United Kingdom". */
export function withArticle(name: string): string {
  return /^(?!the ).* (?:Kingdom|Region|Authority|Midlands|Islands)$/i.test(
    name,
  )
    ? `the ${name}`
    : name;
}

/** With a capital at its start. */
export function startSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "1 ward", "64 wards". */
export function countOf(count: number, words: GeographyWords): string {
  return `${formatNumber(count)} ${count === 1 ? words.one : words.many}`;
}

/** "1.2 percentage points". */
export function percentagePoints(size: string): string {
  return `${size} percentage ${size === "1" ? "point" : "points"}`;
}

/** " (range 34.1% to 41.8%)". */
export function rangeWords(lower: string, upper: string): string {
  return ` (range ${lower} to ${upper})`;
}

/**
 * " in 2024", " on 16 April 2024", " in the year to March 2024", or for any
 * other span " (2022 to 2024)".
 */
export function when(period: Period): string {
  const { label } = period;
  const end = label.split(" to ")[1];
  if (end !== undefined)
    return isYear(period) ? ` in the year to ${end}` : ` (${label})`;
  return /^\d{1,2} /.test(label) ? ` on ${label}` : ` in ${label}`;
}

function isYear({ start, end }: Period): boolean {
  const days = (end - start) / 86_400_000;
  return days === 365 || days === 366;
}

/** " (% of people)"; empty where the title already says the unit. */
export function unitInBrackets(title: string, unit: string): string {
  return unit === "" || title.toLowerCase().includes(unit.toLowerCase())
    ? ""
    : ` (${unit})`;
}
