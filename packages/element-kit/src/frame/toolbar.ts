import { html, nothing, type TemplateResult } from "lit";

/** One button of a figure's toolbar. */
export interface Tool {
  readonly label: string;
  /** For a button that opens a panel: whether it is open, and the panel's ID. */
  readonly opens?: { readonly id: string; readonly open: boolean };
  readonly press: () => void;
}

/**
 * A row of buttons that is one stop for the Tab key; the arrow keys, Home and
 * End move inside it.
 *
 * Source: https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
 *
 * @param prepare called when a pointer or the focus comes to the row
 */
export function renderToolbar(
  tools: readonly Tool[],
  prepare: () => void,
): TemplateResult {
  return html`<div
    class="tools"
    part="tools"
    role="toolbar"
    aria-label="Figure tools"
    @keydown=${moveFocus}
    @pointerenter=${prepare}
    @focusin=${(event: FocusEvent) => {
      prepare();
      keepOneStop(event);
    }}
  >
    ${tools.map(
      ({ label, opens, press }, index) =>
        html`<button
          type="button"
          tabindex=${index === 0 ? 0 : -1}
          aria-expanded=${opens ? String(opens.open) : nothing}
          aria-controls=${opens?.open ? opens.id : nothing}
          @click=${press}
        >
          ${label}
        </button>`,
    )}
  </div>`;
}

function buttonsOf(event: Event): readonly HTMLButtonElement[] {
  const bar = event.currentTarget as HTMLElement;
  return [...bar.querySelectorAll("button")];
}

function moveFocus(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const buttons = buttonsOf(event);
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const rtl = getComputedStyle(event.currentTarget as Element).direction;
  const forward = rtl === "rtl" ? "ArrowLeft" : "ArrowRight";
  const backward = rtl === "rtl" ? "ArrowRight" : "ArrowLeft";
  const targets: Record<string, number> = {
    [forward]: (at + 1) % buttons.length,
    [backward]: (at - 1 + buttons.length) % buttons.length,
    Home: 0,
    End: buttons.length - 1,
  };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  buttons[target]?.focus();
}

function keepOneStop(event: FocusEvent): void {
  for (const button of buttonsOf(event))
    button.tabIndex = button === event.target ? 0 : -1;
}
