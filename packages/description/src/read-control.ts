import { isAbsent, type Field } from "@commons-widgets/table";
import type { ControlFacts } from "./control-facts.js";
import {
  controlLimits,
  type ControlLimits,
  type NoLimits,
  type SeriesValue,
} from "./control-limits.js";
import { findSignals, type Signal, type SignalWay } from "./control-signals.js";
import type { SeriesPoint } from "./facts.js";
import { formatMeasure, type MeasureFormat } from "./measure-format.js";
import { titleOf } from "./measure-title.js";
import { nameText } from "./names.js";
import { withArticle } from "./phrases/en-GB/words.js";
import { presentPoints } from "./present-points.js";

const MOST_DECIMALS = 20;

/** What a signal means, so far as the metadata say what is better. */
export type SignalMeaning = "improvement" | "concern" | "change";

/**
 * What can be expected of a target while nothing changes: that every value
 * reaches it, that none does, or that some do; where nothing says what is
 * better, on which side of it values lie.
 */
export type TargetOutlook = "reached" | "missed" | "above" | "below" | "either";

/** A control chart worked out, as its picture and its words take it. */
export interface ControlReading {
  readonly title: string;
  /** The title with its unit. */
  readonly measure: string;
  /** The area as a sentence calls it. */
  readonly label: string;
  /** For values. */
  readonly format: MeasureFormat;
  /**
   * For the mean and the limits: a digit more than values have, so that no
   * value beyond a limit is written as equal to it.
   */
  readonly limitFormat: MeasureFormat;
  /** The target with as many digits as it was given; absent without one. */
  readonly targetText: string | undefined;
  /** `undefined` where there are none, for the reason in `noLimits`. */
  readonly limits: ControlLimits | undefined;
  readonly noLimits: NoLimits | undefined;
  /** Their members are places among the points of the facts. */
  readonly signals: readonly Signal[];
  /** Place of the latest value among the points; -1 without any. */
  readonly latest: number;
  /** Absent without a target or limits. */
  readonly outlook: TargetOutlook | undefined;
  /** Whether each period shares months with the one before it. */
  readonly isRolling: boolean;
}

/** Works out limits, signals and outlook, each number from the facts alone. */
export function readControl(facts: ControlFacts): ControlReading {
  const { area, points, baseline, measure, target } = facts;
  const values = valuesOf(points);
  const found = controlLimits(baseline ? valuesOf(baseline) : values);
  const limits = typeof found === "string" ? undefined : found;
  return {
    ...titleOf(facts),
    label: withArticle(nameText(area.name) || area.code),
    ...formatsOf(facts),
    limits,
    noLimits: typeof found === "string" ? found : undefined,
    signals: limits ? findSignals(values, limits) : [],
    latest: values.findLastIndex((value) => value !== undefined),
    outlook:
      limits && target !== undefined
        ? outlookFor(target, limits, measure.direction)
        : undefined,
    isRolling: isRolling(points),
  };
}

/** What a signal means for a measure. */
export function meaningOf(way: SignalWay, { direction }: Field): SignalMeaning {
  if (direction === undefined) return "change";
  const better = direction === "higher-is-better" ? "up" : "down";
  return way === better ? "improvement" : "concern";
}

/** The signals that one point is part of, by rule. */
export function signalsAt(
  { signals }: Pick<ControlReading, "signals">,
  index: number,
): readonly Signal[] {
  return signals.filter(({ members }) => members.includes(index));
}

/**
 * What to expect of a target. At a limit itself values may still lie on either
 * side.
 *
 * Source: the assurance icons of NHS England's Making Data Count.
 */
function outlookFor(
  target: number,
  { lower, upper }: Pick<ControlLimits, "lower" | "upper">,
  direction: Field["direction"],
): TargetOutlook {
  if (target >= lower && target <= upper) return "either";
  const side = target < lower ? "above" : "below";
  if (direction === undefined) return side;
  const better = direction === "higher-is-better" ? "above" : "below";
  return side === better ? "reached" : "missed";
}

function formatsOf({
  measure,
  points,
  baseline = [],
  target,
}: ControlFacts): Pick<
  ControlReading,
  "format" | "limitFormat" | "targetText"
> {
  const { name, title, type, unit } = measure;
  const values = presentPoints([...points, ...baseline]).map(
    ({ value }) => value,
  );
  const format = formatMeasure(measure, values);
  const decimals = Math.min(MOST_DECIMALS, format.decimals + 1);
  return {
    format,
    limitFormat: formatMeasure({ ...measure, decimals }, values),
    targetText:
      target === undefined
        ? undefined
        : formatMeasure({ name, title, type, ...(unit && { unit }) }, [
            target,
          ]).value(target),
  };
}

function isRolling(points: readonly SeriesPoint[]): boolean {
  return points.some(({ period }, index) => {
    const before = points[index - 1]?.period;
    return before !== undefined && before.end > period.start;
  });
}

function valuesOf(points: readonly SeriesPoint[]): readonly SeriesValue[] {
  return points.map(({ value }) => (isAbsent(value) ? undefined : value));
}
