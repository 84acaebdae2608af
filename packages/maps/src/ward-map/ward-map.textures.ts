import { svg, type SVGTemplateResult } from "lit";

/** Dots, then level lines, then crossing ones, each denser than the last. */
const LINES = [
  "",
  "M3,4h1.5",
  "M1,2h2M5,6h2",
  "M0,4h8",
  "M0,2h8M0,6h8",
  "M0,2h8M0,6h8M4,0v8",
  "M0,1.5h8M0,4h8M0,6.5h8M2,0v8M6,0v8",
];

/** What is drawn in a tile of eight by eight, by the ID of the texture. */
const TEXTURES = [
  ...LINES.map((lines, density) => [`texture-${density}`, lines] as const),
  ["absent", "M0,8L8,0"] as const,
];

/**
 * The ID of the texture of a class: the higher the values, the denser, from
 * blank to nearly full, spread over however many classes there are.
 *
 * @param number of the class, from 0
 * @param of how many classes there are
 */
export function textureId(number: number, of: number): string {
  const density =
    of < 2 ? 3 : Math.round((number * (LINES.length - 1)) / (of - 1));
  return `texture-${density}`;
}

/** The textures as SVG patterns, sized in CSS pixels: `texture-0` to `texture-6`, and `absent`. */
export function renderTextures(): SVGTemplateResult[] {
  return TEXTURES.map(
    ([id, lines]) =>
      svg`<pattern id=${id} width="8" height="8" patternUnits="userSpaceOnUse">
        <path class="texture-line ${id}" d=${lines}></path>
      </pattern>`,
  );
}

/**
 * The same textures at the scale of a drawing.
 *
 * @param scale units of the drawing to one CSS pixel
 */
export function renderScaledTextures(scale: number): SVGTemplateResult[] {
  return TEXTURES.map(
    ([id]) =>
      svg`<pattern id="map-${id}" href="#${id}" patternTransform="scale(${scale})"></pattern>`,
  );
}
