import { WalkCursor } from "@commons-widgets/element-kit";
import type { BarModel, BarRow, BarStop } from "./bar-chart.model.js";
import { edgeWords } from "./bar-chart.words.js";
import { BAR_STEPS, type BarStep } from "./bar-step.js";

/** Where a reader stands on a bar chart: the keys lead from bar to bar. */
export class BarCursor extends WalkCursor<BarModel, BarStop, BarStep> {
  protected override readonly steps = BAR_STEPS;
  #pointed: string | undefined;
  #dismissed = false;

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.unpoint();
  }

  /** The bar of which more is shown: pointed at, else focused. */
  shown(model: BarModel): BarRow | undefined {
    if (this.#dismissed) return undefined;
    const pointed = model.stops.find(({ key }) => key === this.#pointed);
    const stop = pointed ?? (this.hasFocus ? this.at(model) : undefined);
    return stop?.kind === "bar" ? stop : undefined;
  }

  override goTo(stop: BarStop): void {
    this.unpoint();
    this.#dismissed = false;
    super.goTo(stop);
  }

  /** A pointer is over a bar, or over none. */
  point(key: string | undefined): void {
    if (key === this.#pointed) return;
    if (this.#pointed === undefined)
      document.addEventListener("keydown", this.#dismiss);
    if (key === undefined)
      document.removeEventListener("keydown", this.#dismiss);
    this.#pointed = key;
    this.#dismissed = false;
    this.host.requestUpdate();
  }

  /** The pointer has left the chart. */
  readonly unpoint = (): void => {
    this.point(undefined);
  };

  /** A bar is clicked or tapped: it is chosen, or let go if it was. */
  click(stop: BarStop): void {
    this.goTo(stop);
    // A finger has left by now, and still wants to see what it tapped.
    this.point(stop.key);
    if (stop.kind === "bar") this.toggle(stop);
  }

  protected override stopsOf({ stops }: BarModel): readonly BarStop[] {
    return stops;
  }

  protected override find(
    { stops }: BarModel,
    { key }: BarStop,
  ): BarStop | undefined {
    return stops.find((stop) => stop.key === key);
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

  protected override hide(model: BarModel): boolean {
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
