import { css, unsafeCSS } from "lit";
import { BOUNDARY_COLOURS, TONE_COLOURS } from "./ward-map.palette.js";

const toneProperties = unsafeCSS(
  TONE_COLOURS.map(
    ({ tone, light, dark }) =>
      `--_${tone}:var(--commons-${tone},light-dark(${light},${dark}));`,
  ).join(""),
);

const toneClasses = unsafeCSS(
  TONE_COLOURS.map(({ tone }) => `.${tone}{--_fill:var(--_${tone})}`).join(""),
);

const texturedOnly = css`
  .area {
    fill: var(--_surface);
  }

  .texture-fill {
    display: inline;
  }
`;

/** How a ward map is set. */
export const wardMapStyles = css`
  :host {
    ${toneProperties}
    --_boundary: ${unsafeCSS(BOUNDARY_COLOURS.dark)};
    --_boundary-under: ${unsafeCSS(BOUNDARY_COLOURS.light)};
  }

  ${toneClasses}

  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em;
    margin-block-start: 0.9em;
  }

  .legend {
    margin-block-start: 0.9em;
    font-size: max(0.875em, 14px);
  }

  .legend-title {
    font-weight: 700;
  }

  .legend ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7.5em, 1fr));
    gap: 0.5em 2px;
    margin: 0.35em 0 0;
    padding: 0;
    list-style: none;
    font-variant-numeric: tabular-nums;
  }

  .legend .swatch {
    display: block;
    inline-size: 100%;
    block-size: 0.9em;
    outline: 1px solid var(--_border);
    outline-offset: -1px;
  }

  .legend span {
    display: block;
  }

  /* The swatches stand side by side; the words under them keep apart. */
  .legend span:not(.swatch) {
    padding-inline-end: 0.25em;
  }

  @container (max-width: 30rem) {
    .legend ul {
      grid-template-columns: 1fr;
      gap: 0.2em;
    }

    .legend li {
      display: flex;
      align-items: center;
      gap: 0.5em;
    }

    .legend .swatch {
      flex: none;
      inline-size: 2.5em;
      block-size: 1.1em;
    }

    .legend .count {
      margin-inline-start: auto;
    }
  }

  .legend [data-marked] .label {
    font-weight: 700;
    text-decoration: underline 2px;
    text-underline-offset: 0.2em;
  }

  .count,
  .midpoint {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .textures-store {
    position: absolute;
    inline-size: 0;
    block-size: 0;
  }

  .map {
    display: grid;
    gap: 1em;
  }

  .stage {
    position: relative;
  }

  .picture {
    display: block;
    inline-size: 100%;
    max-block-size: var(--commons-ward-map-height, min(36rem, 85vh));
    overflow: visible;
  }

  .area {
    fill: var(--_fill, transparent);
    fill-rule: evenodd;
  }

  .picture .area {
    cursor: pointer;
  }

  .texture-fill {
    display: none;
    fill-rule: evenodd;
    pointer-events: none;
  }

  .texture-fill.absent {
    display: inline;
  }

  .texture-line {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.1px;
  }

  .texture-line.absent {
    stroke: var(--_border);
  }

  .border,
  .edge,
  .ring {
    fill: none;
    stroke: var(--_boundary);
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 0.6px;
    pointer-events: none;
    vector-effect: non-scaling-stroke;
  }

  .border.under {
    stroke: var(--_boundary-under);
    stroke-width: 1.8px;
  }

  .edge {
    stroke-width: 1.2px;
  }

  .edge.under {
    stroke: var(--_boundary-under);
    stroke-width: 3px;
  }

  .ring {
    stroke-width: 2.5px;
  }

  .ring.under {
    stroke: var(--_boundary-under);
    stroke-width: 5.5px;
  }

  .readout {
    min-block-size: 7.5em;
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--_line);
  }

  .readout .name {
    font-weight: 700;
  }

  .readout .value {
    font-size: 1.75em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.25;
  }

  .readout .swatch {
    inline-size: 0.6em;
    block-size: 0.6em;
    outline: 1px solid var(--_border);
  }

  @container (min-width: 46rem) {
    .map {
      grid-template-columns: minmax(0, 1fr) 16em;
    }
  }

  [data-textured] {
    ${texturedOnly}
  }

  @media print {
    ${texturedOnly}

    .controls,
    .panel-side {
      display: none;
    }
  }

  @media (prefers-contrast: more) {
    .border {
      stroke-width: 1.2px;
    }

    .border.under {
      stroke-width: 3px;
    }
  }

  @media (forced-colors: active) {
    :host {
      --_boundary: CanvasText;
      --_boundary-under: Canvas;
    }

    ${texturedOnly}
  }
`;
