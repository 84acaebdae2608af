import type { ReactiveController, ReactiveControllerHost } from "lit";

/**
 * Knows when the page of a figure is printed. A browser that prints waits for
 * nothing, so the figure is drawn for paper before the event has passed.
 */
export class FigurePrint implements ReactiveController {
  readonly #draw: () => void;
  readonly #media = matchMedia("print");

  /** Whether the figure stands on paper now. */
  isPrinting = false;

  /** @param draw draws the figure anew before it returns */
  constructor(host: ReactiveControllerHost, draw: () => void) {
    this.#draw = draw;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("beforeprint", this.#begin);
    addEventListener("afterprint", this.#end);
    // Also for a page that is only looked at as if it were printed.
    this.#media.addEventListener("change", this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener("beforeprint", this.#begin);
    removeEventListener("afterprint", this.#end);
    this.#media.removeEventListener("change", this.#follow);
  }

  readonly #begin = (): void => {
    this.#set(true);
  };

  readonly #end = (): void => {
    this.#set(false);
  };

  readonly #follow = ({ matches }: MediaQueryListEvent): void => {
    this.#set(matches);
  };

  #set(isPrinting: boolean): void {
    if (isPrinting === this.isPrinting) return;
    this.isPrinting = isPrinting;
    this.#draw();
  }
}
