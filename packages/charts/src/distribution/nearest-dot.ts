import type { DistributionModel, StripDot } from "./distribution.model.js";

/** How far from a dot a pointer still points at it, in pixels. */
const REACH = 16;

/**
 * The dot that a pointer is nearest to, if it is near any: dots are smaller
 * than a finger.
 *
 * @param picture the drawn strip, whose width is a hundred of the model's units
 */
export function nearestDot(
  { dots }: DistributionModel,
  picture: Element,
  { clientX, clientY }: MouseEvent,
): StripDot | undefined {
  const { left, top, width, height } = picture.getBoundingClientRect();
  if (width === 0) return undefined;
  const unit = width / 100;
  let nearest: StripDot | undefined;
  let least = REACH;
  for (const dot of dots) {
    if (!dot.at) continue;
    const across = left + dot.at.x * unit - clientX;
    const down = top + height / 2 + dot.at.y * unit - clientY;
    const distance = Math.hypot(across, down);
    if (distance >= least) continue;
    nearest = dot;
    least = distance;
  }
  return nearest;
}
