import type { MeasureFormat } from "./measure-format.js";
import type { Quartiles } from "./quartiles.js";

/** A quarter of some values, 1 being the lowest. */
export type Quarter = 1 | 2 | 3 | 4;

/**
 * The quarter that a value lies in, all as they are written; `undefined` for a
 * value at the median, where the quarters beside it meet.
 */
export function quarterOf(
  value: number,
  { lower, median, upper }: Quartiles,
  { difference }: Pick<MeasureFormat, "difference">,
): Quarter | undefined {
  const fromMedian = difference(median, value);
  if (fromMedian === 0) return undefined;
  if (difference(upper, value) >= 0) return 4;
  if (difference(lower, value) <= 0) return 1;
  return fromMedian > 0 ? 3 : 2;
}
