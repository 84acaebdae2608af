import type { ControlFacts, SeriesPoint } from "@commons-widgets/description";
import {
  chooseMeasure,
  observe,
  pointsOf,
  type AreaData,
} from "@commons-widgets/element-kit";
import {
  Absence,
  AreaNotFoundError,
  withStep,
  type Period,
} from "@commons-widgets/table";
import { choosePeriods } from "../trend-chart/choose-periods.js";

/** Which series is wanted, and what it is held against. */
export interface ControlQuery {
  /** Name of a measure; needed only where the dataset has several. */
  readonly measure?: string | undefined;
  /** Area code; may be absent where the dataset has only one area. */
  readonly area?: string | undefined;
  /** `2010..2020`, `2010..`, `..2020`, or one period; absent: all. */
  readonly period?: string | undefined;
  /** Likewise, the periods the limits come from; absent: those drawn. */
  readonly baseline?: string | undefined;
  /** In the unit of the measure. */
  readonly target?: number | undefined;
}

/**
 * Reads one area's values, one point for each period of the figure: a value, or
 * the reason why there is none.
 *
 * @throws {MeasureNotFoundError | PeriodNotFoundError | AreaNotFoundError}
 *   where one asked for is not in the data, or no area of several is named
 * @throws {FieldNotFoundError} where the dataset has no field of area codes, or
 *   none of periods
 */
export function readControlFacts(
  data: AreaData,
  query: ControlQuery,
): ControlFacts {
  const { description, table, areas } = data;
  const measure = chooseMeasure(description, query.measure);
  const code = chooseArea(data, query.area);
  const own = pointsOf(observe(table, measure).get(code) ?? []);
  const periods = choosePeriods(table, query.period);
  const { name = code, parentName } = areas.area(code) ?? {};
  return {
    dataset: description,
    measure,
    area: { code, name, ...(parentName === undefined ? {} : { parentName }) },
    points: pointsIn(periods, own),
    ...(query.baseline
      ? { baseline: pointsIn(choosePeriods(table, query.baseline), own) }
      : {}),
    ...(query.target === undefined ? {} : { target: query.target }),
    provenance: withStep(
      table.provenance,
      `Took the area ${code} and ${periods.length} periods.`,
    ),
    unreadable: table.unreadable.filter(({ field }) => field === measure.name)
      .length,
  };
}

function chooseArea(
  { areas, mayListMore }: AreaData,
  asked: string | undefined,
): string {
  const [only, ...others] = areas.codes;
  const code = asked ?? (others.length === 0 ? only : undefined);
  if (code !== undefined && (areas.area(code) || mayListMore)) return code;
  throw new AreaNotFoundError(
    code ?? "",
    areas.codes.map((each) => `${each} ${areas.area(each)?.name ?? ""}`),
  );
}

function pointsIn(
  periods: readonly Period[],
  own: readonly SeriesPoint[],
): readonly SeriesPoint[] {
  const byId = new Map(own.map((point) => [point.period.id, point]));
  return periods.map(
    (period) =>
      byId.get(period.id) ?? { period, value: new Absence("missing") },
  );
}
