import { css, html, type TemplateResult } from "lit";
import type { PointWords } from "../trend-chart/trend-chart.words.js";

/**
 * What is known of the point shown, beside it. To a screen reader it is
 * decoration: the list speaks.
 */
export function renderTip({
  name,
  period,
  value,
  range,
  notes,
}: PointWords): TemplateResult {
  return html`<div class="tip" part="tip" aria-hidden="true">
    <p>${name}, ${period}</p>
    <p><strong>${value}</strong>${range}</p>
    ${notes.map((note) => html`<p class="note">${note}</p>`)}
  </div>`;
}

/** How such a tip, and the rings around points, are set. */
export const tipStyles = css`
  .rule {
    stroke: var(--_border);
    stroke-dasharray: 2 2;
  }

  .ring {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2px;
  }

  .ring.under {
    stroke: var(--_surface);
    stroke-width: 5px;
  }

  .tip {
    position: absolute;
    z-index: 2;
    inline-size: max-content;
    max-inline-size: min(17em, 100%);
    padding: 0.5em 0.75em;
    border: 1px solid var(--_border);
    border-radius: 3px;
    background: var(--_surface);
    box-shadow: 0 2px 8px rgb(0 0 0 / 20%);
  }

  .tip strong {
    font-size: 1.4em;
    line-height: 1.25;
    font-variant-numeric: tabular-nums;
  }

  .tip .note::first-letter {
    text-transform: uppercase;
  }
`;
