import { css, html, LitElement, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { CommonsSelectEvent } from "../events.js";
import type { Selection } from "./selection.js";
import { selectionOf, selectionOwner } from "./selection-scope.js";

/**
 * Figures inside it share one selection: a place, period or series chosen in
 * one is chosen in all.
 *
 * @slot - The figures, and whatever else stands between them.
 * @fires {CommonsSelectEvent} commons-select - A figure inside asked for a
 *   change; prevent it to keep the selection as it is.
 */
export class CommonsSelection extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Code of the area chosen at the start. */
  @property() area?: string;

  /** The period chosen at the start, as the publisher writes it. */
  @property() period?: string;

  /** Code of the series chosen at the start. */
  @property() series?: string;

  constructor() {
    super();
    this.addEventListener(CommonsSelectEvent.eventName, this.#take);
  }

  /** What is chosen now. */
  get selection(): Selection {
    return selectionOf(this).value;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const change: Record<string, string | undefined> = {};
    for (const key of ["area", "period", "series"] as const)
      if (changed.has(key)) change[key] = this[key] ?? undefined;
    if (Object.keys(change).length > 0) selectionOf(this).select(change);
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  readonly #take = (event: CommonsSelectEvent) => {
    const [asker] = event.composedPath();
    // An inner selection is nearer to who asked, and takes it alone.
    if (!(asker instanceof Element) || selectionOwner(asker) !== this) return;
    // Listeners further out, the host page's own, may still prevent it.
    queueMicrotask(() => {
      if (!event.defaultPrevented) selectionOf(this).select(event.selection);
    });
  };
}
