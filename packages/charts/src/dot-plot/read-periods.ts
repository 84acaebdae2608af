import { periodsOf } from "@commons-widgets/element-kit";
import type { Table } from "@commons-widgets/table";

/**
 * The periods an author lists: parted by commas where there are any, for a
 * period may be called "2011 to 2013", else by spaces.
 *
 * @returns none where nothing is listed
 */
export function readPeriods(
  given: string | null | undefined,
  table: Table,
): readonly string[] {
  const text = (given ?? "").trim();
  if (text === "") return [];
  const isOne = periodsOf(table).some(({ id, label }) =>
    [id, label].includes(text),
  );
  if (isOne) return [text];
  const parts = text.split(text.includes(",") ? "," : /\s+/);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
