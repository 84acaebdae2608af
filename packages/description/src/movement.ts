import { isAbsent, type Period } from "@commons-widgets/table";
import type { Limits, SeriesPoint } from "./facts.js";
import { areSimilar } from "./limits.js";
import type { MeasureFormat } from "./measure-format.js";
import { LEVEL_UNITS, STEADY_SHARE } from "./thresholds.js";

/** A period of a line that has a value. */
export interface PresentPoint extends SeriesPoint {
  readonly value: number;
}

/**
 * What a line did from its first value to its last:
 * - `similar`: their 95% intervals overlap;
 * - `level`: neither they nor any value between differ by more than rounding;
 * - `returned`: it ended where it began, with ups or downs between;
 * - `rose`, `fell`: the change is most of all its ups and downs;
 * - `unsteady`: it ended elsewhere, but most of its ups and downs cancel out.
 */
export type MovementKind =
  "similar" | "level" | "returned" | "rose" | "fell" | "unsteady";

/** A line's way from its first value to its last. */
export interface Movement {
  readonly kind: MovementKind;
  readonly first: PresentPoint;
  readonly last: PresentPoint;
  /** Last less first, of the values as they are written. */
  readonly change: number;
}

/** A change from one period to the very next. */
export interface Step {
  readonly from: Period;
  readonly to: Period;
  readonly change: number;
}

/** The periods of a line that have a value. */
export function presentPoints(
  points: readonly SeriesPoint[],
): readonly PresentPoint[] {
  return points.filter(
    (point): point is PresentPoint => !isAbsent(point.value),
  );
}

/**
 * What a line did from its first value to its last; the thresholds are in
 * `docs/description/thresholds.md`.
 *
 * @returns `undefined` where fewer than two periods have a value
 */
export function movementOf(
  points: readonly SeriesPoint[],
  format: MeasureFormat,
): Movement | undefined {
  const present = presentPoints(points);
  const [first] = present;
  const last = present.at(-1);
  if (!first || !last || first === last) return undefined;
  const change = format.difference(first.value, last.value);
  const unit = LEVEL_UNITS * 10 ** -format.decimals * (1 + 1e-9);
  const ways = present.slice(1).map((point, index) => {
    const before = present[index] ?? point;
    return Math.abs(format.difference(before.value, point.value));
  });
  const travelled = ways.reduce((all, way) => all + way, 0);
  const isLevel = present.every(
    (point) => Math.abs(format.difference(first.value, point.value)) <= unit,
  );
  return { kind: kindOf(), first, last, change };

  function kindOf(): MovementKind {
    if (isLevel) return "level";
    if (areSimilar(first as Limits, last as Limits)) return "similar";
    if (Math.abs(change) <= unit) return "returned";
    if (Math.abs(change) / travelled < STEADY_SHARE) return "unsteady";
    return change > 0 ? "rose" : "fell";
  }
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
