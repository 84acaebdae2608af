import { css, unsafeCSS } from "lit";
import { OVERHANG } from "./mark-axis.js";
import { PLOT_TIERS } from "./plot-tiers.js";

const [narrow, middle, wide] = PLOT_TIERS;
const em = (length: number) => unsafeCSS(`${length}em`);
const only = (name: string) =>
  unsafeCSS(`[data-tiers]:not([data-tiers~="${name}"])`);

/** How a scatter plot is set. */
export const scatterPlotStyles = css`
  .scatter {
    font-size: max(0.875em, 14px);
    line-height: 1.3;
  }

  .axis-title {
    font-weight: 700;
  }

  .axis-title.across {
    margin-block-start: 0.25em;
    text-align: end;
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin: 0.25em 0 0.75em;
    padding: 0;
    list-style: none;
  }

  .key li {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .swatch {
    flex: none;
    inline-size: 24px;
    block-size: 18px;
  }

  .axes {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 0.5em;
    margin-block-start: 0.5em;
    padding-block-start: 0.5em;
    padding-inline-end: ${em(OVERHANG)};
    direction: ltr;
    letter-spacing: normal;
    word-spacing: normal;
  }

  .up-marks {
    position: relative;
    margin-block-end: 1.6em;
    white-space: nowrap;
  }

  .up-marks svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }

  .sizer {
    visibility: hidden;
  }

  .plot {
    container-type: inline-size;
  }

  .stage {
    position: relative;
    block-size: ${em(narrow.height)};
    cursor: crosshair;
  }

  .picture {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }

  .across-marks {
    display: block;
    inline-size: 100%;
    block-size: 1.6em;
  }

  svg {
    overflow: visible;
  }

  .mark {
    fill: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .grid line {
    stroke: var(--_grid);
  }

  .median {
    stroke: var(--_compare);
    stroke-width: 2px;
    stroke-dasharray: 7 4;
  }

  .halo {
    fill: var(--_surface);
  }

  .point {
    fill: var(--_series-1);
    stroke: var(--_ink);
    stroke-width: 1px;
  }

  .point.outlying {
    fill: var(--_surface);
    stroke: var(--_series-1);
    stroke-width: 2.5px;
  }

  .point.lit {
    fill: var(--_series-2);
    stroke-width: 1.5px;
  }

  .label {
    fill: var(--_ink);
    stroke: var(--_surface);
    stroke-width: 4px;
    stroke-linejoin: round;
    paint-order: stroke;
    pointer-events: none;
  }

  .ring {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2px;
  }

  .ring.under {
    stroke: var(--_surface);
    stroke-width: 5px;
  }

  .tip {
    position: absolute;
    z-index: 2;
    inline-size: max-content;
    max-inline-size: min(19em, 100%);
    padding: 0.5em 0.75em;
    border: 1px solid var(--_border);
    border-radius: 3px;
    background: var(--_surface);
    box-shadow: 0 2px 8px rgb(0 0 0 / 20%);
    overflow-wrap: anywhere;
  }

  .tip strong {
    font-size: 1.1em;
  }

  .tip .note::first-letter {
    text-transform: uppercase;
  }

  .note-below {
    margin-block-start: 0.6em;
  }

  @container (max-width: ${em(middle.width - 0.01)}) {
    ${only(narrow.name)} {
      display: none;
    }
  }

  @container (min-width: ${em(middle.width)}) and (max-width: ${em(wide.width - 0.01)}) {
    .stage {
      block-size: ${em(middle.height)};
    }

    ${only(middle.name)} {
      display: none;
    }
  }

  @container (min-width: ${em(wide.width)}) {
    .stage {
      block-size: ${em(wide.height)};
    }

    ${only(wide.name)} {
      display: none;
    }
  }

  @media (forced-colors: active) {
    /* System colours have one grey: the grid must not pass for the line. */
    .grid line {
      stroke-opacity: 0.35;
    }

    .point.lit {
      fill: Highlight;
    }

    .point:not(.lit) {
      stroke: CanvasText;
    }
  }
`;
