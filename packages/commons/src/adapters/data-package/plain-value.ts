/**
 * A value of a binary file as JSON would hold it: a whole number of 64 bits as a
 * number, or as a text where it would lose digits; a day or a moment as in ISO
 * 8601; what is no number as `null`; what is nested as an empty text.
 *
 * @param isShort whether it is a number of 32 bits, which then has no more
 *   digits than tell it from its neighbours: 0.1, not 0.10000000149011612
 */
export function plainValue(value: unknown, isShort: boolean): unknown {
  if (typeof value === "number") return plainNumber(value, isShort);
  if (typeof value === "bigint")
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return isoText(value);
  return typeof value === "object" && value !== null ? "" : value;
}

function plainNumber(value: number, isShort: boolean): unknown {
  if (Number.isNaN(value)) return null;
  if (!Number.isFinite(value)) return String(value);
  if (!isShort) return value;
  const digits = [6, 7, 8].find(
    (count) => Math.fround(Number(value.toPrecision(count))) === value,
  );
  return digits === undefined ? value : Number(value.toPrecision(digits));
}

function isoText(moment: Date): string {
  if (Number.isNaN(moment.getTime())) return "";
  return moment.toISOString().replace(/T00:00:00\.000Z$/, "");
}
