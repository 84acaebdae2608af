import { formatNumber } from "@commons-widgets/table";
import { html, nothing, type TemplateResult } from "lit";
import type { FigureKeys } from "../figure/figure-keys.js";

/** The figure in full sentences, and what its source warns of. */
export function renderWordsPanel(
  sentences: readonly string[],
  caveats: readonly string[],
): TemplateResult {
  return html`<div id="words" class="panel" part="words">
    ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
    ${
      caveats.length > 0
        ? html`<p class="label">What to know about this data</p>
            <ul>
              ${caveats.map((caveat) => html`<li>${caveat}</li>`)}
            </ul>`
        : nothing
    }
  </div>`;
}

/** The keys a figure answers to. */
export function renderKeysPanel(keys: FigureKeys): TemplateResult {
  return html`<div id="keys" class="panel" part="keys">
    <p class="label">Keyboard help</p>
    <p>Move to the figure with Tab. Then:</p>
    <dl class="keys">
      ${keys.map(
        ([key, does]) =>
          html`<dt>${key}</dt>
            <dd>${does}</dd>`,
      )}
    </dl>
  </div>`;
}

/** Said on paper in place of a table that is too long for it. */
export function renderUnprinted(rows: number): TemplateResult {
  return html`<p class="coverage" part="coverage">
    The table has ${formatNumber(rows)} rows. It is printed when it is open.
  </p>`;
}
