import { isAbsent } from "@commons-widgets/table";
import { absencePhrases, statusPhrases } from "./absences.js";
import type { ControlFacts } from "./control-facts.js";
import { signalWordsAt } from "./control-words.js";
import { stateOf, type FigureState } from "./figure-state.js";
import type { FigureWords } from "./figure-words.js";
import { fitHeadline, fitShort } from "./fit.js";
import * as say from "./phrases/en-GB/control.js";
import {
  pointsPresent,
  valuesWithout,
} from "./phrases/en-GB/coverage-points.js";
import { cellsUnread } from "./phrases/en-GB/coverage.js";
import { spanOf } from "./phrases/en-GB/span-of.js";
import { measureIn, withoutQualifier } from "./phrases/en-GB/subject.js";
import { noTrendHeadline, trendSubheading } from "./phrases/en-GB/trend.js";
import { presentPoints, type PresentPoint } from "./present-points.js";
import { readControl, type ControlReading } from "./read-control.js";

/**
 * Says at once what a control chart shows, in en-GB; `tellControl` tells it in
 * full. The headline is about the latest value, as the icons of Making Data
 * Count are.
 */
export function describeControl(
  facts: ControlFacts,
  reading: ControlReading = readControl(facts),
): FigureWords {
  return {
    headline: headlineOf(facts, reading),
    subheading: subheadingOfControl(facts, reading),
    short: shortOf(facts, reading),
    coverage: coverControl(facts, reading),
    caveats: facts.provenance.caveats,
  };
}

/** Measure with its unit, the area and the periods. */
export function subheadingOfControl(
  { points }: ControlFacts,
  { measure, label }: ControlReading,
): string {
  const first = points[0]?.period;
  const last = points.at(-1)?.period;
  return trendSubheading(
    measure,
    label,
    first && last ? spanOf(first, last) : "",
  );
}

/**
 * A control chart's state: `empty` without any value, `partial` where a period
 * has none or a cell could not be read.
 */
export function stateOfControl({
  points,
  unreadable,
}: ControlFacts): FigureState {
  return stateOf(
    points.map(({ value }) => value),
    unreadable === 0,
  );
}

/** How many values there are of those that limits are worked out from. */
export function valuesOfBase({ baseline, points }: ControlFacts): number {
  return presentPoints(baseline ?? points).length;
}

function headlineOf(facts: ControlFacts, reading: ControlReading): string {
  const { title, label } = reading;
  const finding = findingOf(facts, reading);
  if (finding === undefined) return noTrendHeadline(title);
  return fitHeadline(
    [
      measureIn(title, label),
      measureIn(withoutQualifier(title), label),
      label,
      "",
    ].map((subject) => say.controlHeadline(subject, finding)),
  );
}

function findingOf(
  { points, measure }: ControlFacts,
  reading: ControlReading,
): string | undefined {
  const { latest, noLimits, signals } = reading;
  const period = points[latest]?.period;
  if (!period) return undefined;
  if (noLimits) return say.noLimitsFinding(noLimits);
  const [signal] = signalWordsAt(reading, latest, measure);
  return signal
    ? say.signalFinding(signal.meaning, period)
    : say.noSignalFinding(signals.length > 0 ? period : undefined);
}

function shortOf(facts: ControlFacts, reading: ControlReading): string {
  const { latest, format, noLimits } = reading;
  const subheading = `${subheadingOfControl(facts, reading)}.`;
  const point = facts.points[latest] as PresentPoint | undefined;
  if (!point) return fitShort([subheading]);
  const value = format.value(point.value);
  const [signal] = signalWordsAt(reading, latest, facts.measure);
  if (noLimits) {
    const why = say.noLimitsSentence(noLimits, valuesOfBase(facts));
    return fitShort([say.shortNoLimits(value, point.period, why), why]);
  }
  return fitShort([
    signal
      ? say.shortSignal(value, point.period, signal.rule, signal.meaning)
      : say.shortUsual(value, point.period),
    subheading,
  ]);
}

function coverControl(
  { points, unreadable }: ControlFacts,
  { limits }: ControlReading,
): string {
  const present = points.filter(({ value }) => !isAbsent(value)).length;
  return `${[
    pointsPresent(present, points.length),
    ...(present === 0
      ? []
      : absencePhrases(points, (reason, without) =>
          valuesWithout(reason, without.length),
        )),
    ...statusPhrases(points),
    ...(unreadable > 0 ? [cellsUnread(unreadable)] : []),
    ...(limits && !limits.areSettled ? [say.earlyLimits(limits.count)] : []),
  ].join("; ")}.`;
}
