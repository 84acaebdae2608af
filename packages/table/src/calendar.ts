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
 * Writes an ISO 8601 date (`2025-10-30`, `2025-10` or `2025`) in words; a text
 * that is not such a date comes back as it was given.
 */
export function formatIsoDate(text: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(text);
  if (!match) return text;
  const time = Date.UTC(
    Number(match[1]),
    Number(match[2]) - 1,
    Number(match[3] ?? 1),
  );
  return formatWholeDate(time, match[3] ? "day" : "month");
}
