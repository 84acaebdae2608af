import type { PlacedPoint } from "./place-points.js";

const GAP = 16;
/** How far a tip may stand out over the top of the drawing, in pixels. */
const OVERHANG = 24;

/**
 * Puts a tip above its point, or below where there is no room, and never
 * beyond the sides of the drawing. Writes through the CSSOM, which a strict
 * Content Security Policy allows.
 */
export function placeTip(
  tip: HTMLElement,
  { x, y = 0 }: PlacedPoint,
  width: number,
): void {
  const { offsetWidth, offsetHeight } = tip;
  const left = Math.min(x - offsetWidth / 2, width - offsetWidth);
  const above = y - GAP - offsetHeight;
  tip.style.setProperty("left", `${Math.max(0, left)}px`);
  tip.style.setProperty("top", `${above >= -OVERHANG ? above : y + GAP}px`);
}
