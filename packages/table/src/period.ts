import { formatWholeDate } from "./calendar.js";

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
 *
 * @returns the period, or `undefined` where the text is none of these or names
 *   a day that does not exist
 */
export function parsePeriod(text: string): Period | undefined {
  const id = text.trim();
  const [first = "", second] = id.split("/");
  const match = DATE.exec(first);
  if (!match) return undefined;
  const date = dateOf(match);
  const duration =
    second === undefined ? impliedDuration(match) : parseDuration(second);
  if (!duration || !isRealDate(date)) return undefined;
  const start = Date.UTC(date.year, date.month, date.day);
  const end = Date.UTC(
    date.year + duration.years,
    date.month + duration.months,
    date.day + duration.days,
  );
  return { id, start, end, label: labelPeriod(date, duration, end) };
}

/** Orders periods by when they begin, then by when they end. */
export function comparePeriods(a: Period, b: Period): number {
  return a.start - b.start || a.end - b.end;
}

function dateOf(match: RegExpExecArray): CalendarDate {
  return {
    year: Number(match[1]),
    month: Number(match[2] ?? 1) - 1,
    day: Number(match[3] ?? 1),
  };
}

function isRealDate({ year, month, day }: CalendarDate): boolean {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCMonth() === month && date.getUTCDate() === day;
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
  end: number,
): string {
  const { years, months, days } = duration;
  const start = Date.UTC(date.year, date.month, date.day);
  const fromJanuary = date.month === 0 && date.day === 1;
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
