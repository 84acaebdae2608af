import { isAbsent, type Cell } from "@commons-widgets/table";
import type { Limits } from "./facts.js";
import { areSimilar } from "./limits.js";
import type { MeasureFormat } from "./measure-format.js";

/** A value that may be compared with another. */
export interface Comparable extends Limits {
  readonly value: Cell<number>;
}

/** How a value stands to the one it is compared with. */
export type Comparison = "above" | "below" | "same" | "similar";

/**
 * How a value stands to another: `similar` where their 95% intervals overlap,
 * `same` where both are written the same.
 *
 * @returns `undefined` where either is absent
 */
export function compareWith(
  one: Comparable,
  other: Comparable,
  format: MeasureFormat,
): Comparison | undefined {
  if (isAbsent(one.value) || isAbsent(other.value)) return undefined;
  const difference = format.difference(other.value, one.value);
  if (difference === 0) return "same";
  if (areSimilar(one, other)) return "similar";
  return difference > 0 ? "above" : "below";
}
