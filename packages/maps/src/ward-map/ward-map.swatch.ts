import { html, svg, type TemplateResult } from "lit";
import type { LegendClass } from "./class-areas.js";
import type { Tone } from "./ward-map.palette.js";
import { textureId } from "./ward-map.textures.js";

/**
 * A sample of a class as the map draws it, in colour or in texture.
 *
 * @param tone of the class, or `undefined` for areas without a value
 */
export function renderSwatch(
  classes: readonly LegendClass[],
  tone: Tone | undefined,
): TemplateResult {
  const index = classes.findIndex((each) => each.tone === tone);
  const texture = index < 0 ? "absent" : textureId(index, classes.length);
  const kind = tone ?? "absent";
  return html`<svg class="swatch" aria-hidden="true" focusable="false">
    ${svg`<rect class="area ${kind}" width="100%" height="100%"></rect>
      <rect class="texture-fill ${kind}" width="100%" height="100%" fill="url(#${texture})"></rect>`}
  </svg>`;
}
