import { css } from "lit";

/** A number in a sentence looks as the sentence does, and never breaks. */
export const valueStyles = css`
  :host {
    font-variant-numeric: inherit;
  }

  :host([hidden]) {
    display: none;
  }

  [part="value"] {
    white-space: nowrap;
  }

  :host(:state(empty)) [part="value"] {
    font-style: italic;
  }
`;
