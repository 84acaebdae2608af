import { nothing, svg, type SVGTemplateResult } from "lit";
import type { MapShape, WardMapModel } from "./ward-map.model.js";
import { renderScaledTextures, textureId } from "./ward-map.textures.js";

/** What the picture shows besides its areas. */
export interface PictureMarks {
  /** The area whose value is shown. */
  readonly shown: MapShape | undefined;
  /** The area the keyboard stands on, while the map has the focus. */
  readonly focused: MapShape | undefined;
  /** The area that is chosen. */
  readonly chosen: MapShape | undefined;
}

/** About how many CSS pixels wide a map is drawn, for the scale of textures. */
const USUAL_WIDTH = 560;

/** So that lines along the edge of the map are not cut off. */
const MARGIN = 0.015;

/**
 * Draws the areas, their borders in two tones, and marks. Each area carries its
 * code in `data-code`. The drawing is decoration to a screen reader: the list
 * of areas speaks.
 */
export function renderPicture(
  model: WardMapModel,
  { shown, focused, chosen }: PictureMarks,
): SVGTemplateResult {
  const { shapes, borders, edges, viewBox } = model;
  const margin = Math.max(viewBox.width, viewBox.height, 1) * MARGIN;
  const [x, y] = [viewBox.x - margin, viewBox.y - margin];
  const [width, height] = [
    viewBox.width + 2 * margin,
    viewBox.height + 2 * margin,
  ];
  return svg`<svg
    class="picture"
    part="picture"
    aria-hidden="true"
    focusable="false"
    viewBox="${x} ${y} ${width} ${height}"
  >
    <defs>${renderScaledTextures(Math.round(width / USUAL_WIDTH))}</defs>
    ${shapes.map(
      ({ code, path, tone }) =>
        svg`<path class="area ${tone ?? "absent"}" data-code=${code} d=${path}></path>`,
    )}
    ${renderTextureFills(model)}
    <path class="border under" d=${borders}></path>
    <path class="edge under" d=${edges}></path>
    <path class="border" d=${borders}></path>
    <path class="edge" d=${edges}></path>
    ${renderRing("chosen", chosen)}
    ${renderRing("shown", shown === focused ? undefined : shown)}
    ${renderRing("focused", focused)}
  </svg>`;
}

/** One path for each class, so that a texture runs on from area to area. */
function renderTextureFills({
  classes,
  shapes,
}: WardMapModel): SVGTemplateResult[] {
  const fill = (tone: string, texture: string, paths: string) =>
    svg`<path class="texture-fill ${tone}" fill="url(#map-${texture})" d=${paths}></path>`;
  const pathsOf = (tone: string | undefined) =>
    shapes.flatMap((shape) => (shape.tone === tone ? shape.path : [])).join("");
  return [
    ...classes.map(({ tone }, index) =>
      fill(tone, textureId(index, classes.length), pathsOf(tone)),
    ),
    fill("absent", "absent", pathsOf(undefined)),
  ];
}

function renderRing(
  kind: string,
  shape: MapShape | undefined,
): SVGTemplateResult | typeof nothing {
  if (!shape) return nothing;
  return svg`<path class="ring under ${kind}" d=${shape.path}></path>
    <path class="ring ${kind}" d=${shape.path}></path>`;
}
