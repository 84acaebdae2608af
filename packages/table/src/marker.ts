import { Absence, type AbsenceReason } from "./absence.js";
import type { ObservationStatus } from "./status.js";

/** Where a published mark's meaning is written down. */
export const MARKER_SOURCES = {
  gss: "https://analysisfunction.civilservice.gov.uk/policy-store/symbols-in-tables-definitions-and-help/",
  eurostat:
    "https://ec.europa.eu/eurostat/statistics-explained/index.php?title=Tutorial:Symbols_and_abbreviations",
  sdmx: "https://registry.sdmx.org/items/codelist.html (CL_OBS_STATUS)",
  habit: "a habit of spreadsheets and programs, with one meaning only",
} as const;

/** A mark that stands where a number would, and what it says. */
export interface Marker {
  readonly text: string;
  readonly reason: AbsenceReason;
  readonly source: keyof typeof MARKER_SOURCES;
}

function markers(
  source: Marker["source"],
  reason: AbsenceReason,
  texts: string,
): readonly Marker[] {
  return texts.split(" ").map((text) => ({ text, reason, source }));
}

/**
 * Every mark that is read without a schema saying so, each with one reason.
 *
 * A dash is "nil, or less than half the last digit shown" to some publishers
 * and "not available" to others: it is taken as missing, never as zero.
 */
export const MARKERS: readonly Marker[] = [
  ...markers("gss", "suppressed", "[c] c [u] u *"),
  ...markers("gss", "missing", "[x] x [w] [low] .. …"),
  ...markers("gss", "not-applicable", "[z] z ."),
  ...markers("eurostat", "missing", ": - – —"),
  ...markers("sdmx", "missing", "[m] [o]"),
  ...markers("habit", "missing", "na n/a #n/a nan null"),
  ...markers("habit", "suppressed", "suppressed confidential"),
];

const REASONS = new Map(MARKERS.map(({ text, reason }) => [text, reason]));

/**
 * Reads a mark in a column of numbers as the reason why there is no number.
 *
 * @returns `undefined` where the text is none of {@link MARKERS}; capitals and
 *   spaces around it do not matter
 */
export function readMarker(text: string): Absence | undefined {
  const mark = text.trim().toLowerCase();
  const reason = REASONS.get(mark);
  return reason && new Absence(reason);
}

const STATUSES = new Map<string, ObservationStatus>([
  ["p", "provisional"],
  ["r", "revised"],
  ["e", "estimated"],
  ["u", "low-reliability"],
]);

const MARKED = /^(.*\d%?)\s*(?:\[([a-z])\]|\(([a-z])\)|([a-z]))$/i;

/** A number's text and the state that a letter beside it gives. */
export interface MarkedText {
  readonly text: string;
  readonly status: ObservationStatus;
}

/**
 * Takes apart a number and the letter of its state: `12 [r]`, `12.5p`,
 * `1,234 (e)`. The letters are those of the GSS and of SDMX: `p` provisional,
 * `r` revised, `e` estimated, `u` of low reliability.
 *
 * @returns `undefined` where the text does not end so
 */
export function splitMarked(text: string): MarkedText | undefined {
  const [, number, ...letters] = MARKED.exec(text.trim()) ?? [];
  const letter = letters.find(Boolean);
  const status = STATUSES.get((letter ?? "").toLowerCase());
  return number && status ? { text: number, status } : undefined;
}
