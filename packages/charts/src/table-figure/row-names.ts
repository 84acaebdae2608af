import { html, type TemplateResult } from "lit";
import type { TableRow } from "./table-figure.model.js";

/** Whom the names of rows tell what a reader did. */
export interface NamesListener {
  /** The reader chose an area, or let it go. */
  readonly choose: (area: string | undefined) => void;
  /** Draws the table anew. */
  readonly draw: () => void;
}

/**
 * The names of a table's rows as buttons that choose an area: one stop for the
 * Tab key, with the arrow keys, Home and End between them.
 */
export class RowNames {
  readonly #listener: NamesListener;
  #at: string | undefined;

  constructor(listener: NamesListener) {
    this.#listener = listener;
  }

  /**
   * @param stop code of the row that Tab leads to where the reader has not been
   *   in the names on this page
   */
  render(
    { code, name }: TableRow,
    stop: string | undefined,
    isChosen: boolean,
  ): TemplateResult {
    return html`<button
      type="button"
      class="name"
      tabindex=${code === stop ? 0 : -1}
      aria-pressed=${String(isChosen)}
      @click=${() => {
        this.#listener.choose(isChosen ? undefined : code);
      }}
      @focus=${() => {
        this.#at = code;
        this.#listener.draw();
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === "Escape" && isChosen)
          this.#listener.choose(undefined);
        else moveFocus(event);
      }}
    >
      ${name}
    </button>`;
  }

  /** The row that Tab leads to: where the reader was, else the chosen, else the first. */
  stopAmong(
    rows: readonly TableRow[],
    chosen: string | undefined,
  ): string | undefined {
    const stands = (wanted: string | undefined) =>
      rows.find(({ code }) => code === wanted);
    return (stands(this.#at) ?? stands(chosen) ?? rows[0])?.code;
  }
}

function moveFocus(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const button = event.currentTarget as HTMLButtonElement;
  const body = button.closest("tbody");
  const names = [...(body?.querySelectorAll<HTMLElement>("button.name") ?? [])];
  const at = names.indexOf(button);
  const targets: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: names.length - 1,
  };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  names[target]?.focus();
}
