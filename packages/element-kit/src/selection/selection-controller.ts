import type { ReactiveController, ReactiveControllerHost } from "lit";
import { CommonsSelectEvent } from "../events.js";
import type { Selection, SelectionStore } from "./selection.js";
import { selectionOf, selectionOwner } from "./selection-scope.js";

/**
 * Follows the selection around a figure, or the figure's own where there is
 * none around it.
 */
export class SelectionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #store: SelectionStore;
  #shared = false;
  #unfollow: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#store = selectionOf(host);
    host.addController(this);
  }

  /** What is chosen now. */
  get value(): Selection {
    return this.#store.value;
  }

  /** Whether a `<commons-selection>` is around the figure, whose choices others follow. */
  get isShared(): boolean {
    return this.#shared;
  }

  hostConnected(): void {
    const owner = selectionOwner(this.#host);
    this.#shared = owner !== undefined;
    this.#store = selectionOf(owner ?? this.#host);
    this.#unfollow = this.#store.follow(() => {
      this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unfollow?.();
  }

  /**
   * Says that the reader chose something. The nearest `<commons-selection>`
   * takes it; without one the figure keeps it, unless a listener prevents it.
   */
  select(selection: Selection): void {
    const event = new CommonsSelectEvent(selection);
    const allowed = this.#host.dispatchEvent(event);
    if (allowed && !this.#shared) this.#store.select(selection);
  }
}
