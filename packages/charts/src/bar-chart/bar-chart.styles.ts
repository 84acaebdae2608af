import { css, unsafeCSS } from "lit";
import { tipStyles } from "../walk/point-tip.js";

/** Narrower than this a bar stands below its name. */
const NARROW = unsafeCSS("30rem");

/** Narrower than this the axis names its ends and zero only. */
const MIDDLE = unsafeCSS("46rem");

/** How a bar chart is set. */
export const barChartStyles = css`
  ${tipStyles}

  .chart {
    position: relative;
    container-type: inline-size;
    font-size: max(0.875em, 14px);
    line-height: 1.3;
  }

  .textures {
    margin-block-start: 0.75em;
  }

  .axis-title {
    font-weight: 700;
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin: 0.35em 0 0;
    padding: 0;
    list-style: none;
  }

  .key li {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }

  .store {
    position: absolute;
    inline-size: 0;
    block-size: 0;
  }

  .swatch {
    flex: none;
    inline-size: 32px;
    block-size: 16px;
  }

  .bars {
    position: relative;
    display: grid;
    grid-template-columns: fit-content(38%) minmax(0, 1fr) max-content;
    column-gap: 0.75em;
    margin-block-start: 0.5em;
    padding-inline: 6px;
  }

  .row,
  .axis {
    position: relative;
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
  }

  .row {
    cursor: pointer;
  }

  .row:hover {
    background: color-mix(in srgb, var(--_raised) 60%, transparent);
  }

  .name {
    padding-block: 0.2em;
  }

  .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .absent,
  .grey .name {
    color: var(--_muted);
  }

  .lit :is(.name, .number) {
    font-weight: 700;
  }

  .gap {
    padding-block: 0.5em;
    color: var(--_muted);
    cursor: default;
  }

  .gap p {
    grid-column: 1 / -1;
    padding: 0.25em 0.5em;
    border-block: 1px dashed var(--_border);
    background: var(--_surface);
    text-align: center;
  }

  /* Lengths are drawn from left to right, whichever way the page is written. */
  .plot,
  .axis {
    direction: ltr;
  }

  .plot {
    position: relative;
    align-self: stretch;
    min-block-size: 26px;
  }

  .plot svg,
  .rings,
  .grid {
    position: absolute;
    inset: 0;
    display: block;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    pointer-events: none;
  }

  .grid {
    grid-column: 2 / 3;
  }

  .axis svg {
    grid-column: 2 / 3;
    display: block;
    inline-size: 100%;
    block-size: 1.6em;
    overflow: visible;
  }

  .axis.with-compare svg {
    block-size: 4.2em;
  }

  .gridline {
    stroke: var(--_grid);
  }

  .zero {
    stroke: var(--_ink);
  }

  .tick {
    fill: var(--_muted);
    font-size: max(0.9em, 12px);
    font-variant-numeric: tabular-nums;
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4px;
  }

  .to-start {
    text-anchor: start;
  }

  .to-middle {
    text-anchor: middle;
  }

  .to-end {
    text-anchor: end;
  }

  .compare {
    stroke: var(--_compare);
    stroke-width: 2px;
    stroke-dasharray: 5 3;
  }

  .compare.under {
    stroke: var(--_surface);
    stroke-width: 5px;
    stroke-dasharray: none;
  }

  .compare-label {
    fill: var(--_ink);
    font-weight: 700;
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4px;
  }

  .bar {
    fill: var(--_series-1);
    stroke: var(--_series-1);
  }

  .slot-2 {
    fill: var(--_series-2);
    stroke: var(--_series-2);
  }

  .slot-3 {
    fill: var(--_series-3);
    stroke: var(--_series-3);
  }

  .slot-4 {
    fill: var(--_series-4);
    stroke: var(--_series-4);
  }

  .bar[class*="slot"] {
    stroke: var(--_surface);
  }

  .texture {
    display: none;
  }

  [data-textured] .texture {
    display: inline;
  }

  .texture-line {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 2px;
  }

  .lanes-2,
  .lanes-3,
  .lanes-4 {
    padding-block: 0.3em;
  }

  .grey .bar {
    fill: var(--_context);
    fill-opacity: 0.7;
    stroke: var(--_border);
  }

  .whisker {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.5px;
  }

  .whisker.under {
    stroke: var(--_surface);
    stroke-width: 4.5px;
  }

  /* Round the words, not through them. */
  .rings {
    inset-inline: -6px;
    z-index: 1;
    inline-size: calc(100% + 12px);
  }

  .tip {
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
  }

  .tip.above {
    inset-block: auto calc(100% + 4px);
  }

  /* So that a pointer can cross to it. */
  .tip::before {
    position: absolute;
    inset: -5px 0;
    z-index: -1;
    content: "";
  }

  @container (max-width: ${MIDDLE}) {
    .minor {
      display: none;
    }
  }

  @container (max-width: ${NARROW}) {
    .bars {
      grid-template-columns: minmax(0, 1fr) max-content;
    }

    .row {
      padding-block-start: 0.35em;
    }

    .plot {
      grid-row: 2;
      grid-column: 1 / -1;
      min-block-size: 22px;
    }

    .name {
      padding-block: 0;
    }

    .axis svg {
      grid-column: 1 / -1;
    }

    .grid {
      display: none;
    }
  }

  @media print {
    .texture {
      display: inline;
    }

    .row {
      break-inside: avoid;
    }

    .bar {
      print-color-adjust: exact;
    }
  }

  @media (forced-colors: active) {
    .texture {
      display: inline;
    }

    .bar[class*="slot"] {
      fill: CanvasText;
      stroke: CanvasText;
    }

    .grey .bar {
      fill: Canvas;
      fill-opacity: 1;
      stroke: CanvasText;
    }

    .lit .bar {
      fill: Highlight;
      stroke: CanvasText;
    }

    .row:hover {
      background: none;
    }

    .gridline {
      stroke-opacity: 0.35;
    }
  }
`;
