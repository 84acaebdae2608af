/**
 * The text of a JSON value: nothing for `null` and what is not there; one that
 * JSON nests is written as JSON, not left away.
 */
export function cellText(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  return JSON.stringify(value);
}
