import { parsePeriod, type Period } from "./period.js";
import {
  PERIOD_FORMS,
  readSplitYear,
  type FormResult,
  type PeriodReading,
} from "./period-forms.js";

const NOT_A_PERIOD = "It is not a period.";

/**
 * Reads a period as publishers write it, besides the ISO 8601 of
 * {@link parsePeriod}: `2023/24`, `2023-24`, `Q1 2024`, `2024 Q1`, `Q1 2023/24`,
 * `May 2024`, `Apr 2023 to Mar 2024`, `Apr-Jun 2023`, `year ending March 2024`,
 * `2024-W05`, `2024-S1`, `mid-2022`, `24 May 2024`, `2018-01-01/2020-12-31`.
 *
 * - A year across two, such as `2023/24`, is a financial year (from April)
 *   where the description does not say `academic` (from September).
 * - `2011-12` is December 2011, as ISO 8601 says, unless `years` or `split` is
 *   given; `2023-24` can be no month and is a year across two.
 * - Both ends of an interval between two dates, months or years are inside it.
 *
 * @returns the period, whose ID is the text as published, or a sentence saying
 *   why it is not certainly one
 */
export function parsePublishedPeriod(
  text: string,
  reading: PeriodReading = {},
): Period | string {
  const id = text.trim().replace(/\s+/g, " ");
  const found = readForm(id, reading) ?? readRange(id, reading);
  if (!found) return NOT_A_PERIOD;
  if ("doubt" in found) return found.doubt;
  if ("start" in found) return { ...found, id };
  const period = parsePeriod(found.iso);
  if (!period) return NOT_A_PERIOD;
  return { ...period, id, ...(found.label ? { label: found.label } : {}) };
}

function readForm(id: string, reading: PeriodReading): FormResult | undefined {
  const text = id.toLowerCase();
  const split = readSplitYear(text, reading);
  if (split) return split;
  const iso = id.replace(/T00:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?(?=\/|$)/, "");
  if (parsePeriod(iso)) return yearOrIso(iso, reading);
  for (const [pattern, read] of PERIOD_FORMS) {
    const match = pattern.exec(text);
    if (match) return read(match.slice(1), reading);
  }
  return undefined;
}

function yearOrIso(iso: string, { years }: PeriodReading): FormResult {
  return years && /^\d{4}$/.test(iso)
    ? {
        doubt: `It may be the ${years} year that begins or the one that ends in ${iso}.`,
      }
    : { iso };
}

const BETWEEN = [
  /^(\d{4}.*?)\/(\d{4}.*)$/,
  /^(.+?)\s+(?:to|until|-|–|—)\s+(.+)$/i,
  /^(\d{4}(?:\/\d{2,4})?)[-–—](\d{4}(?:\/\d{2,4})?)$/,
];

function readRange(
  id: string,
  reading: PeriodReading,
): Period | FormResult | undefined {
  for (const pattern of BETWEEN) {
    const [, first = "", last = ""] = pattern.exec(id) ?? [];
    if (first === "") continue;
    const range = rangeOf(first, last, reading);
    if (range) return range;
  }
  return undefined;
}

function rangeOf(
  first: string,
  last: string,
  reading: PeriodReading,
): Period | FormResult | undefined {
  const years = /^\d{4}$/.test(first) && /^\d{4}$/.test(last);
  if (years && Number(last) === Number(first) + 1)
    return {
      doubt:
        "It may be two calendar years, or one year that begins in the first: the description does not say.",
    };
  const from = parsePublishedPeriod(first, reading);
  const to = parsePublishedPeriod(last, reading);
  if (typeof from === "string" || typeof to === "string") return undefined;
  if (from.end > to.start) return undefined;
  return {
    id: "",
    start: from.start,
    end: to.end,
    label: `${from.label} to ${to.label}`,
  };
}
