import { css } from "lit";

/** A number in a sentence looks as the sentence does. */
export const valueStyles = css`
  :host {
    font-variant-numeric: inherit;
  }

  :host([hidden]) {
    display: none;
  }

  /* Its sign and unit keep their sides in a sentence from right to left. */
  [part="value"] {
    direction: ltr;
    unicode-bidi: isolate;
  }

  :host(:state(empty)) [part="value"] {
    font-style: italic;
  }
`;
