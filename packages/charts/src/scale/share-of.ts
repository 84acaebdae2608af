import type { ValueScale } from "./value-scale.js";

/**
 * How far along its axis a value stands, for lengths in SVG attributes, which
 * then fit every width without being measured: `0%` at the start, `100%` at the
 * end; a value off the axis stands at its nearer end.
 */
export function shareOf(
  { domain: [first, last] }: Pick<ValueScale, "domain">,
  value: number,
): string {
  const share = last > first ? (value - first) / (last - first) : 0;
  const percent = 100 * Math.min(1, Math.max(0, share));
  return `${Number(percent.toFixed(3))}%`;
}
