import type { ReactiveController, ReactiveControllerHost } from "lit";

/** What a figure does when its page is printed. */
export interface PrintListener {
  /** Fetches what the printed figure needs; there is no time for it later. */
  readonly prepare: () => void;
  /** Sets the figure for paper, or for the screen again, before it returns. */
  readonly set: (isPrinting: boolean) => void;
}

/**
 * Tells a figure when its page is printed. A browser that prints waits for
 * nothing, so what is printed is fetched before, when the browser is idle.
 */
export class FigurePrint implements ReactiveController {
  readonly #listener: PrintListener;
  readonly #media = matchMedia("print");

  constructor(host: ReactiveControllerHost, listener: PrintListener) {
    this.#listener = listener;
    host.addController(this);
  }

  /** The figure is shown, and may now be printed. */
  prepare(): void {
    whenIdle(() => {
      this.#listener.prepare();
    });
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
    this.#listener.set(true);
  };

  readonly #end = (): void => {
    this.#listener.set(false);
  };

  readonly #follow = ({ matches }: MediaQueryListEvent): void => {
    this.#listener.set(matches);
  };
}

const SOON = 1000;

/** Calls when nothing else is to be done; Safari does not tell, and gets a second. */
function whenIdle(call: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(call);
  else setTimeout(call, SOON);
}
