import { WalkCursor } from "@commons-widgets/element-kit";
import type { ScatterModel, ScatterStop } from "./scatter-plot.model.js";
import { edgeWords } from "./scatter-plot.words.js";
import { SCATTER_STEPS, type ScatterStep } from "./scatter-step.js";
import { firstStop, takeStep } from "./walk-scatter.js";

/** Where a reader stands on a scatter plot: the keys lead from point to point. */
export class ScatterCursor extends WalkCursor<
  ScatterModel,
  ScatterStop,
  ScatterStep
> {
  protected override readonly steps = SCATTER_STEPS;
  #pointed: string | undefined;
  #dismissed = false;

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.unpoint();
  }

  /** The point whose values are shown: pointed at, else focused. */
  shown(model: ScatterModel): ScatterStop | undefined {
    if (this.#dismissed) return undefined;
    const pointed =
      this.#pointed === undefined
        ? undefined
        : model.points.find(({ key }) => key === this.#pointed);
    return pointed ?? (this.hasFocus ? this.at(model) : undefined);
  }

  override goTo(stop: ScatterStop): void {
    this.unpoint();
    this.#dismissed = false;
    super.goTo(stop);
  }

  /** A pointer is near a point, or near none. */
  point(stop: ScatterStop | undefined): void {
    if (stop?.key === this.#pointed) return;
    if (this.#pointed === undefined)
      document.addEventListener("keydown", this.#dismiss);
    if (!stop) document.removeEventListener("keydown", this.#dismiss);
    this.#pointed = stop?.key;
    this.#dismissed = false;
    this.host.requestUpdate();
  }

  /** The pointer has left the plot. */
  readonly unpoint = (): void => {
    this.point(undefined);
  };

  /** A point is clicked or tapped: it is chosen, or let go if it was. */
  click(stop: ScatterStop): void {
    this.goTo(stop);
    // A finger has left by now, and still wants to see what it tapped.
    this.point(stop);
    this.toggle(stop);
  }

  protected override stopsOf({ stops }: ScatterModel): readonly ScatterStop[] {
    return stops;
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

  protected override hide(model: ScatterModel): boolean {
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
