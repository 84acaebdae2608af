import type {
  AreasFacts,
  MapFacts,
  PairFacts,
} from "@commons-widgets/description";
import {
  chooseMeasure,
  observe,
  periodsOf,
  readAreas,
  type AreaData,
} from "@commons-widgets/element-kit";
import {
  comparePeriods,
  isAbsent,
  withStep,
  type Field,
} from "@commons-widgets/table";

/** What an author may ask of the dots of a plot. */
export interface DotQuery {
  /** One measure, or two of one unit; none where the dataset has only one. */
  readonly measures: readonly string[];
  /** One period, or two of one measure; none: the latest with a value. */
  readonly periods: readonly string[];
  /** Code of the larger area whose parts have rows; absent: every area of the dataset's kind. */
  readonly within?: string | undefined;
  /** Codes of the areas that have rows; none: as `within` says. */
  readonly areas: readonly string[];
}

/** One value for each area, or two. */
export type DotFacts = MapFacts | PairFacts;

/** Whether facts are of two values for each area. */
export function arePairs(facts: DotFacts): facts is PairFacts {
  return "by" in facts;
}

/**
 * Reads what a dot plot shows: two measures, else two periods, the earlier
 * first, else one value for each area.
 *
 * @throws {MeasureNotFoundError | PeriodNotFoundError | AreaNotFoundError}
 *   where one asked for is not in the data
 * @throws {FieldNotFoundError} where no field holds area codes
 */
export function readDotFacts(data: AreaData, query: DotQuery): DotFacts {
  const { within, areas, measures, periods } = query;
  const read = (measure: string | undefined, period: string | undefined) =>
    readAreas(data, { within, areas, measure, period });
  const [measure, other] = measures;
  const [period, later] = periods;
  if (other !== undefined) {
    const when = period ?? sharedPeriod(data, query);
    return pairUp("measure", read(measure, when), read(other, when), data);
  }
  const first = read(measure, period);
  if (later === undefined) return { ...first, missingHere: [] };
  const second = read(measure, later);
  if (first.period?.id === second.period?.id)
    return { ...first, missingHere: [] };
  const inOrder =
    first.period && second.period
      ? comparePeriods(first.period, second.period) < 0
      : true;
  return inOrder
    ? pairUp("period", first, second, data)
    : pairUp("period", second, first, data);
}

/** Whether two measures can stand on one axis. */
export function haveOneUnit(a: Field, b: Field): boolean {
  return (
    a.unit?.label === b.unit?.label &&
    a.unit?.symbol === b.unit?.symbol &&
    a.unit?.position === b.unit?.position
  );
}

function pairUp(
  by: PairFacts["by"],
  first: AreasFacts,
  second: AreasFacts,
  { table }: AreaData,
): PairFacts {
  const what = [first, second].map((side) =>
    by === "period" ? (side.period?.label ?? "") : side.measure.title,
  );
  return {
    by,
    first,
    second,
    provenance: withStep(
      table.provenance,
      `Took ${first.areas.length} areas and set ${what.join(" beside ")}.`,
    ),
  };
}

/** The latest period in which both measures have a value for some area. */
function sharedPeriod(data: AreaData, query: DotQuery): string | undefined {
  const { table, description } = data;
  const told = query.measures.map((name) => {
    const measure = chooseMeasure(description, name);
    const { areas } = readAreas(data, {
      measure: name,
      within: query.within,
      areas: query.areas,
    });
    const observed = observe(table, measure);
    const values = areas.flatMap(({ code }) => observed.get(code) ?? []);
    return new Set(
      values
        .filter(({ value }) => !isAbsent(value))
        .map(({ period }) => period?.id),
    );
  });
  return periodsOf(table).findLast(({ id }) =>
    told.every((periods) => periods.has(id)),
  )?.id;
}
