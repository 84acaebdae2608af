import { css } from "lit";

/** How a figure is set: heading, sentence, figure, legend, table and source. */
export const frameStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--_ink);
    font-family: var(--_font);
    font-size: var(--_size);
    line-height: 1.45;
    text-align: start;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  figure {
    margin: 0;
    padding: 0.75em 0 0;
    border-block-start: 2px solid var(--_ink);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-family: var(--_heading-font);
    font-size: clamp(1.1875em, 1em + 1.2cqi, 1.625em);
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  /* Each text reads as its own letters do, whichever way the page is written. */
  :is(h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td, caption, button, label),
  :is(span, .message) {
    unicode-bidi: plaintext;
  }

  p {
    margin: 0;
  }

  .subheading {
    margin-block-start: 0.25em;
    color: var(--_muted);
  }

  .summary {
    margin-block-start: 0.6em;
    max-inline-size: 42em;
  }

  .graphic {
    position: relative;
    margin-block: 0.9em 0.6em;
  }

  .coverage,
  footer {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .coverage {
    margin-block-start: 0.6em;
  }

  footer {
    margin-block-start: 0.75em;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
  }

  .attribution {
    margin-block-start: 0.25em;
  }

  a {
    color: var(--_link);
    text-underline-offset: 0.15em;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.75em;
  }

  button {
    min-block-size: 2.25em;
    padding: 0.25em 0.75em;
    border: 1px solid var(--_border);
    border-radius: 3px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: max(0.875em, 14px);
    cursor: pointer;
  }

  button:hover {
    background: var(--_raised);
  }

  button[aria-expanded="true"] {
    background: var(--_ink);
    color: var(--_surface);
  }

  :is(button, a, input, [tabindex]):focus-visible {
    outline: 3px solid var(--_focus-edge);
    outline-offset: 0;
    box-shadow: 0 0 0 6px var(--_focus);
  }

  .message {
    margin-block: 0.75em;
    padding: 1em;
    border: 1px solid var(--_border);
    border-inline-start-width: 6px;
    background: var(--_raised);
  }

  .message strong {
    display: block;
  }

  .message button {
    margin-block-start: 0.75em;
  }

  .placeholder {
    display: grid;
    place-content: center;
    min-block-size: var(--commons-figure-height, 20em);
    background: var(--_raised);
    color: var(--_muted);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media print {
    .graphic {
      break-inside: avoid;
    }

    .tools {
      display: none;
    }
  }
`;
