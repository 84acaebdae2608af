import { filterRows, isAbsent, type Table } from "@commons-widgets/table";
import type { ReadQuery } from "./adapter.js";

/** Keeps the rows of the areas and periods asked for, where a portal could not. */
export function narrowRows(table: Table, query: ReadQuery): Table {
  const area = setOf(query.areas);
  const period = setOf(query.periods);
  if (!area && !period) return table;
  const areas = table.columnOf("area")?.cells;
  const periods = table.columnOf("period")?.cells;
  return filterRows(table, (row) => {
    const code = areas?.[row];
    const when = periods?.[row];
    const inArea = !area || (typeof code === "string" && area.has(code));
    const inPeriod =
      !period ||
      (typeof when === "object" && !isAbsent(when) && period.has(when.id));
    return inArea && inPeriod;
  });
}

function setOf(
  list: readonly string[] | undefined,
): ReadonlySet<string> | undefined {
  return list && new Set(list);
}
