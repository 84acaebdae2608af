import { PointCursor } from "../walk/point-cursor.js";
import type { BarModel, BarStop } from "./bar-chart.model.js";
import { edgeWords } from "./bar-chart.words.js";
import { BAR_STEPS, type BarStep } from "./bar-step.js";

/** Where a reader stands on a bar chart: the keys lead from bar to bar. */
export class BarCursor extends PointCursor<BarModel, BarStop, BarStep> {
  protected override readonly steps = BAR_STEPS;

  override click(stop: BarStop): void {
    // Where areas are left out there is nothing to choose.
    if (stop.kind === "bar") super.click(stop);
    else this.goTo(stop);
  }

  protected override stopsOf({ stops }: BarModel): readonly BarStop[] {
    return stops;
  }

  protected override stopAt(
    { stops }: BarModel,
    key: string,
  ): BarStop | undefined {
    return stops.find((stop) => stop.key === key);
  }

  protected override find(
    model: BarModel,
    { key }: BarStop,
  ): BarStop | undefined {
    return this.stopAt(model, key) ?? this.first(model);
  }

  protected override first({ stops }: BarModel): BarStop | undefined {
    return (
      stops.find((stop) => stop.kind === "bar" && stop.tone === "lit") ??
      stops[0]
    );
  }

  protected override nameOf(stop: BarStop): string {
    return stop.kind === "bar" ? stop.words.name : stop.text;
  }

  protected override take(
    step: BarStep,
    { stops }: BarModel,
    here: BarStop,
  ): void {
    const last = stops.length - 1;
    const at = stops.findIndex(({ key }) => key === here.key);
    const wanted =
      step.kind === "end" ? (step.end === "first" ? 0 : last) : at + step.by;
    const to = stops[Math.min(last, Math.max(0, wanted))];
    if (to && to.key !== here.key) this.goTo(to);
    else this.listener.say(edgeWords(step));
  }
}
