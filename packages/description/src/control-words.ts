import type { Field } from "@commons-widgets/table";
import type { ControlReading } from "./read-control.js";
import { meaningOf, signalsAt } from "./read-control.js";
import { meaningWords, ruleWords } from "./phrases/en-GB/control.js";

/** One signal a point is part of, in words. */
export interface SignalWords {
  /** "in a run of 9 above the mean". */
  readonly rule: string;
  /** "concern"; "change upwards" where nothing says what is better. */
  readonly meaning: string;
}

/** The signals that one point is part of in words, the plainest first. */
export function signalWordsAt(
  reading: Pick<ControlReading, "signals">,
  index: number,
  measure: Field,
): readonly SignalWords[] {
  return signalsAt(reading, index).map((signal) => ({
    rule: ruleWords(signal),
    meaning: meaningWords(meaningOf(signal.way, measure), signal.way),
  }));
}
