import type { Period } from "@commons-widgets/table";

const DAY = 86_400_000;

/**
 * A period in the few characters an axis has room for: "2018", "2018/19" for
 * a year that begins in another month, "2018–20" for several years, "Apr 2018"
 * for what is shorter.
 */
export function shortPeriodLabel({ start, end }: Period): string {
  const first = new Date(start);
  const last = new Date(end - DAY);
  const year = first.getUTCFullYear();
  const lastYear = last.getUTCFullYear();
  const days = (end - start) / DAY;
  if (days < 360) return formatMonth(first, days);
  const ending = String(lastYear % 100).padStart(2, "0");
  if (year === lastYear) return String(year);
  return days < 370 ? `${year}/${ending}` : `${year}–${ending}`;
}

function formatMonth(date: Date, days: number): string {
  const month = date.toLocaleString("en-GB", {
    month: "short",
    timeZone: "UTC",
  });
  const day = days < 7 ? `${date.getUTCDate()} ` : "";
  return `${day}${month} ${date.getUTCFullYear()}`;
}
