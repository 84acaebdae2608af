import { baselineSpan, type ControlFacts } from "./control-facts.js";
import { signalWordsAt } from "./control-words.js";
import { subheadingOfControl, valuesOfBase } from "./describe-control.js";
import type { Signal } from "./control-signals.js";
import { fitFull } from "./fit-full.js";
import {
  earlyLimits,
  meaningWords,
  noLimitsSentence,
  usualWords,
} from "./phrases/en-GB/control.js";
import * as say from "./phrases/en-GB/control-full.js";
import { directionWords } from "./phrases/en-GB/full.js";
import type { PresentPoint } from "./present-points.js";
import { meaningOf, readControl, type ControlReading } from "./read-control.js";
import { NAMED_AT_MOST } from "./thresholds.js";
import { gapsOf } from "./trend-sentences.js";

/**
 * Tells in full what a control chart shows, in en-GB: mean and limits and where
 * they come from, the latest value, each signal, gaps, and what to expect of a
 * target. At most 250 words.
 *
 * Improvement and concern are said only where the metadata say what is better.
 */
export function tellControl(facts: ControlFacts): readonly string[] {
  const reading = readControl(facts);
  const { direction } = facts.measure;
  const { label } = reading;
  return fitFull([
    `${subheadingOfControl(facts, reading)}.`,
    direction && directionWords(direction),
    ...limitsOf(facts, reading),
    latestOf(facts, reading),
    ...targetOf(reading),
    ...signalsOf(facts, reading),
    ...gapsOf({ label, points: facts.points, movement: undefined }),
  ]);
}

function limitsOf(
  facts: ControlFacts,
  { limits, noLimits, limitFormat, isRolling }: ControlReading,
): readonly (string | undefined)[] {
  if (noLimits) return [noLimitsSentence(noLimits, valuesOfBase(facts))];
  if (!limits) return [];
  const { mean, lower, upper, count, areSettled } = limits;
  const span = baselineSpan(facts);
  return [
    say.limitsSentence(
      limitFormat.value(mean),
      limitFormat.value(lower),
      limitFormat.value(upper),
    ),
    span && say.baselineSentence(count, span),
    areSettled ? undefined : say.earlySentence(earlyLimits(count)),
    say.limitsMeaning(),
    isRolling ? say.rollingSentence() : undefined,
  ];
}

function latestOf(
  { points, measure }: ControlFacts,
  reading: ControlReading,
): string | undefined {
  const { latest, limits, format } = reading;
  const point = points[latest] as PresentPoint | undefined;
  if (!point || !limits) return undefined;
  const signals = signalWordsAt(reading, latest, measure);
  return say.latestSentence(
    `${format.value(point.value)}${format.range(point)}`,
    point.period,
    signals.length > 0 ? say.signalWords(signals) : usualWords(),
  );
}

function signalsOf(
  facts: ControlFacts,
  { signals, limits }: ControlReading,
): readonly string[] {
  if (!limits) return [];
  if (signals.length === 0) return [say.noSignals()];
  const told =
    signals.length > NAMED_AT_MOST
      ? [say.manySignals(signals.length)]
      : signals.map((signal) => signalOf(facts, signal));
  return [...told, say.signalLimits()];
}

function signalOf(
  { points, measure }: ControlFacts,
  { rule, way, members }: Signal,
): string {
  const periods = members.flatMap((at) => points[at]?.period ?? []);
  return say.signalSentence(
    meaningWords(meaningOf(way, measure), way),
    rule,
    way,
    periods,
  );
}

function targetOf({
  outlook,
  targetText,
  signals,
}: ControlReading): readonly string[] {
  if (targetText === undefined) return [];
  if (!outlook) return [say.targetUnknown(targetText)];
  return [
    say.targetSentence(targetText, outlook),
    ...(signals.length > 0 ? [say.outlookWithSignals()] : []),
  ];
}
