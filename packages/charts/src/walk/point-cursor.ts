import { WalkCursor } from "@commons-widgets/element-kit";

/**
 * Where a reader stands in a chart of points, by keyboard and by pointer: what
 * is pointed at is shown before what has the focus, and Escape hides either.
 *
 * `M` is the model of the chart, `S` one of its points and `A` a step from one
 * to another.
 */
export abstract class PointCursor<
  M,
  S extends { readonly key: string },
  A,
> extends WalkCursor<M, S, A> {
  #pointed: S | undefined;
  #dismissed = false;

  /** The point of that key as the chart has it now. */
  protected abstract stopAt(model: M, key: string): S | undefined;

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.unpoint();
  }

  /** The point whose value is shown: pointed at, else focused. */
  shown(model: M): S | undefined {
    if (this.#dismissed) return undefined;
    const pointed = this.#pointed && this.stopAt(model, this.#pointed.key);
    return pointed ?? (this.hasFocus ? this.at(model) : undefined);
  }

  override goTo(stop: S): void {
    this.unpoint();
    this.#dismissed = false;
    super.goTo(stop);
  }

  /** A pointer is near a point, or near none. */
  point(stop: S | undefined): void {
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
  click(stop: S): void {
    this.goTo(stop);
    // A finger has left by now, and still wants to see what it tapped.
    this.point(stop);
    this.toggle(stop);
  }

  protected override hide(model: M): boolean {
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
