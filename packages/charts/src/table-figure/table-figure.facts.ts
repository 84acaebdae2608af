import {
  formatMeasure,
  type AreaFact,
  type AreasFacts,
  type TableFacts,
} from "@commons-widgets/description";
import {
  chooseMeasure,
  observe,
  readAreas,
  type AreaData,
  type AreasQuery,
  type Observation,
} from "@commons-widgets/element-kit";
import { Absence, type Period } from "@commons-widgets/table";
import { choosePeriods } from "../trend-chart/choose-periods.js";

/** Which table of a dataset is wanted. */
export interface TableQuery {
  /** What columns differ in. */
  readonly layout: "measures" | "periods";
  /** Names of measures; none: all, or for periods the only one. */
  readonly measures: readonly string[];
  /** One period, or for periods a range such as `2010..2020`; absent: the latest with a value of the first measure, or all. */
  readonly period?: string | undefined;
  /** Code of the larger area whose parts are wanted; absent: every area of the dataset's kind. */
  readonly within?: string | undefined;
  /** Codes of the areas wanted, of any kind; none: as `within` says. */
  readonly areas: readonly string[];
}

/**
 * Reads the columns of a table: several measures of many areas in one period, or
 * one measure of them in several.
 *
 * A measure that is asked for twice has one column. In columns of periods, all
 * numbers have the same digits after the point.
 *
 * @throws {MeasureNotFoundError | PeriodNotFoundError | AreaNotFoundError}
 *   where one asked for is not in the data
 * @throws {FieldNotFoundError} where the dataset has no field of area codes, or
 *   for columns of periods none of periods
 */
export function readTableFacts(data: AreaData, query: TableQuery): TableFacts {
  return query.layout === "periods"
    ? readPeriods(data, query)
    : readMeasures(data, query);
}

function readMeasures(data: AreaData, query: TableQuery): TableFacts {
  const { description } = data;
  const all = description.measures.map(({ name }) => name);
  const asked = query.measures.length > 0 ? query.measures : all;
  const [first, ...others] = new Set(asked);
  const areasQuery = withoutMeasures(query);
  const lead = readAreas(data, {
    ...areasQuery,
    measure: first,
    period: query.period,
  });
  return {
    across: "measures",
    columns: [
      lead,
      ...others.map((measure) =>
        readAreas(data, { ...areasQuery, measure, period: lead.period?.id }),
      ),
    ],
  };
}

function readPeriods(data: AreaData, query: TableQuery): TableFacts {
  const measure = chooseMeasure(data.description, query.measures[0]);
  const periods = choosePeriods(data.table, query.period);
  const observed = observe(data.table, measure);
  const base = readAreas(data, {
    ...withoutMeasures(query),
    measure: measure.name,
  });
  const values = base.areas.flatMap(({ code }) =>
    (observed.get(code) ?? []).flatMap(({ value }) =>
      typeof value === "number" ? [value] : [],
    ),
  );
  const { decimals } = formatMeasure(measure, values);
  const byPeriod = base.areas.map(({ code }) =>
    periodsObserved(observed.get(code) ?? []),
  );
  const columnOf = (period: Period): AreasFacts => ({
    ...base,
    measure: { ...measure, decimals },
    period,
    areas: base.areas.map((area, index) =>
      factIn(area, byPeriod[index]?.get(period.id)),
    ),
  });
  const [first, ...others] = periods.map(columnOf);
  return {
    across: "periods",
    columns: first ? [first, ...others] : [base],
  };
}

function withoutMeasures({ within, areas }: TableQuery): AreasQuery {
  return { within, areas };
}

function periodsObserved(
  observations: readonly Observation[],
): ReadonlyMap<string, Observation> {
  return new Map(
    observations.flatMap((one) =>
      one.period ? [[one.period.id, one] as const] : [],
    ),
  );
}

function factIn(
  { code, name, parentName }: AreaFact,
  observation: Observation | undefined,
): AreaFact {
  const { value, lower, upper, status } = observation ?? {};
  return {
    code,
    name,
    ...(parentName === undefined ? {} : { parentName }),
    value: value ?? new Absence("missing"),
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
    ...(status === undefined ? {} : { status }),
  };
}
