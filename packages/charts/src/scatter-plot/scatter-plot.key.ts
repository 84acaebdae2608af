import { html, nothing, type TemplateResult } from "lit";
import type { ScatterModel } from "./scatter-plot.model.js";
import { renderLineSwatch, renderSwatch } from "./scatter-plot.picture.js";
import * as say from "./scatter-plot.words.js";

/**
 * What points and line are, and the areas in colour by their whole names, so
 * that each is named also where the plot has no room for it.
 */
export function renderKey({
  facts,
  points,
  lit,
  line,
}: ScatterModel): TemplateResult {
  const hasOutlying = points.some(({ look }) => look === "outlying");
  return html`<ul class="key" part="key">
    ${lit.map(
      ({ name, words }) =>
        html`<li>
          ${renderSwatch("lit")}
          <span><strong>${name}</strong>: ${words}</span>
        </li>`,
    )}
    <li>${renderSwatch("plain")} ${say.plainLabel(facts.geography.one)}</li>
    ${
      hasOutlying
        ? html`<li>${renderSwatch("outlying")} ${say.outlyingLabel()}</li>`
        : nothing
    }
    ${line ? html`<li>${renderLineSwatch()} ${say.lineLabel()}</li>` : nothing}
  </ul>`;
}
