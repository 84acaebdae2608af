import { isAbsent, type Period } from "@commons-widgets/table";
import type { SeriesPoint } from "./facts.js";
import type { MeasureFormat } from "./measure-format.js";

/** The first period in which a line is on the other side of another. */
export interface Crossing {
  readonly period: Period;
  /** Where the line went. */
  readonly to: "above" | "below";
}

/**
 * Where one line crosses another, by their values as they are written.
 *
 * Periods in which either has no value, or both the same, cross nothing.
 *
 * @param line one point for each period, as `other`
 */
export function crossingsOf(
  line: readonly SeriesPoint[],
  other: readonly SeriesPoint[],
  format: MeasureFormat,
): readonly Crossing[] {
  const others = new Map(other.map((point) => [point.period.id, point.value]));
  const crossings: Crossing[] = [];
  let side = 0;
  for (const { period, value } of line) {
    const against = others.get(period.id);
    if (against === undefined || isAbsent(value) || isAbsent(against)) continue;
    const now = Math.sign(format.difference(against, value));
    if (now !== 0 && side !== 0 && now !== side)
      crossings.push({ period, to: now > 0 ? "above" : "below" });
    if (now !== 0) side = now;
  }
  return crossings;
}
