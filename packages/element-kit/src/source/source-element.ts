import { css, html, LitElement } from "lit";
import { property } from "lit/decorators.js";
import { announceSourceChange } from "./source-lookup.js";

/**
 * Binds a prefix to a catalogue, for the figures inside it or, where it stands
 * alone, for the whole page.
 *
 * @slot - Figures that use this binding; may be empty.
 */
export class CommonsSource extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** The part of a dataset ID before the colon, such as `lcr`. */
  @property({ attribute: "prefix", reflect: true }) boundPrefix?: string;

  /** Address of the catalogue; relative to the page. */
  @property({ reflect: true }) href?: string;

  /** How the catalogue is spoken to; `data-package` where absent. */
  @property({ reflect: true }) type?: string;

  override connectedCallback(): void {
    super.connectedCallback();
    announceSourceChange();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    announceSourceChange();
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  protected override updated(): void {
    announceSourceChange();
  }
}
