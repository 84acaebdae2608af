import { formatNumber, type Period } from "@commons-widgets/table";
import {
  LEAST_VALUES,
  SETTLED_AT,
  type NoLimits,
} from "../../control-limits.js";
import {
  SHIFT_LENGTH,
  TREND_LENGTH,
  type Signal,
  type SignalRule,
  type SignalWay,
} from "../../control-signals.js";
import type { SignalMeaning } from "../../read-control.js";
import { startSentence, when } from "./words.js";

const MEANING: Readonly<
  Record<SignalMeaning, Readonly<Record<SignalWay, string>>>
> = {
  improvement: { up: "improvement", down: "improvement" },
  concern: { up: "concern", down: "concern" },
  change: { up: "change upwards", down: "change downwards" },
};

const RULE: Readonly<Record<SignalRule, Readonly<Record<SignalWay, string>>>> =
  {
    outside: { up: "above the upper limit", down: "below the lower limit" },
    shift: { up: "above the mean", down: "below the mean" },
    trend: { up: "rising", down: "falling" },
    "near-limit": { up: "near the upper limit", down: "near the lower limit" },
  };

/** "improvement", "concern"; without a better side "change upwards". */
export function meaningWords(meaning: SignalMeaning, way: SignalWay): string {
  return MEANING[meaning][way];
}

/** "above the upper limit", "in a run of 9 above the mean". */
export function ruleWords({ rule, way, members }: Signal): string {
  const words = RULE[rule][way];
  const count = formatNumber(members.length);
  switch (rule) {
    case "outside":
      return words;
    case "shift":
      return `in a run of ${count} ${words}`;
    case "trend":
      return `in a run of ${count} ${words}`;
    case "near-limit":
      return `one of ${count} ${words}`;
  }
}

/** What a mark of the chart means, for its key: "Run of 7 or more above the mean". */
export function ruleLabel(rule: SignalRule, way: SignalWay): string {
  const words = RULE[rule][way];
  switch (rule) {
    case "outside":
      return startSentence(words);
    case "shift":
      return `Run of ${SHIFT_LENGTH} or more ${words}`;
    case "trend":
      return `Run of ${TREND_LENGTH} or more ${words}`;
    case "near-limit":
      return `Two of three ${words}`;
  }
}

/** Said of ups and downs that are no signal. */
export function usualWords(): string {
  return "no signal: ups and downs like these are usual here";
}

/** "signal of improvement in 2025". */
export function signalFinding(meaning: string, period: Period): string {
  return `signal of ${meaning}${when(period)}`;
}

/** "no signal in 2025", or of no period at all "no signal of change". */
export function noSignalFinding(period: Period | undefined): string {
  return period ? `no signal${when(period)}` : "no signal of change";
}

/** Why nothing can be said of signals. */
export function noLimitsFinding(reason: NoLimits): string {
  return reason === "too-few" ? "too few values for limits" : "no limits";
}

/** "Employment rate in Liverpool: no signal of change". */
export function controlHeadline(subject: string, finding: string): string {
  return subject === "" ? startSentence(finding) : `${subject}: ${finding}`;
}

/** "The latest value, 4.1% in 2025, is below the lower limit: a signal of improvement." */
export function shortSignal(
  value: string,
  period: Period,
  rule: string,
  meaning: string,
): string {
  return `The latest value, ${value}${when(period)}, is ${rule}: a signal of ${meaning}.`;
}

/** "The latest value, 4.1% in 2025, gives no signal: ups and downs like these are usual here." */
export function shortUsual(value: string, period: Period): string {
  return `The latest value, ${value}${when(period)}, gives ${usualWords()}.`;
}

/** "The latest value is 4.1% in 2025. There are no limits, as …" */
export function shortNoLimits(
  value: string,
  period: Period,
  why: string,
): string {
  return `The latest value is ${value}${when(period)}. ${why}`;
}

/** Why there are no limits, in a sentence. */
export function noLimitsSentence(reason: NoLimits, count: number): string {
  if (reason === "no-neighbours")
    return "There are no limits, as no two periods in a row have a value.";
  const have = count === 1 ? "is 1" : `are ${formatNumber(count)}`;
  return `There are no limits, as they need ${formatNumber(LEAST_VALUES)} values and there ${have}.`;
}

/** "limits are from 8 values and not settled yet: 12 are asked for". */
export function earlyLimits(count: number): string {
  return `limits are from ${formatNumber(count)} values and not settled yet: ${formatNumber(SETTLED_AT)} are asked for`;
}
