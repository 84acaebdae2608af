import type { SeriesPoint } from "@commons-widgets/description";
import {
  Absence,
  comparePeriods,
  FieldNotFoundError,
  isAbsent,
  PeriodNotFoundError,
  type Cell,
  type Field,
  type ObservationStatus,
  type Period,
  type Table,
} from "@commons-widgets/table";

/** What a table says of one area in one period. */
export interface Observation {
  readonly period: Period | undefined;
  readonly value: Cell<number>;
  readonly lower?: number;
  readonly upper?: number;
  readonly status?: ObservationStatus;
}

/**
 * What a table says of a measure, by area code, each area's observations in
 * order of time. A row without an area, or whose period cannot be read, is left
 * out.
 *
 * @throws {FieldNotFoundError} where no field holds area codes
 */
export function observe(
  table: Table,
  measure: Field,
): ReadonlyMap<string, readonly Observation[]> {
  const areas = table.columnOf("area");
  if (!areas)
    throw new FieldNotFoundError(
      "area",
      table.fields.map(({ name }) => name),
    );
  const read = rowReader(table, measure);
  const observed = new Map<string, Observation[]>();
  table.texts(areas.field.name).forEach((code, row) => {
    const observation = code === "" ? undefined : read(row);
    if (!observation) return;
    const earlier = observed.get(code);
    if (earlier) earlier.push(observation);
    else observed.set(code, [observation]);
  });
  for (const observations of observed.values()) observations.sort(byPeriod);
  return observed;
}

/** The observations that have a period, as points of a line. */
export function pointsOf(
  observations: readonly Observation[],
): readonly SeriesPoint[] {
  return observations.filter(
    (observation): observation is Observation & SeriesPoint =>
      observation.period !== undefined,
  );
}

/** The periods of a table in order of time, each once. */
export function periodsOf(table: Table): readonly Period[] {
  const column = table.columnOf("period");
  if (!column) return [];
  const byId = new Map<string, Period>();
  for (const cell of table.periods(column.field.name))
    if ("id" in cell) byId.set(cell.id, cell);
  return [...byId.values()].sort(comparePeriods);
}

/**
 * The period that an author or a reader means.
 *
 * @param asked as the publisher writes it, or as a reader does ("2021")
 * @throws {PeriodNotFoundError} naming the periods there are
 */
export function findPeriod(periods: readonly Period[], asked: string): Period {
  const found = periods.find(({ id, label }) => [id, label].includes(asked));
  if (found) return found;
  throw new PeriodNotFoundError(
    asked,
    periods.map(({ id }) => id),
  );
}

function byPeriod(a: Observation, b: Observation): number {
  return a.period && b.period ? comparePeriods(a.period, b.period) : 0;
}

function rowReader(
  table: Table,
  measure: Field,
): (row: number) => Observation | undefined {
  const values = table.numbers(measure.name);
  const { statuses } = table.column(measure.name);
  const periods = table.columnOf("period");
  const cells = periods && table.periods(periods.field.name);
  const limitOf = (role: "lower" | "upper") => {
    const column = table.columnOf(role, measure.name);
    return (row: number) => {
      const cell = column?.cells[row];
      return typeof cell === "number" ? { [role]: cell } : {};
    };
  };
  const [lower, upper] = [limitOf("lower"), limitOf("upper")];
  return (row) => {
    const period = cells?.[row];
    if (isAbsent(period)) return undefined;
    const status = statuses?.get(row);
    return {
      period,
      value: values[row] ?? new Absence("missing"),
      ...lower(row),
      ...upper(row),
      ...(status ? { status } : {}),
    };
  };
}
