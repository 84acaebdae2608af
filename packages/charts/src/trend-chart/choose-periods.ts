import {
  comparePeriods,
  FieldNotFoundError,
  PeriodNotFoundError,
  type Period,
  type Table,
} from "@commons-widgets/table";

const RANGE = /^(\d{4})?\.\.(\d{4})?$/;

/**
 * The periods of a figure in order of time, once each.
 *
 * @param asked a range of years such as `2010..2020`, `2010..` or `..2020`
 *   (by the year a period begins), or one period as the publisher writes it
 *   or as a reader does ("2021"); absent: all
 * @throws {PeriodNotFoundError} where that leaves none
 * @throws {FieldNotFoundError} where the dataset has no field of periods
 */
export function choosePeriods(
  table: Table,
  asked: string | undefined,
): readonly Period[] {
  const name = table.columnOf("period")?.field.name;
  if (name === undefined)
    throw new FieldNotFoundError(
      "period",
      table.fields.map((field) => field.name),
    );
  const cells = table.periods(name);
  const byId = new Map<string, Period>();
  for (const cell of cells) if ("id" in cell) byId.set(cell.id, cell);
  const all = [...byId.values()].sort(comparePeriods);
  if (!asked) return all;
  const chosen = all.filter(accepts(asked));
  if (chosen.length > 0) return chosen;
  throw new PeriodNotFoundError(
    asked,
    all.map(({ id }) => id),
  );
}

function accepts(asked: string): (period: Period) => boolean {
  const match = RANGE.exec(asked);
  if (!match) return ({ id, label }) => id === asked || label === asked;
  const from = Number(match[1] ?? -Infinity);
  const to = Number(match[2] ?? Infinity);
  return ({ start }) => {
    const year = new Date(start).getUTCFullYear();
    return year >= from && year <= to;
  };
}
