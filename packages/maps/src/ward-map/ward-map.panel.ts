import { startSentence } from "@commons-widgets/description";
import { html, nothing, type TemplateResult } from "lit";
import type { MapSurroundings } from "./map-surroundings.js";
import type { MapShape, WardMapModel } from "./ward-map.model.js";
import { renderSwatch } from "./ward-map.swatch.js";
import * as say from "./ward-map.words.js";

/**
 * What is known of the area that is pointed at or focused, and its neighbours.
 *
 * @param shown the area, or `undefined` for a hint how to choose one
 * @param around what knows the neighbours; without it they are left away
 */
export function renderPanel(
  model: WardMapModel,
  shown: MapShape | undefined,
  around: MapSurroundings | undefined,
): TemplateResult {
  return html`<div class="panel-side">
    <div class="readout" part="readout">
      ${shown ? renderFacts(model, shown) : html`<p>${say.pointHint(model.geography)}</p>`}
    </div>
    ${shown ? around?.render(shown) : nothing}
    <p id="hint" class="hint">${say.keyHint()}</p>
  </div>`;
}

function renderFacts(
  { classes }: WardMapModel,
  { name, value, tone, rank, interval, status }: MapShape,
): TemplateResult {
  return html`<p class="name">${name}</p>
    <p class="value">${renderSwatch(classes, tone)} ${value}</p>
    ${[rank, interval, status]
      .filter((fact) => fact !== undefined)
      .map((fact) => html`<p>${startSentence(fact)}</p>`)}`;
}
