import type { AreaFact, AreasFacts } from "@commons-widgets/description";
import { geographyWords } from "@commons-widgets/geography";
import {
  Absence,
  AreaNotFoundError,
  isAbsent,
  withStep,
  type Period,
} from "@commons-widgets/table";
import { chooseMeasure } from "../figure/choose-measure.js";
import type { AreaData } from "./area-data.js";
import { findPeriod, observe, periodsOf, type Observation } from "./observe.js";

/** Which values of which areas are wanted. */
export interface AreasQuery {
  /** Name of a measure; needed only where the dataset has several. */
  readonly measure?: string | undefined;
  /** As the publisher writes it, or as a reader does; absent: the latest with a value. */
  readonly period?: string | undefined;
  /** Code of the larger area whose parts are wanted; absent: every area of the dataset's kind. */
  readonly within?: string | undefined;
  /** Codes of the areas wanted, of any kind; absent or none: as `within` says. */
  readonly areas?: readonly string[] | undefined;
}

/**
 * Reads one measure of many areas in one period; an area without a value is
 * there with the reason.
 *
 * @throws {MeasureNotFoundError | PeriodNotFoundError | AreaNotFoundError}
 *   where one asked for is not in the data
 * @throws {FieldNotFoundError} where no field holds area codes
 */
export function readAreas(data: AreaData, query: AreasQuery): AreasFacts {
  const { description, table, areas } = data;
  const measure = chooseMeasure(description, query.measure);
  const observed = observe(table, measure);
  const codes = chooseAreas(data, query);
  const period = choosePeriod(data, codes, observed, query.period);
  const place = placeName(data, query, codes);
  return {
    dataset: description,
    measure,
    ...(period ? { period } : {}),
    place,
    geography: geographyWords(description.geography ?? ""),
    areas: codes.map((code) => {
      const { name = code, parentName } = areas.area(code) ?? {};
      return {
        code,
        name,
        ...(parentName === undefined ? {} : { parentName }),
        ...observedIn(observed.get(code) ?? [], period),
      };
    }),
    provenance: withStep(
      table.provenance,
      `Took ${codes.length} areas${period ? ` and the period ${period.label}` : ""}.`,
    ),
    unreadable: table.unreadable.filter(({ field }) => field === measure.name)
      .length,
  };
}

function chooseAreas(
  { areas, mayListMore }: AreaData,
  { areas: listed = [], within }: AreasQuery,
): readonly string[] {
  const unknown = listed.find((code) => areas.area(code) === undefined);
  if (unknown !== undefined) throw new AreaNotFoundError(unknown, areas.codes);
  if (listed.length > 0) return [...new Set(listed)];
  if (within === undefined) return areas.ofKind;
  const inside = areas.inside(within);
  if (inside.length === 0 && !mayListMore)
    throw new AreaNotFoundError(within, [...areas.parents.keys()]);
  return inside;
}

function choosePeriod(
  { table }: AreaData,
  codes: readonly string[],
  observed: ReadonlyMap<string, readonly Observation[]>,
  asked: string | undefined,
): Period | undefined {
  const periods = periodsOf(table);
  if (asked) return findPeriod(periods, asked);
  const told = new Set(
    codes
      .flatMap((code) => observed.get(code) ?? [])
      .filter(({ value }) => !isAbsent(value))
      .map(({ period }) => period?.id),
  );
  return periods.findLast(({ id }) => told.has(id)) ?? periods.at(-1);
}

function observedIn(
  observations: readonly Observation[],
  period: Period | undefined,
): Omit<AreaFact, "code" | "name"> {
  const found = observations.find((one) => one.period?.id === period?.id);
  if (!found) return { value: new Absence("missing") };
  const { value, lower, upper, status } = found;
  return {
    value,
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
    ...(status === undefined ? {} : { status }),
  };
}

/** What the areas lie in, by the names of their parents, or as the dataset says. */
function placeName(
  { description, areas }: AreaData,
  { within }: AreasQuery,
  codes: readonly string[],
): string {
  if (within !== undefined) return areas.parents.get(within) ?? within;
  if (description.place) return description.place;
  const parents = new Set(
    codes.flatMap((code) => areas.area(code)?.parentName ?? []),
  );
  const [only] = parents;
  return parents.size === 1 && only !== undefined ? only : "this commons";
}
