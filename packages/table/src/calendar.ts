const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Writes a moment as a date in words: "April 2018" or "1 April 2018".
 *
 * @param time milliseconds since 1970 in UTC
 */
export function formatWholeDate(
  time: number,
  grain: "day" | "month",
  locale = "en-GB",
): string {
  const key = `${locale} ${grain}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      ...(grain === "day" ? { day: "numeric" } : {}),
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    });
    formats.set(key, format);
  }
  return format.format(time);
}

/**
 * The first moment of a day, in milliseconds since 1970 in UTC, or `undefined`
 * where the calendar has no such day.
 *
 * @param year from 100
 * @param month from 1
 */
export function startOfDay(
  year: number,
  month: number,
  day: number,
): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  // The years 0 to 99 come back as 1900 to 1999.
  const real = date.getUTCFullYear() === year && date.getUTCDate() === day;
  return real ? time : undefined;
}

/**
 * Writes an ISO 8601 date (`2025-10-30`, `2025-10`, or a moment of a day) in
 * words; a text that is not such a date comes back as it was given.
 */
export function formatIsoDate(text: string): string {
  const [, year, month, day] =
    /^(\d{4})-(\d{2})(?:-(\d{2})(?:T.*)?)?$/.exec(text) ?? [];
  const time = startOfDay(Number(year), Number(month), Number(day ?? 1));
  if (time === undefined) return text;
  return formatWholeDate(time, day ? "day" : "month");
}
