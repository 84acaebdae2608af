import type { ValueScale } from "./value-scale.js";

/**
 * How far along its axis a value stands, for lengths in SVG attributes, which
 * then fit every width without being measured: `0%` at the start, `100%` at the
 * end; a value off the axis stands at its nearer end.
 */
export function shareOf(
  scale: Pick<ValueScale, "domain">,
  value: number,
): string {
  return asPercent(placeOn(scale, value));
}

/** The same as a number, 0 at the start and 1 at the end. */
export function placeOn(
  { domain: [first, last] }: Pick<ValueScale, "domain">,
  value: number,
): number {
  const share = last > first ? (value - first) / (last - first) : 0;
  return Math.min(1, Math.max(0, share));
}

/** A share of a length as an SVG attribute: `34.2%`. */
export function asPercent(share: number): string {
  return `${Number((100 * share).toFixed(3))}%`;
}
