import { WalkCursor } from "@commons-widgets/element-kit";
import type { DistributionModel, StripDot } from "./distribution.model.js";
import { edgeWords } from "./distribution.words.js";
import { STRIP_STEPS, type StripStep } from "./strip-step.js";

/** Where a reader stands in a distribution: the keys lead from value to value. */
export class StripCursor extends WalkCursor<
  DistributionModel,
  StripDot,
  StripStep
> {
  protected override readonly steps = STRIP_STEPS;
  #shown: string | undefined;

  /** The area whose value is shown: last pointed at or gone to. */
  shown({ dotOf }: DistributionModel): StripDot | undefined {
    return dotOf.get(this.#shown ?? "");
  }

  override goTo(dot: StripDot): void {
    this.#shown = dot.code;
    super.goTo(dot);
  }

  /** A pointer is near a dot; near none, what is shown stays. */
  point(dot: StripDot | undefined): void {
    if (!dot || dot.code === this.#shown) return;
    this.#shown = dot.code;
    this.host.requestUpdate();
  }

  /** An area is clicked or tapped: it is chosen, or let go if it was. */
  click(dot: StripDot): void {
    this.goTo(dot);
    this.toggle(dot);
  }

  /** An area is found by name: it is gone to, and chosen if it was not. */
  goToFound(dot: StripDot): void {
    this.goTo(dot);
    if (!this.listener.isChosen(dot)) this.toggle(dot);
  }

  protected override stopsOf({ dots }: DistributionModel): readonly StripDot[] {
    return dots;
  }

  protected override find(
    { dotOf }: DistributionModel,
    { code }: StripDot,
  ): StripDot | undefined {
    return dotOf.get(code);
  }

  protected override first({
    focus,
    dots,
  }: DistributionModel): StripDot | undefined {
    return focus ?? lastDrawn(dots) ?? dots[0];
  }

  protected override nameOf({ words }: StripDot): string {
    return words.name;
  }

  protected override take(
    step: StripStep,
    { dots }: DistributionModel,
    here: StripDot,
  ): void {
    const target =
      step.kind === "end"
        ? endOf(dots, step.end)
        : passDots(dots, dots.indexOf(here), step.by);
    if (target && target !== here) this.goTo(target);
    else if (step.kind === "rank") this.listener.say(edgeWords(step.by));
  }

  protected override hide(): boolean {
    const wasShown = this.#shown !== undefined;
    this.#shown = undefined;
    return wasShown;
  }
}

function endOf(
  dots: readonly StripDot[],
  end: "lowest" | "highest",
): StripDot | undefined {
  return end === "lowest" ? dots[0] : lastDrawn(dots);
}

/** So many dots on, or the last before an end. */
function passDots(
  dots: readonly StripDot[],
  from: number,
  by: number,
): StripDot | undefined {
  return dots[Math.min(dots.length - 1, Math.max(0, from + by))];
}

function lastDrawn(dots: readonly StripDot[]): StripDot | undefined {
  return dots.findLast(({ at }) => at !== undefined);
}
