import type { Limits } from "./facts.js";
import { areSimilar } from "./limits.js";
import type { MeasureFormat } from "./measure-format.js";
import { isLevel } from "./movement.js";

/**
 * How the second of two values stands to the first:
 * - `level`: they differ by no more than rounding;
 * - `similar`: their 95% intervals overlap, so that no order is claimed;
 * - `up`, `down`: anything else.
 */
export type StepKind = "up" | "down" | "level" | "similar";

/** From the first of two values to the second. */
export interface PairStep {
  readonly kind: StepKind;
  /** Second less first, of the values as they are written. */
  readonly change: number;
}

/** A value with its limits, where it has them. */
export interface PairValue extends Limits {
  readonly value: number;
}

/**
 * How two values stand to each other; the thresholds are those of a line's
 * first and last value, in `docs/description/thresholds.md`.
 */
export function stepBetween(
  first: PairValue,
  second: PairValue,
  format: MeasureFormat,
): PairStep {
  const change = format.difference(first.value, second.value);
  return { kind: kindOf(), change };

  function kindOf(): StepKind {
    if (isLevel(change, format)) return "level";
    if (areSimilar(first, second)) return "similar";
    return change > 0 ? "up" : "down";
  }
}
