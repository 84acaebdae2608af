import type {
  AreaFact,
  AreasFacts,
  ScatterArea,
  ScatterFacts,
  ScatterSide,
  ScatterValue,
} from "@commons-widgets/description";
import {
  chooseMeasure,
  observe,
  periodsOf,
  readAreas,
  type AreaData,
  type Observation,
} from "@commons-widgets/element-kit";
import {
  Absence,
  isAbsent,
  mergeProvenance,
  withStep,
  type Period,
  type Provenance,
} from "@commons-widgets/table";

/** What a scatter plot's facts are read from. */
export interface ScatterSource {
  readonly across: AreaData;
  /** The same object where one dataset has both measures. */
  readonly up: AreaData;
}

/** Which of those facts are wanted. */
export interface ScatterQuery {
  /** Name of the measure across; needed only where its dataset has several. */
  readonly measure?: string | undefined;
  /** Name of the measure up; likewise. */
  readonly against?: string | undefined;
  /** As the publisher writes it; absent: the latest with values, of both measures where one dataset has them. */
  readonly period?: string | undefined;
  /** Period of the measure up; absent: as `period` in the same dataset, else the latest with a value. */
  readonly againstPeriod?: string | undefined;
  /** Code of the larger area whose parts are shown; absent: everywhere. */
  readonly within?: string | undefined;
}

/**
 * Reads what a scatter plot shows: every area of either dataset, joined by its
 * code and by nothing else. An area that one of them does not know is there
 * without that value.
 *
 * @throws {MeasureNotFoundError | PeriodNotFoundError | AreaNotFoundError}
 *   where one asked for is not in the data
 * @throws {FieldNotFoundError} where no field holds area codes
 */
export function readScatterFacts(
  source: ScatterSource,
  query: ScatterQuery,
): ScatterFacts {
  const first = readAreas(source.across, {
    measure: query.measure,
    period: query.period ?? sharedPeriod(source, query)?.id,
    within: query.within,
  });
  const second = readUp(source, query, first);
  const isOne = source.across === source.up;
  const isSame = isOne && first.measure.name === second.measure.name;
  const areas = joinByCode(first.areas, second.areas);
  return {
    across: sideOf(first),
    up: sideOf(second),
    place: first.place,
    geography: first.geography,
    areas,
    unreadable: first.unreadable + (isSame ? 0 : second.unreadable),
    provenance: isOne
      ? first.provenance
      : joinedProvenance(first, second, areas),
  };
}

function readUp(
  { across, up }: ScatterSource,
  { against, period, againstPeriod, within }: ScatterQuery,
  first: AreasFacts,
): AreasFacts {
  const isOne = across === up;
  const knowsPlace = within === undefined || up.areas.parents.has(within);
  const read = readAreas(up, {
    measure: against,
    period: againstPeriod ?? (isOne ? (period ?? first.period?.id) : undefined),
    within: knowsPlace ? within : undefined,
  });
  if (knowsPlace) return read;
  const inside = new Set(first.areas.map(({ code }) => code));
  return { ...read, areas: read.areas.filter(({ code }) => inside.has(code)) };
}

/** The latest period in which any area has both values, in one dataset. */
function sharedPeriod(
  { across: data, up }: ScatterSource,
  { measure, against, againstPeriod, within }: ScatterQuery,
): Period | undefined {
  if (data !== up || againstPeriod !== undefined) return undefined;
  const { description, table, areas } = data;
  const codes = within === undefined ? areas.ofKind : areas.inside(within);
  const [first, second] = [measure, against].map((name) =>
    observe(table, chooseMeasure(description, name)),
  );
  const has = (
    observed: ReadonlyMap<string, readonly Observation[]> | undefined,
    code: string,
    id: string,
  ) =>
    observed
      ?.get(code)
      ?.some(({ period, value }) => period?.id === id && !isAbsent(value)) ??
    false;
  return periodsOf(table).findLast(({ id }) =>
    codes.some((code) => has(first, code, id) && has(second, code, id)),
  );
}

function sideOf({ dataset, measure, period }: AreasFacts): ScatterSide {
  return { dataset: dataset.title, measure, ...(period ? { period } : {}) };
}

function joinByCode(
  first: readonly AreaFact[],
  second: readonly AreaFact[],
): readonly ScatterArea[] {
  const ups = new Map(second.map((area) => [area.code, area]));
  const known = new Set(first.map(({ code }) => code));
  const none: ScatterValue = { value: new Absence("missing") };
  return [
    ...first.map((area): ScatterArea => {
      const match = ups.get(area.code);
      const across = valueIn(area);
      return match
        ? { ...calledAs(area), across, up: valueIn(match) }
        : { ...calledAs(area), across, up: none, onlyIn: "across" };
    }),
    ...second
      .filter(({ code }) => !known.has(code))
      .map((area): ScatterArea => ({
        ...calledAs(area),
        across: none,
        up: valueIn(area),
        onlyIn: "up",
      })),
  ];
}

function calledAs({ code, name, parentName }: AreaFact) {
  return { code, name, ...(parentName === undefined ? {} : { parentName }) };
}

function valueIn({ value, status, lower, upper }: AreaFact): ScatterValue {
  return {
    value,
    ...(status === undefined ? {} : { status }),
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
  };
}

function joinedProvenance(
  { provenance: left }: AreasFacts,
  { provenance: right }: AreasFacts,
  areas: readonly ScatterArea[],
): Provenance {
  const matched = areas.filter(({ onlyIn }) => onlyIn === undefined).length;
  return withStep(
    mergeProvenance(left, right),
    `Joined “${left.title}” (${left.datasetId}) to “${right.title}” (${right.datasetId}) by area code: ${matched} of ${areas.length} areas are in both.`,
  );
}
