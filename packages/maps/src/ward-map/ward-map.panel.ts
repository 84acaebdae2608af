import { startSentence } from "@commons-widgets/description";
import type { CompassWalk } from "@commons-widgets/geography";
import { html, nothing, type TemplateResult } from "lit";
import type { MapShape, WardMapModel } from "./ward-map.model.js";
import { renderSwatch } from "./ward-map.swatch.js";
import * as say from "./ward-map.words.js";

/**
 * What is known of the area that is pointed at or focused, and its neighbours.
 *
 * @param shown the area, or `undefined` for a hint how to choose one
 * @param walk what knows the neighbours; without it they are left away
 */
export function renderPanel(
  model: WardMapModel,
  shown: MapShape | undefined,
  walk: CompassWalk | undefined,
): TemplateResult {
  return html`<div class="panel-side">
    <div class="readout" part="readout">
      ${shown ? renderFacts(model, shown) : html`<p>${say.pointHint(model.geography)}</p>`}
    </div>
    ${shown && walk ? renderNeighbours(model, shown, walk) : nothing}
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

function renderNeighbours(
  { shapeOf }: WardMapModel,
  { code, name }: MapShape,
  walk: CompassWalk,
): TemplateResult {
  const neighbours = walk.neighboursOf(code);
  if (neighbours.length === 0)
    return html`<p class="alone">${say.noNeighbours(name)}</p>`;
  return html`<details class="neighbours" part="neighbours">
    <summary>${say.neighboursTitle(name)}</summary>
    <ul>
      ${neighbours.map((near) => {
        const shape = shapeOf.get(near.code);
        if (!shape) return nothing;
        const { direction } = near;
        return html`<li>
          ${say.neighbourWords(direction, shape.name, shape.value)}
        </li>`;
      })}
    </ul>
  </details>`;
}
