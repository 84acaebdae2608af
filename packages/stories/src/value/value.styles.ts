import { css } from "lit";

/** A number in a sentence looks as the sentence does. */
export const valueStyles = css`
  :host {
    font-variant-numeric: inherit;
  }

  :host([hidden]) {
    display: none;
  }

  :host(:state(empty)) [part="value"] {
    font-style: italic;
  }
`;
