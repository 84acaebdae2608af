import { css, unsafeCSS } from "lit";

/** Narrower than this the dots stand below their name. */
const NARROW = unsafeCSS("30rem");

/** How a dot plot is set. */
export const dotPlotStyles = css`
  .chart {
    position: relative;
    container-type: inline-size;
    font-size: max(0.875em, 14px);
    line-height: 1.3;
  }

  .axis-title {
    font-weight: 700;
  }

  .axis-note {
    color: var(--_muted);
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

  .swatch {
    flex: none;
    inline-size: 32px;
    block-size: 16px;
  }

  .rows {
    position: relative;
    display: grid;
    grid-template-columns: fit-content(34%) minmax(0, 1fr) fit-content(28%);
    column-gap: 1em;
    margin-block-start: 0.5em;
  }

  .row,
  .axis,
  .labels {
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

  /* So that the ring round a row leaves its letters free. */
  .name {
    padding-block: 0.2em;
    padding-inline-start: 8px;
  }

  .number {
    padding-inline-end: 8px;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .absent {
    color: var(--_muted);
  }

  /* Values are drawn from left to right, whichever way the page is written. */
  .plot,
  .axis,
  .labels {
    direction: ltr;
  }

  .plot {
    position: relative;
    align-self: stretch;
    min-block-size: 36px;
  }

  .plot > svg,
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

  .marks {
    overflow: visible;
  }

  .grid {
    grid-column: 2 / 3;
  }

  :is(.axis, .labels) svg {
    grid-column: 2 / 3;
    display: block;
    inline-size: 100%;
    overflow: visible;
  }

  .axis svg {
    block-size: 1.6em;
  }

  .labels svg {
    block-size: 2.6em;
  }

  .gridline {
    stroke: var(--_grid);
  }

  .track {
    stroke: var(--_line);
    stroke-dasharray: 1 3;
  }

  .tick,
  .label {
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4px;
  }

  .tick {
    fill: var(--_muted);
    font-size: max(0.9em, 12px);
    font-variant-numeric: tabular-nums;
  }

  .label {
    fill: var(--_ink);
    font-weight: 700;
  }

  .leader {
    stroke: var(--_border);
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

  .dot {
    fill: var(--_series-1);
    stroke: var(--_surface);
    stroke-width: 1.5px;
  }

  .dot.hollow {
    fill: var(--_surface);
    stroke: var(--_series-1);
    stroke-width: 2.5px;
  }

  .joint {
    stroke: var(--_series-1);
    stroke-width: 2.5px;
  }

  .joint.unclear {
    stroke-dasharray: 2 4;
  }

  .whisker {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.5px;
  }

  :is(.joint, .whisker).under {
    stroke: var(--_surface);
    stroke-width: 5px;
  }

  .rings {
    z-index: 1;
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
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
    inline-size: max-content;
    max-inline-size: min(24em, 100%);
    padding: 0.5em 0.75em;
    border: 1px solid var(--_border);
    border-radius: 3px;
    background: var(--_surface);
    box-shadow: 0 2px 8px rgb(0 0 0 / 20%);
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

  .tip strong {
    font-size: 1.2em;
    font-variant-numeric: tabular-nums;
  }

  .tip .note::first-letter {
    text-transform: uppercase;
  }

  @container (max-width: ${NARROW}) {
    .rows {
      grid-template-columns: minmax(0, 1fr) fit-content(60%);
    }

    .row {
      padding-block-start: 0.35em;
    }

    .plot {
      grid-row: 2;
      grid-column: 1 / -1;
    }

    .grid,
    :is(.axis, .labels) svg {
      grid-column: 1 / -1;
    }

    /* The name would stand between a label and its dot: the key tells. */
    .labels,
    .minor {
      display: none;
    }
  }

  @media (prefers-contrast: more) {
    .joint,
    .dot.hollow {
      stroke-width: 3.5px;
    }

    .whisker {
      stroke-width: 2.5px;
    }
  }

  @media print {
    .row {
      break-inside: avoid;
    }
  }
`;
