import type { ScatterModel, ScatterStop } from "./scatter-plot.model.js";
import type { ScatterStep } from "./scatter-step.js";

/** Where a walk begins: an area in colour, else the lowest across. */
export function firstStop({ stops }: ScatterModel): ScatterStop | undefined {
  return stops.find(({ look }) => look === "lit") ?? stops[0];
}

/**
 * Where a step leads: to the next lower or higher value of one measure, or to
 * its lowest or highest. Areas of one value are passed in turn, so that every
 * area is reached along either axis.
 *
 * @returns `undefined` at an end of the axis: no step goes round
 */
export function takeStep(
  { stops }: ScatterModel,
  from: ScatterStop,
  step: ScatterStep,
): ScatterStop | undefined {
  const order = step.axis === "across" ? stops : byHeight(stops);
  const at = order.findIndex(({ key }) => key === from.key);
  const to =
    step.kind === "next"
      ? order[at + step.by]
      : order.at(step.end === "lowest" ? 0 : -1);
  return to?.key === from.key ? undefined : to;
}

function byHeight(stops: readonly ScatterStop[]): readonly ScatterStop[] {
  return [...stops].sort((a, b) => a.y - b.y);
}
