import { PointCursor } from "../walk/point-cursor.js";
import type { TrendModel, TrendStop } from "./trend-chart.model.js";
import { edgeWords } from "./trend-chart.words.js";
import { TREND_STEPS, type TrendStep } from "./trend-step.js";
import * as walk from "./walk-trend.js";

/** Where a reader stands on a trend chart: the keys lead from point to point. */
export class TrendCursor extends PointCursor<TrendModel, TrendStop, TrendStep> {
  protected override readonly steps = TREND_STEPS;

  protected override stopsOf({ stops }: TrendModel): readonly TrendStop[] {
    return [...stops.values()];
  }

  protected override stopAt(
    { stops }: TrendModel,
    key: string,
  ): TrendStop | undefined {
    return stops.get(key);
  }

  protected override find(
    model: TrendModel,
    stop: TrendStop,
  ): TrendStop | undefined {
    return this.stopAt(model, stop.key) ?? walk.nearestStop(model, stop);
  }

  protected override first(model: TrendModel): TrendStop | undefined {
    return walk.firstStop(model);
  }

  protected override nameOf({ words: { name, period } }: TrendStop): string {
    return `${name}, ${period}`;
  }

  protected override take(
    step: TrendStep,
    model: TrendModel,
    here: TrendStop,
  ): void {
    const target = walk.takeStep(model, here, step);
    if (target) this.goTo(target);
    else this.listener.say(edgeWords(step, here.period.label));
  }
}
