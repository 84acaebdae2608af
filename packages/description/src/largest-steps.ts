import { isAbsent, type Period } from "@commons-widgets/table";
import type { SeriesPoint } from "./facts.js";
import { areSimilar } from "./limits.js";
import type { MeasureFormat } from "./measure-format.js";

/** A change from one period to the very next. */
export interface Step {
  readonly from: Period;
  readonly to: Period;
  readonly change: number;
}

/**
 * The largest changes from one period to the very next, those of one size
 * together. A gap in the line breaks it, and two values whose 95% intervals
 * overlap are no change.
 *
 * @returns none where fewer than two steps are left or none changes
 */
export function largestSteps(
  points: readonly SeriesPoint[],
  format: MeasureFormat,
): readonly Step[] {
  const steps = points.slice(1).flatMap((point, index): Step[] => {
    const before = points[index];
    if (!before || isAbsent(before.value) || isAbsent(point.value)) return [];
    if (areSimilar(before, point)) return [];
    const change = format.difference(before.value, point.value);
    return [{ from: before.period, to: point.period, change }];
  });
  const size = steps.reduce(
    (most, { change }) => Math.max(most, Math.abs(change)),
    0,
  );
  if (steps.length < 2 || size === 0) return [];
  return steps.filter(({ change }) => Math.abs(change) === size);
}
