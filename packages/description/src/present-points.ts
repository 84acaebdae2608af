import { isAbsent } from "@commons-widgets/table";
import type { SeriesPoint } from "./facts.js";

/** A period of a line that has a value. */
export interface PresentPoint extends SeriesPoint {
  readonly value: number;
}

/** The periods of a line that have a value. */
export function presentPoints(
  points: readonly SeriesPoint[],
): readonly PresentPoint[] {
  return points.filter(
    (point): point is PresentPoint => !isAbsent(point.value),
  );
}
