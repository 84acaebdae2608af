import type { Period } from "@commons-widgets/table";
import type { FigureFacts, SeriesPoint } from "./facts.js";
import type { Named } from "./names.js";

/** What a control chart shows: one area over time. */
export interface ControlFacts extends FigureFacts {
  readonly area: Named;
  /** One for each period, in order of time. */
  readonly points: readonly SeriesPoint[];
  /** Present where the limits come from some periods only: those, in order. */
  readonly baseline?: readonly SeriesPoint[];
  /** What is aimed at, in the unit of the measure. */
  readonly target?: number;
  /** How many cells of the data could not be read. */
  readonly unreadable: number;
}

/** The first and the last period the limits come from. */
export function baselineSpan({
  baseline = [],
}: ControlFacts): readonly [Period, Period] | undefined {
  const [first] = baseline;
  const last = baseline.at(-1);
  return first && last ? [first.period, last.period] : undefined;
}
