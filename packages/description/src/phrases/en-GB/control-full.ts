import type { Period } from "@commons-widgets/table";
import type { SignalRule, SignalWay } from "../../control-signals.js";
import type { TargetOutlook } from "../../read-control.js";
import type { GeographyWords } from "../../facts.js";
import { spanOf } from "./span-of.js";
import { countOf, startSentence, when } from "./words.js";

const VALUE_WORDS: GeographyWords = { one: "value", many: "values" };
const SIGNAL_WORDS: GeographyWords = { one: "signal", many: "signals" };

const DID: Readonly<Record<SignalRule, Readonly<Record<SignalWay, string>>>> = {
  outside: { up: "above the upper limit", down: "below the lower limit" },
  shift: { up: "in a row above the mean", down: "in a row below the mean" },
  trend: { up: "in a row rising", down: "in a row falling" },
  "near-limit": { up: "near the upper limit", down: "near the lower limit" },
};

const OUTLOOK: Readonly<Record<TargetOutlook, string>> = {
  reached: "to be reached each time",
  missed: "not to be reached",
  above: "to lie below every value",
  below: "to lie above every value",
  either: "to have values on both sides: it may or may not be met",
};

/** "The mean is 5.1%, and the limits are 3.2% and 7.0%." */
export function limitsSentence(
  mean: string,
  lower: string,
  upper: string,
): string {
  return `The mean is ${mean}, and the limits are ${lower} and ${upper}.`;
}

/** "They are worked out from the 6 values of 2011 to 2016." */
export function baselineSentence(
  count: number,
  [first, last]: readonly [Period, Period],
): string {
  return `They are worked out from the ${countOf(count, VALUE_WORDS)} of ${spanOf(first, last)}.`;
}

/** What limits are for. */
export function limitsMeaning(): string {
  return "If nothing changed, nearly all values would lie between them.";
}

/** "The limits are from 8 values and not settled yet: 12 are asked for." */
export function earlySentence(early: string): string {
  return `The ${early}.`;
}

/** "The latest value is 5.6% in 2025. No signal: ups and downs …". */
export function latestSentence(
  value: string,
  period: Period,
  words: string,
): string {
  return `The latest value is ${value}${when(period)}. ${startSentence(words)}.`;
}

/** "Signal of concern: 9 values in a row above the mean, 2009 to 2017." */
export function signalSentence(
  meaning: string,
  rule: SignalRule,
  way: SignalWay,
  periods: readonly Period[],
): string {
  const [first] = periods;
  const last = periods.at(-1);
  const span = first && last ? `, ${spanOf(first, last)}` : "";
  return `Signal of ${meaning}: ${countOf(periods.length, VALUE_WORDS)} ${DID[rule][way]}${span}.`;
}

/** "There are 9 signals; the table marks each." */
export function manySignals(count: number): string {
  return `There are ${countOf(count, SIGNAL_WORDS)}; the table marks each.`;
}

/** Said where no value is part of a signal. */
export function noSignals(): string {
  return "No value of this chart is part of a signal.";
}

/** What a signal does not say. */
export function signalLimits(): string {
  return "A signal says that something changed, not what or why.";
}

/** "Unless something changes, expect the target of 5% not to be reached." */
export function targetSentence(target: string, outlook: TargetOutlook): string {
  return `Unless something changes, expect the target of ${target} ${OUTLOOK[outlook]}.`;
}

/** Said of that where values are part of a signal. */
export function outlookWithSignals(): string {
  return "As there are signals, take that with care.";
}

/** Said of a target where there are no limits. */
export function targetUnknown(target: string): string {
  return `Without limits nothing can be said of the target of ${target}.`;
}

/** Why limits over rolling periods are too narrow. */
export function rollingSentence(): string {
  return "Each period shares time with the one before it, so these limits are too narrow: read signals with care.";
}

/** Heading of the table's column of signals. */
export function signalHeading(): string {
  return "Signal";
}

/** "in a run of 9 above the mean (concern)", or that there is none. */
export function signalWords(
  parts: readonly { readonly rule: string; readonly meaning: string }[],
): string {
  if (parts.length === 0) return "none";
  return parts.map(({ rule, meaning }) => `${rule} (${meaning})`).join("; ");
}

/** Mean, limits and target behind a table's caption. */
export function limitsCaption(
  parts: readonly (readonly [string, string])[],
): string {
  return startSentence(
    parts.map(([name, value]) => `${name} ${value}`).join(", "),
  );
}

/** How the lines of the chart are called. */
export const LINE_WORDS = {
  mean: "mean",
  upper: "upper limit",
  lower: "lower limit",
  target: "target",
} as const;
