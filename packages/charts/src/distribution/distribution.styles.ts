import { css } from "lit";

/** How a distribution is set. */
export const distributionStyles = css`
  .controls {
    display: flex;
    margin-block-start: 0.9em;
  }

  .strip {
    position: relative;
    max-inline-size: 64rem;
    margin-block: 0.75em 0.4em;
    direction: ltr;
    cursor: pointer;
  }

  .strip svg {
    display: block;
    inline-size: 100%;
    overflow: visible;
  }

  .rows,
  .axis {
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }

  .rows text {
    fill: var(--_ink);
    stroke: var(--_surface);
    stroke-linejoin: round;
    stroke-width: 4px;
    paint-order: stroke;
  }

  .axis text {
    fill: var(--_muted);
  }

  .names text {
    fill: var(--_series-1);
    font-weight: 700;
  }

  .band {
    fill: var(--_raised);
  }

  .mark,
  .leader,
  .base,
  .tick,
  .limits,
  .lit,
  .ring {
    fill: none;
    vector-effect: non-scaling-stroke;
  }

  .mark {
    stroke: var(--_border);
    stroke-width: 1px;
  }

  .mark.median {
    stroke: var(--_ink);
    stroke-width: 2px;
  }

  .base,
  .tick {
    stroke: var(--_border);
  }

  .leader {
    stroke: var(--_series-1);
    stroke-width: 1.5px;
  }

  .each {
    fill: none;
    stroke: var(--_border);
    stroke-linecap: round;
  }

  .lit {
    fill: var(--_series-1);
    stroke: var(--_surface);
    stroke-width: 1px;
  }

  .lit.under {
    stroke: var(--_surface);
    stroke-width: 5px;
  }

  .limits {
    stroke: var(--_series-1);
    stroke-width: 3px;
  }

  .ring {
    fill: none;
    vector-effect: non-scaling-stroke;
  }

  .mark {
    stroke: var(--_border);
    stroke-width: 1px;
  }

  .mark.median {
    stroke: var(--_ink);
    stroke-width: 2px;
  }

  .base,
  .tick {
    stroke: var(--_border);
  }

  .leader {
    stroke: var(--_series-1);
    stroke-width: 1.5px;
  }

  .each {
    fill: none;
    stroke: var(--_border);
    stroke-linecap: round;
  }

  .lit {
    fill: var(--_series-1);
    stroke: var(--_surface);
    stroke-width: 1px;
  }

  .lit.under {
    stroke: var(--_surface);
    stroke-width: 5px;
  }

  .limits {
    stroke: var(--_series-1);
    stroke-width: 3px;
  }

  .limits.under {
    stroke: var(--_surface);
    stroke-width: 6px;
  }

  .ring {
    stroke: var(--_ink);
    stroke-width: 2px;
  }

  .ring.under {
    stroke: var(--_surface);
    stroke-width: 5px;
  }

  .axis-title,
  .key,
  .axis-note {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .readout {
    min-block-size: 4.5em;
    margin-block-start: 0.75em;
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }

  .readout .value {
    margin-inline-start: 0.35em;
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
  }

  @container (max-width: 30rem) {
    .roomy {
      display: none;
    }
  }

  @media print {
    .readout {
      display: none;
    }
  }

  @media (prefers-contrast: more) {
    .each {
      stroke: var(--_ink);
    }
  }

  @media (forced-colors: active) {
    .band {
      fill: none;
    }

    .lit {
      fill: Highlight;
    }

    .leader,
    .limits {
      stroke: Highlight;
    }

    .names text {
      fill: CanvasText;
    }
  }
`;
