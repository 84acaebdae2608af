import { fitHeadline } from "./fit.js";
import { measureIn, withoutQualifier } from "./phrases/en-GB/subject.js";
import * as say from "./phrases/en-GB/trend.js";
import { listOf } from "./phrases/en-GB/words.js";
import { presentPoints } from "./present-points.js";
import type { Line, TrendReading } from "./read-trend.js";

const YEAR = /^\d{4}$/;

/**
 * A trend's finding: what the lines told did, or what most of all lines did.
 */
export function headlineOfTrend(reading: TrendReading): string {
  const { title, told } = reading;
  const drawn = reading.areas.length > 0 ? reading.areas : reading.lines;
  if (drawn.every(({ points }) => presentPoints(points).length === 0))
    return say.noTrendHeadline(title);
  const [first] = told;
  const names = listOf(told.map(({ label }) => label));
  if (drawn.every(({ movement }) => !movement))
    return fitHeadline([
      ...(told.length === drawn.length ? [measureIn(title, names)] : []),
      measureIn(title, say.someAreas(drawn.length, drawn.length)),
    ]);
  if (first && told.every((line) => didOf(line) === didOf(first)))
    return headlineFor(title, didOf(first), names, sinceOf(told));
  const { did, count } = mostCommon(drawn);
  return headlineFor(title, did, say.someAreas(count, drawn.length), undefined);
}

/** What a line did, as a headline tells it. */
export function didOf({ movement }: Line): say.Direction {
  const kind = movement?.kind;
  return kind === "rose" || kind === "fell" || kind === "level"
    ? kind
    : "unclear";
}

function headlineFor(
  title: string,
  did: say.Direction,
  where: string,
  since: string | undefined,
): string {
  const plain = withoutQualifier(title);
  return fitHeadline([
    say.movedHeadline(title, did, where, since),
    say.movedHeadline(title, did, where, undefined),
    say.movedHeadline(plain, did, where, undefined),
    say.movedIn(did, where),
  ]);
}

function sinceOf(told: readonly Line[]): string | undefined {
  const starts = new Set(
    told.map(({ movement }) => movement?.first.period.label),
  );
  const [start] = starts;
  return starts.size === 1 && start && YEAR.test(start) ? start : undefined;
}

function mostCommon(lines: readonly Line[]): {
  readonly did: say.Direction;
  readonly count: number;
} {
  const counts = (["rose", "fell", "level", "unclear"] as const).map((did) => ({
    did,
    count: lines.filter((line) => didOf(line) === did).length,
  }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most));
}
