import type { Limits } from "./facts.js";

/** 95% limits of which both are known. */
export type KnownLimits = Required<Limits>;

/** Whether both limits are known. */
export function hasLimits<T extends Limits>(fact: T): fact is T & KnownLimits {
  return fact.lower !== undefined && fact.upper !== undefined;
}

/**
 * Whether two values must be called similar: both have 95% limits and their
 * intervals share a point. Values without limits are taken as they stand.
 */
export function areSimilar(a: Limits, b: Limits): boolean {
  return (
    hasLimits(a) && hasLimits(b) && a.lower <= b.upper && b.lower <= a.upper
  );
}
