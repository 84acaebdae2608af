import { svg, type SVGTemplateResult } from "lit";

const DENSITIES = 7;
const TILE = 8;

/**
 * The ID of the texture of a class: the higher the values, the denser, from
 * blank to nearly full, spread over however many classes there are.
 *
 * @param number of the class, from 0
 * @param of how many classes there are
 */
export function textureId(number: number, of: number): string {
  const density =
    of < 2 ? 3 : Math.round((number * (DENSITIES - 1)) / (of - 1));
  return `texture-${density}`;
}

/** The textures as SVG patterns, sized in CSS pixels: `texture-0` to `texture-6`, and `absent`. */
export function renderTextures(): SVGTemplateResult[] {
  return [
    ...Array.from({ length: DENSITIES }, (_, density) =>
      renderTexture(`texture-${density}`, drawDensity(density)),
    ),
    renderTexture("absent", `M0,${TILE}L${TILE},0`),
  ];
}

/**
 * The same textures at the scale of a drawing.
 *
 * @param scale units of the drawing to one CSS pixel
 */
export function renderScaledTextures(scale: number): SVGTemplateResult[] {
  const ids = [
    ...Array.from({ length: DENSITIES }, (_, density) => `texture-${density}`),
    "absent",
  ];
  return ids.map(
    (id) =>
      svg`<pattern id="map-${id}" href="#${id}" patternTransform="scale(${scale})"></pattern>`,
  );
}

function renderTexture(id: string, lines: string): SVGTemplateResult {
  return svg`<pattern id=${id} width=${TILE} height=${TILE} patternUnits="userSpaceOnUse">
    <path class="texture-line ${id}" d=${lines}></path>
  </pattern>`;
}

/** Dots, then level lines, then crossing ones, each denser than the last. */
function drawDensity(density: number): string {
  switch (density) {
    case 0:
      return "";
    case 1:
      return "M3,4h1.5";
    case 2:
      return "M1,2h2M5,6h2";
    case 3:
      return "M0,4h8";
    case 4:
      return "M0,2h8M0,6h8";
    case 5:
      return "M0,2h8M0,6h8M4,0v8";
    default:
      return "M0,1.5h8M0,4h8M0,6.5h8M2,0v8M6,0v8";
  }
}
