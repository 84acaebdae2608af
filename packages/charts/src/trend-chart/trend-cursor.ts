import { WalkCursor } from "@commons-widgets/element-kit";
import type { TrendModel, TrendStop } from "./trend-chart.model.js";
import { edgeWords } from "./trend-chart.words.js";
import { TREND_STEPS, type TrendStep } from "./trend-step.js";
import * as walk from "./walk-trend.js";

/** Where a reader stands on a trend chart: the keys lead from point to point. */
export class TrendCursor extends WalkCursor<TrendModel, TrendStop, TrendStep> {
  protected override readonly steps = TREND_STEPS;
  #pointed: TrendStop | undefined;
  #dismissed = false;

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.unpoint();
  }

  /** The point whose value is shown: pointed at, else focused. */
  shown(model: TrendModel): TrendStop | undefined {
    if (this.#dismissed) return undefined;
    const pointed = this.#pointed && model.stops.get(this.#pointed.key);
    return pointed ?? (this.hasFocus ? this.at(model) : undefined);
  }

  override goTo(stop: TrendStop): void {
    this.unpoint();
    this.#dismissed = false;
    super.goTo(stop);
  }

  /** A pointer is near a point, or near none. */
  point(stop: TrendStop | undefined): void {
    if (stop?.key === this.#pointed?.key) return;
    if (!this.#pointed) document.addEventListener("keydown", this.#dismiss);
    if (!stop) document.removeEventListener("keydown", this.#dismiss);
    this.#pointed = stop;
    this.#dismissed = false;
    this.host.requestUpdate();
  }

  /** The pointer has left the chart. */
  readonly unpoint = (): void => {
    this.point(undefined);
  };

  /** A point is clicked or tapped: it is chosen, or let go if it was. */
  click(stop: TrendStop): void {
    this.goTo(stop);
    // A finger has left by now, and still wants to see what it tapped.
    this.point(stop);
    this.toggle(stop);
  }

  protected override stopsOf({ stops }: TrendModel): readonly TrendStop[] {
    return [...stops.values()];
  }

  protected override find(
    model: TrendModel,
    stop: TrendStop,
  ): TrendStop | undefined {
    return model.stops.get(stop.key) ?? walk.nearestStop(model, stop);
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

  protected override hide(model: TrendModel): boolean {
    const wasShown = this.shown(model) !== undefined;
    this.#dismissed = true;
    return wasShown;
  }

  /** What is shown on hovering goes away with Escape, wherever the focus is. */
  readonly #dismiss = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    this.#dismissed = true;
    this.host.requestUpdate();
  };
}
