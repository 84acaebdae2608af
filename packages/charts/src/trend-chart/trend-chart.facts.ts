import type { DatasetDescription } from "@commons-widgets/commons";
import type {
  Series,
  SeriesPoint,
  TrendFacts,
} from "@commons-widgets/description";
import { chooseMeasure } from "@commons-widgets/element-kit";
import {
  Absence,
  isAbsent,
  withStep,
  type Cell,
  type Field,
  type Period,
  type Table,
  type Value,
} from "@commons-widgets/table";
import { choosePeriods } from "./choose-periods.js";
import {
  chooseSeries,
  type ChosenSeries,
  type SeriesQuery,
} from "./choose-series.js";

/** What a trend's facts are read from. */
export interface TrendSource {
  readonly description: DatasetDescription;
  readonly table: Table;
}

/** Which of those facts are wanted. */
export interface TrendQuery extends SeriesQuery {
  /** Name of a measure; needed only where the dataset has several. */
  readonly measure?: string | undefined;
  /** `2010..2020`, `2010..`, `..2020`, or one period; absent: all. */
  readonly period?: string | undefined;
}

/**
 * Reads what a trend shows: a line for each area chosen, with one point for
 * each period of the figure, a value or the reason why there is none.
 *
 * Where more than four lines are drawn and none is highlighted, the highest
 * and the lowest of the latest period are.
 *
 * @throws {MeasureNotFoundError | PeriodNotFoundError | AreaNotFoundError}
 *   where one asked for is not in the data
 * @throws {FieldNotFoundError} where the dataset has no field of area codes, or
 *   none of periods
 */
export function readTrendFacts(
  { description, table }: TrendSource,
  query: TrendQuery,
): TrendFacts {
  const measure = chooseMeasure(description, query.measure);
  const periods = choosePeriods(table, query.period);
  const readPoints = pointReader(table, measure, periods);
  const series = chooseSeries(table, description.geography, query).map(
    (chosen): Series => ({
      code: chosen.code,
      name: chosen.name,
      role: chosen.role,
      points: readPoints(chosen),
    }),
  );
  return {
    dataset: description,
    measure,
    place: description.place ?? series.map(({ name }) => name).join(", "),
    series: highlightExtremes(series),
    periods,
    provenance: withStep(
      table.provenance,
      `Took ${series.length} areas and ${periods.length} periods.`,
    ),
    unreadable: table.unreadable.filter(({ field }) => field === measure.name)
      .length,
  };
}

function pointReader(
  table: Table,
  measure: Field,
  periods: readonly Period[],
): (chosen: ChosenSeries) => readonly SeriesPoint[] {
  const values = table.numbers(measure.name);
  const { statuses } = table.column(measure.name);
  const whenName = table.columnOf("period")?.field.name;
  const when = whenName === undefined ? [] : table.periods(whenName);
  const lower = table.columnOf("lower", measure.name)?.cells;
  const upper = table.columnOf("upper", measure.name)?.cells;
  return ({ rows }) => {
    const rowOf = new Map<string, number>();
    for (const row of rows) {
      const period = when[row];
      if (period !== undefined && !isAbsent(period)) rowOf.set(period.id, row);
    }
    return periods.map((period): SeriesPoint => {
      const row = rowOf.get(period.id);
      if (row === undefined) return { period, value: new Absence("missing") };
      const status = statuses?.get(row);
      return {
        period,
        value: values[row] ?? new Absence("missing"),
        ...(status ? { status } : {}),
        ...limit("lower", lower?.[row]),
        ...limit("upper", upper?.[row]),
      };
    });
  };
}

function limit<K extends "lower" | "upper">(
  name: K,
  cell: Cell<Value> | undefined,
): Partial<Record<K, number>> {
  return typeof cell === "number"
    ? ({ [name]: cell } as Record<K, number>)
    : {};
}

function highlightExtremes(series: readonly Series[]): readonly Series[] {
  if (series.some(({ role }) => role === "focus")) return series;
  const ranked = series
    .filter(({ role }) => role === "context")
    .map((each) => ({ code: each.code, latest: latestValue(each) }))
    .filter((each): each is { code: string; latest: number } =>
      Number.isFinite(each.latest),
    )
    .sort((a, b) => b.latest - a.latest);
  const shown = new Set([ranked[0]?.code, ranked.at(-1)?.code]);
  const lit = series.map((each) =>
    shown.has(each.code) && each.role === "context"
      ? { ...each, role: "focus" as const }
      : each,
  );
  const order = ["focus", "compare", "context"];
  return lit.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}

function latestValue({ points }: Series): number | undefined {
  const value = points.at(-1)?.value;
  return typeof value === "number" ? value : undefined;
}
