import { isAbsent } from "@commons-widgets/table";
import { absencePhrases, statusPhrases } from "./absences.js";
import type { TrendFacts } from "./facts.js";
import { cellsUnread } from "./phrases/en-GB/coverage.js";
import {
  pointsPresent,
  valuesWithout,
} from "./phrases/en-GB/coverage-points.js";
import * as say from "./phrases/en-GB/coverage-trend.js";
import { countOf } from "./phrases/en-GB/words.js";
import { AREA_WORDS, PERIOD_WORDS } from "./phrases/en-GB/series-words.js";
import { NAMED_AT_MOST } from "./thresholds.js";

/**
 * A trend's coverage line: how many values there are of how many, why others
 * are absent, periods that no area has, marks, and cells not read.
 */
export function coverTrend(facts: TrendFacts): string {
  const { series, periods, unreadable } = facts;
  const points = series.flatMap(({ points: line }) => line);
  const present = points.filter(({ value }) => !isAbsent(value));
  const shape = say.shapeOfSeries(
    countOf(series.length, AREA_WORDS),
    countOf(periods.length, PERIOD_WORDS),
  );
  const counted = pointsPresent(present.length, points.length);
  return `${[
    present.length === 0 ? counted : `${counted}${shape}`,
    ...(present.length === 0
      ? []
      : absencePhrases(points, (reason, without) =>
          valuesWithout(reason, without.length),
        )),
    ...(present.length === 0 ? [] : emptyPeriods(facts)),
    ...statusPhrases(points),
    ...(unreadable > 0 ? [cellsUnread(unreadable)] : []),
  ].join("; ")}.`;
}

function emptyPeriods({ series, periods }: TrendFacts): readonly string[] {
  const present = new Set(
    series.flatMap(({ points }) =>
      points
        .filter(({ value }) => !isAbsent(value))
        .map(({ period }) => period.id),
    ),
  );
  const empty = periods.filter(({ id }) => !present.has(id));
  return empty.length === 0 || empty.length > NAMED_AT_MOST
    ? []
    : [say.emptyPeriods(empty.map(({ label }) => label))];
}
