import { PointCursor } from "../walk/point-cursor.js";
import type { ScatterModel, ScatterStop } from "./scatter-plot.model.js";
import { edgeWords } from "./scatter-plot.words.js";
import { SCATTER_STEPS, type ScatterStep } from "./scatter-step.js";
import { firstStop, takeStep } from "./walk-scatter.js";

/** Where a reader stands on a scatter plot: the keys lead from point to point. */
export class ScatterCursor extends PointCursor<
  ScatterModel,
  ScatterStop,
  ScatterStep
> {
  protected override readonly steps = SCATTER_STEPS;

  protected override stopsOf({ stops }: ScatterModel): readonly ScatterStop[] {
    return stops;
  }

  protected override stopAt(
    { points }: ScatterModel,
    key: string,
  ): ScatterStop | undefined {
    return points.find((point) => point.key === key);
  }

  protected override find(
    model: ScatterModel,
    { key }: ScatterStop,
  ): ScatterStop | undefined {
    return model.stops.find((stop) => stop.key === key) ?? firstStop(model);
  }

  protected override first(model: ScatterModel): ScatterStop | undefined {
    return firstStop(model);
  }

  protected override nameOf({ name }: ScatterStop): string {
    return name;
  }

  protected override take(
    step: ScatterStep,
    model: ScatterModel,
    here: ScatterStop,
  ): void {
    const to = takeStep(model, here, step);
    if (to) this.goTo(to);
    else this.listener.say(edgeWords(step, model[step.axis].title));
  }
}
