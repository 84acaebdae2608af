import type { Series } from "./facts.js";
import type { MeasureFormat } from "./measure-format.js";
import type { Movement } from "./movement.js";
import { changeWords } from "./phrases/en-GB/change.js";
import * as say from "./phrases/en-GB/movement.js";
import { presentPoints, type PresentPoint } from "./present-points.js";

/** One line over time, and what to call it in a sentence. */
export interface NamedPoints extends Pick<Series, "points"> {
  readonly label: string;
  /** `undefined` where fewer than two periods have a value. */
  readonly movement: Movement | undefined;
}

/** Level 2: start, end and change of one line, or why there is none. */
export function movementOfLine(
  { label, points, movement }: NamedPoints,
  format: MeasureFormat,
): string {
  if (movement) {
    const { kind, first, last, change } = movement;
    return say.movementSentence(
      label,
      kind,
      dated(first, format),
      dated(last, format),
      changeWords(change, format.change(change)),
    );
  }
  const [only] = presentPoints(points);
  return only
    ? say.onlyValueSentence(label, dated(only, format))
    : say.noValueSentence(label);
}

/** A point's value with its range, and its period. */
function dated(point: PresentPoint, format: MeasureFormat): say.DatedValue {
  return {
    value: `${format.value(point.value)}${format.range(point)}`,
    period: point.period,
  };
}
