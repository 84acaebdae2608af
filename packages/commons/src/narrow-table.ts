import { filterRows, selectColumns, type Table } from "@commons-widgets/table";
import type { ReadQuery } from "./adapter.js";

/**
 * Does in the page what a commons could not: keeps the rows asked for by area,
 * period and field, then the columns.
 *
 * @throws {FieldNotFoundError} where a column is named that is not there
 */
export function narrowTable(table: Table, query: ReadQuery): Table {
  const rows = narrowRows(table, query);
  return query.fields ? selectColumns(rows, query.fields) : rows;
}

function narrowRows(table: Table, query: ReadQuery): Table {
  const area = query.areas && new Set(query.areas);
  const period = query.periods && new Set(query.periods);
  const wanted = Object.entries(query.where ?? {}).map(
    ([name, texts]) => [table.texts(name), new Set(texts)] as const,
  );
  if (!area && !period && wanted.length === 0) return table;
  const codes = table.columnOf("area")?.cells;
  const periods = table.columnOf("period")?.cells;
  return filterRows(table, (row) => {
    const code = codes?.[row];
    const when = periods?.[row];
    const inArea = !area || (typeof code === "string" && area.has(code));
    const inPeriod =
      !period ||
      (typeof when === "object" && "id" in when && period.has(when.id));
    return (
      inArea &&
      inPeriod &&
      wanted.every(([texts, accepted]) => accepted.has(texts[row] ?? ""))
    );
  });
}
