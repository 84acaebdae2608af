import { memberAt, type JsonObject } from "../json.js";
import type { PortalColumn } from "./infer-readings.js";

const MIDNIGHT =
  /^(\d{4}-\d{2}-\d{2})T00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?$/;

/**
 * The records with the midnights in columns of times as dates: a portal that
 * knows only moments writes `2024-04-01T00:00:00.000` for 1 April. A moment
 * that is not midnight stays as it is.
 */
export function shortenMidnights(
  records: readonly JsonObject[],
  columns: readonly PortalColumn[],
): readonly JsonObject[] {
  const names = columns
    .filter(({ type }) => type === "period")
    .map(({ name }) => name);
  if (names.length === 0) return records;
  return records.map((record) => {
    const dates = names.flatMap((name) => {
      const value = memberAt(record, name);
      const date = typeof value === "string" && MIDNIGHT.exec(value)?.[1];
      return date ? [[name, date] as const] : [];
    });
    return { ...record, ...Object.fromEntries(dates) };
  });
}
