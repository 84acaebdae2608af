import type { AreaFact, RankingFacts } from "@commons-widgets/description";
import {
  readAreas,
  type AreaData,
  type AreasQuery,
} from "@commons-widgets/element-kit";
import { AreaNotFoundError } from "@commons-widgets/table";

/** What a ranking is asked to show. */
export interface BarQuery extends AreasQuery {
  /** Codes of the areas in colour; absent or none: all alike. */
  readonly highlight?: readonly string[] | undefined;
  /** Code of the area compared with. */
  readonly compare?: string | undefined;
  /** How many are drawn from each end; absent: all, or of very many {@link ENDS_OF_MANY}. */
  readonly ends?: number | undefined;
}

/** More bars than these are not drawn unless they are asked for one by one. */
export const MOST_BARS = 200;

/** How many are drawn from each end where all would be more than {@link MOST_BARS}. */
const ENDS_OF_MANY = 10;

/**
 * Reads one measure of many areas in one period, with the area they are
 * compared with in the same period.
 *
 * @throws {MeasureNotFoundError | PeriodNotFoundError | AreaNotFoundError}
 *   where one asked for is not in the data
 * @throws {FieldNotFoundError} where no field holds area codes
 */
export function readRankingFacts(
  data: AreaData,
  { highlight = [], compare, ends, ...query }: BarQuery,
): RankingFacts {
  const facts = readAreas(data, query);
  const unknown = highlight.find((code) => !data.areas.area(code));
  if (unknown !== undefined)
    throw new AreaNotFoundError(unknown, data.areas.codes);
  const other =
    compare === undefined
      ? undefined
      : readOther(data, query, compare, facts.period?.id);
  const limit =
    ends ?? (facts.areas.length > MOST_BARS ? ENDS_OF_MANY : undefined);
  return {
    ...facts,
    highlighted: highlight,
    ...(other ? { compare: other } : {}),
    ...(limit !== undefined && facts.areas.length > 2 * limit
      ? { ends: limit }
      : {}),
  };
}

function readOther(
  data: AreaData,
  { measure }: AreasQuery,
  code: string,
  period: string | undefined,
): AreaFact | undefined {
  return readAreas(data, { measure, period, areas: [code] }).areas[0];
}
