import { html, nothing, type TemplateResult } from "lit";
import type { WardMapModel } from "./ward-map.model.js";
import { renderTextures } from "./ward-map.textures.js";
import { renderSwatch } from "./ward-map.swatch.js";
import { countWords, noValueLabel } from "./ward-map.words.js";

/**
 * The classes with their values and how many areas each holds, and what having
 * no value looks like.
 *
 * @param marked the class that is to stand out, from 0; -1 for no value
 */
export function renderLegend(
  model: WardMapModel,
  marked: number | undefined,
): TemplateResult {
  const { classes, absentCount, geography, midpoint } = model;
  return html`<div class="legend" part="legend">
    <p class="legend-title" id="legend-title">${model.legendTitle}</p>
    <ul aria-labelledby="legend-title">
      ${classes.map(
        ({ tone, label, count }, index) =>
          html`<li ?data-marked=${marked === index}>
            ${renderSwatch(classes, tone)}
            <span class="label">${label}</span>
            <span class="count">${countWords(count, geography)}</span>
          </li>`,
      )}
      ${
        absentCount > 0
          ? html`<li ?data-marked=${marked === -1}>
              ${renderSwatch(classes, undefined)}
              <span class="label">${noValueLabel()}</span>
              <span class="count">${countWords(absentCount, geography)}</span>
            </li>`
          : nothing
      }
    </ul>
    ${midpoint ? html`<p class="midpoint">${midpoint}</p>` : nothing}
    <svg class="textures-store" aria-hidden="true" focusable="false">
      <defs>${renderTextures()}</defs>
    </svg>
  </div>`;
}
