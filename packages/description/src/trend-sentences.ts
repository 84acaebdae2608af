import {
  isAbsent,
  type AbsenceReason,
  type Period,
} from "@commons-widgets/table";
import { crossingsOf } from "./crossings.js";
import type { SeriesPoint } from "./facts.js";
import { didOf } from "./headline-trend.js";
import { areSimilar, hasLimits } from "./limits.js";
import type { MeasureFormat } from "./measure-format.js";
import { largestSteps } from "./largest-steps.js";
import type { NamedPoints } from "./movement-sentence.js";
import { rangeMeaning } from "./phrases/en-GB/full.js";
import { namedAreas } from "./phrases/en-GB/trend.js";
import * as say from "./phrases/en-GB/trend-full.js";
import { absenceWords, countOf, listOf } from "./phrases/en-GB/words.js";
import { PERIOD_WORDS } from "./phrases/en-GB/series-words.js";
import { presentPoints, type PresentPoint } from "./present-points.js";
import { rankTies } from "./ranking.js";
import type { Line, TrendReading } from "./read-trend.js";
import { NAMED_AT_MOST } from "./thresholds.js";

/** Level 2: what a range is, where any value told has one. */
export function rangesOf(lines: readonly NamedPoints[]): readonly string[] {
  const isRanged = lines.some(
    ({ movement }) =>
      movement && (hasLimits(movement.first) || hasLimits(movement.last)),
  );
  return isRanged ? [rangeMeaning()] : [];
}

/** Level 2: periods in which a line has no value, by reason. */
export function gapsOf({ label, points }: NamedPoints): readonly string[] {
  if (presentPoints(points).length === 0) return [];
  const gaps = new Map<AbsenceReason, Period[]>();
  for (const { period, value } of points) {
    if (!isAbsent(value)) continue;
    const gap = gaps.get(value.reason);
    if (gap) gap.push(period);
    else gaps.set(value.reason, [period]);
  }
  return [...gaps].map(([reason, periods]) => {
    const gap =
      periods.length > NAMED_AT_MOST
        ? countOf(periods.length, PERIOD_WORDS)
        : listOf(periods.map((period) => period.label));
    return say.gapSentence(label, gap, absenceWords(reason));
  });
}

/** Level 2: a line against its comparator in the last period both have. */
export function comparisonOf(
  line: Line,
  other: Line,
  format: MeasureFormat,
): readonly string[] {
  const ours = lastShared(line.points, other.points);
  const theirs = ours && pointAt(other.points, ours.period);
  if (!ours || !theirs) return [];
  const value = format.value(theirs.value);
  if (areSimilar(ours, theirs))
    return [say.similarSentence(line.label, other.label, ours.period, value)];
  const difference = format.difference(theirs.value, ours.value);
  return [
    say.comparedSentence(
      line.label,
      other.label,
      ours.period,
      difference,
      format.change(difference),
      value,
    ),
  ];
}

/** Level 2: the lowest and highest line in the last period with a value. */
export function spreadOf(
  { areas, format }: TrendReading,
  periods: readonly Period[],
): readonly string[] {
  for (const period of [...periods].reverse()) {
    const there = areas.flatMap(({ label, points }) => {
      const point = pointAt(points, period);
      return point ? [{ label, value: point.value }] : [];
    });
    if (there.length === 0) continue;
    const ties = rankTies(sortByLabel(there), format);
    const highest = ties[0];
    const lowest = ties.at(-1);
    if (there.length < 3 || !highest || !lowest || highest === lowest)
      return [];
    return [
      say.spreadAt(
        period,
        lowest.text,
        namesOf(lowest.members),
        highest.text,
        namesOf(highest.members),
      ),
    ];
  }
  return [];
}

/** Level 3: how many of three or more lines rose and fell. */
export function countsOf({ areas }: TrendReading): readonly string[] {
  if (areas.length < 3) return [];
  const count = (did: "rose" | "fell") =>
    areas.filter((line) => didOf(line) === did).length;
  return [say.movedCounts(areas.length, count("rose"), count("fell"))];
}

/** Level 2: a line's highest and lowest value, where its ends are not both. */
export function extremesOfLine(
  { label, points }: NamedPoints,
  format: MeasureFormat,
): readonly string[] {
  const present = presentPoints(points);
  const ties = rankTies(present, format);
  const highest = ties[0];
  const lowest = ties.at(-1);
  if (!highest || !lowest || highest === lowest) return [];
  const ends = [present[0], present.at(-1)];
  const isToldAlready = [highest, lowest].every(
    ({ members }) => members.length === 1 && ends.includes(members[0]),
  );
  if (isToldAlready) return [];
  return [
    say.extremesSentence(
      label,
      highest.text,
      periodsOf(highest.members),
      lowest.text,
      periodsOf(lowest.members),
    ),
  ];
}

/** Level 3: where a line crosses its comparator's. */
export function crossingOf(
  line: Line,
  other: Line,
  format: MeasureFormat,
): readonly string[] {
  const crossings = crossingsOf(line.points, other.points, format);
  if (crossings.length === 0) return [];
  return [
    crossings.length > NAMED_AT_MOST
      ? say.crossedOften(line.label, other.label, crossings.length)
      : say.crossedSentence(line.label, other.label, crossings),
  ];
}

/** Level 3: a line's biggest change from one period to the next. */
export function largestStepOf(
  { label, points }: NamedPoints,
  format: MeasureFormat,
): readonly string[] {
  const steps = largestSteps(points, format);
  const [first] = steps;
  if (!first) return [];
  const size = format.change(first.change);
  return [
    steps.length > NAMED_AT_MOST
      ? say.largestStepOften(label, size, steps.length)
      : say.largestStepSentence(label, size, steps),
  ];
}

function periodsOf(points: readonly PresentPoint[]): string {
  return say.inPeriods(
    points.map(({ period }) => period),
    points.length > NAMED_AT_MOST
      ? countOf(points.length, PERIOD_WORDS)
      : undefined,
  );
}

function pointAt(
  points: readonly SeriesPoint[],
  period: Period,
): PresentPoint | undefined {
  return presentPoints(points).find((point) => point.period.id === period.id);
}

function lastShared(
  points: readonly SeriesPoint[],
  others: readonly SeriesPoint[],
): PresentPoint | undefined {
  const present = new Set(presentPoints(others).map(({ period }) => period.id));
  return presentPoints(points).findLast(({ period }) => present.has(period.id));
}

function namesOf(members: readonly { readonly label: string }[]): string {
  return members.length > NAMED_AT_MOST
    ? namedAreas([], members.length)
    : listOf(members.map(({ label }) => label));
}

function sortByLabel<T extends { readonly label: string }>(
  things: readonly T[],
): readonly T[] {
  return [...things].sort((a, b) => a.label.localeCompare(b.label, "en-GB"));
}
