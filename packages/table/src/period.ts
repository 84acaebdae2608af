import { formatWholeDate, startOfDay } from "./calendar.js";

/** A span of time: from `start` (inside it) to `end` (just after it). */
export interface Period {
  /** What the publisher wrote, such as `2018-04-01/P1Y`. */
  readonly id: string;
  /** Milliseconds since 1970 in UTC of the first moment. */
  readonly start: number;
  /** Milliseconds since 1970 in UTC of the first moment after the period. */
  readonly end: number;
  /** Words for a reader, such as "2018" or "April 2018 to March 2019". */
  readonly label: string;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/;

const LATEST_END = Date.UTC(10_000, 0, 1);

interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

interface Duration {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/**
 * Reads an ISO 8601 period: a year, a month, a day, or a start with a duration.
 *
 * Accepts `2021`, `2021-04`, `2021-04-01`, `2021-04-01/P1Y`, `2018-01-01/P3Y`.
 * Months are counted before days, and a day that the last month has not is its
 * last day: a month from 31 January ends with 27 February.
 * Source: https://www.w3.org/TR/xmlschema11-2/#vp-dt-dateTimePlusDuration
 *
 * @returns the period, or `undefined` where the text is none of these, names a
 *   day that does not exist, or ends after the year 9999
 */
export function parsePeriod(text: string): Period | undefined {
  const id = text.trim();
  const [first = "", second, ...rest] = id.split("/");
  const match = DATE.exec(first);
  if (!match || rest.length > 0) return undefined;
  const date = dateOf(match);
  const start = startOfDay(date.year, date.month, date.day);
  const duration =
    second === undefined ? impliedDuration(match) : parseDuration(second);
  if (!duration || start === undefined) return undefined;
  const end = addDuration(date, duration);
  if (!(end <= LATEST_END)) return undefined;
  return { id, start, end, label: labelPeriod(date, duration, start, end) };
}

/** Orders periods by when they begin, then by when they end. */
export function comparePeriods(a: Period, b: Period): number {
  return a.start - b.start || a.end - b.end;
}

function dateOf(match: RegExpExecArray): CalendarDate {
  return {
    year: Number(match[1]),
    month: Number(match[2] ?? 1),
    day: Number(match[3] ?? 1),
  };
}

function addDuration(date: CalendarDate, duration: Duration): number {
  const year = date.year + duration.years;
  const month = date.month - 1 + duration.months;
  const daysInMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(date.day, daysInMonth);
  return Date.UTC(year, month, day + duration.days);
}

function impliedDuration(match: RegExpExecArray): Duration {
  if (match[3]) return { years: 0, months: 0, days: 1 };
  if (match[2]) return { years: 0, months: 1, days: 0 };
  return { years: 1, months: 0, days: 0 };
}

function parseDuration(text: string): Duration | undefined {
  const match = DURATION.exec(text);
  if (!match) return undefined;
  const [years, months, days] = [match[1], match[2], match[3]].map((part) =>
    Number(part ?? 0),
  ) as [number, number, number];
  return years + months + days > 0 ? { years, months, days } : undefined;
}

function labelPeriod(
  date: CalendarDate,
  duration: Duration,
  start: number,
  end: number,
): string {
  const { years, months, days } = duration;
  const fromJanuary = date.month === 1 && date.day === 1;
  if (years > 0 && months === 0 && days === 0 && fromJanuary) {
    const last = date.year + years - 1;
    return years === 1 ? String(date.year) : `${date.year} to ${last}`;
  }
  if (years === 0 && months === 0 && days === 1)
    return formatWholeDate(start, "day");
  const wholeMonths = days === 0 && date.day === 1;
  if (wholeMonths && years === 0 && months === 1)
    return formatWholeDate(start, "month");
  const grain = wholeMonths ? "month" : "day";
  const lastDay = end - 86_400_000;
  return `${formatWholeDate(start, grain)} to ${formatWholeDate(lastDay, grain)}`;
}
