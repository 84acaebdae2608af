import type { DistributionFacts } from "@commons-widgets/description";
import { readAreas, type AreaData } from "@commons-widgets/element-kit";
import { AreaNotFoundError } from "@commons-widgets/table";

/** Which areas are shown, and which of them is singled out. */
export interface DistributionQuery {
  /** Name of a measure; needed only where the dataset has several. */
  readonly measure?: string | undefined;
  /** As the publisher writes it, or as a reader does; absent: the latest with a value. */
  readonly period?: string | undefined;
  /** Code of the larger area whose parts are shown; absent: all of the dataset's kind. */
  readonly within?: string | undefined;
  /** Code of the area an author singles out. */
  readonly area?: string | undefined;
  /** Code of what the reader has chosen, which need not be in the figure. */
  readonly chosen?: string | undefined;
}

/**
 * Reads what a distribution shows: a value for each area, or why there is none.
 *
 * @throws {MeasureNotFoundError | PeriodNotFoundError | AreaNotFoundError}
 *   where one asked for is not in the data, or the area not in the place
 * @throws {FieldNotFoundError} where no field holds area codes
 */
export function readDistributionFacts(
  data: AreaData,
  { area, chosen, ...query }: DistributionQuery,
): DistributionFacts {
  const facts = readAreas(data, query);
  const isShown = (wanted: string | undefined) =>
    facts.areas.some(({ code }) => code === wanted);
  if (area !== undefined && !isShown(area))
    throw new AreaNotFoundError(
      area,
      facts.areas.map(({ code, name }) => `${code} ${name}`),
    );
  const focus = area ?? (isShown(chosen) ? chosen : undefined);
  return { ...facts, ...(focus === undefined ? {} : { area: focus }) };
}
