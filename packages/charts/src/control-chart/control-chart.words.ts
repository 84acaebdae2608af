import type { SignalWords } from "@commons-widgets/description";
import type { ControlStep } from "./control-step.js";

/** "below the lower limit (improvement)", or that there is no signal. */
export function signalNotes(
  signals: readonly SignalWords[],
): readonly string[] {
  return signals.length === 0
    ? ["no signal"]
    : signals.map(({ rule, meaning }) => `${rule} (${meaning})`);
}

/** How the list of points is named. */
export function walkLabel(measure: string): string {
  return `Control chart of ${measure}, every point`;
}

/** Which keys to begin with. */
export function keyHint(): string {
  return "On the chart, arrow keys move from point to point, Page Up and Page Down from signal to signal; press ? for help.";
}

/** What is said where a key leads nowhere. */
export function edgeWords(step: ControlStep): string {
  switch (step.kind) {
    case "time":
      return step.by < 0
        ? "Start of the line: no earlier period."
        : "End of the line: no later period.";
    case "signal":
      return step.by < 0 ? "No earlier signal." : "No later signal.";
    case "end":
    case "extreme":
      return "This chart has no value.";
  }
}

/** "Above the upper limit: concern". */
export function markLabel(rule: string, meaning: string): string {
  return `${rule}: ${meaning}`;
}

/** What the key calls a value that is part of no signal. */
export function usualLabel(): string {
  return "No signal: usual ups and downs";
}

/** What the key calls a value where there are no limits. */
export function valueLabel(): string {
  return "Value";
}

/** "Limits worked out from 2011 to 2016". */
export function baselineLabel(span: string): string {
  return `Limits worked out from ${span}`;
}

/** What the lines across the chart are, with their value: "Upper limit 7.09%". */
export function lineLabel(
  line: "mean" | "upper" | "lower" | "target",
  value: string,
): string {
  const names = {
    mean: "Mean",
    upper: "Upper limit",
    lower: "Lower limit",
    target: "Target",
  };
  return `${names[line]} ${value}`;
}
