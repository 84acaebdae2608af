import {
  comparePeriods,
  isAbsent,
  PeriodNotFoundError,
  type Field,
  type Period,
  type Table,
} from "@commons-widgets/table";

/**
 * The period a map shows: the one asked for, else the latest in which any of
 * these rows has a value of the measure, else the latest there is.
 *
 * @param rows numbers of the rows of the areas drawn
 * @param asked as the publisher writes it, or as a reader does ("2021")
 * @returns `undefined` where the table has no periods
 * @throws {PeriodNotFoundError} naming the periods there are
 */
export function choosePeriod(
  table: Table,
  measure: Field,
  rows: readonly number[],
  asked?: string,
): Period | undefined {
  const column = table.columnOf("period");
  if (!column) return undefined;
  const cells = table.periods(column.field.name);
  const byId = new Map<string, Period>();
  for (const cell of cells) if (!isAbsent(cell)) byId.set(cell.id, cell);
  const periods = [...byId.values()].sort(comparePeriods);
  if (asked !== undefined && asked !== "") {
    const found = periods.find(({ id, label }) => [id, label].includes(asked));
    if (found) return found;
    throw new PeriodNotFoundError(asked, [...byId.keys()]);
  }
  const values = table.numbers(measure.name);
  const told = new Set(
    rows
      .filter((row) => values[row] !== undefined && !isAbsent(values[row]))
      .map((row) => (cells[row] as Period | undefined)?.id),
  );
  return periods.findLast(({ id }) => told.has(id)) ?? periods.at(-1);
}
