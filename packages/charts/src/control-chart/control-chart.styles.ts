import { css, unsafeCSS } from "lit";
import { tipStyles } from "../walk/point-tip.js";
import { HEIGHT } from "./control-chart.layout.js";

/** How a control chart is set. */
export const controlChartStyles = css`
  ${tipStyles}

  .control {
    container-type: inline-size;
    font-size: max(0.875em, 14px);
    line-height: 1.3;
  }

  .axis-note {
    color: var(--_muted);
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin: 0.5em 0 0;
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
    block-size: 20px;
    overflow: visible;
  }

  .chart {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    margin-block: 1.25em 2.25em;
    direction: ltr;
  }

  /* As wide as the longest label beside the plot, so that none is measured. */
  .room {
    block-size: 0;
    overflow: hidden;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
    visibility: hidden;
  }

  .room > * {
    display: block;
    padding-inline: 0 8px;
  }

  .room.names > * {
    padding-inline: 10px 0;
  }

  .stage {
    position: relative;
  }

  .plot {
    display: block;
    inline-size: 100%;
    block-size: ${unsafeCSS(HEIGHT)}em;
    overflow: visible;
  }

  .at {
    overflow: visible;
  }

  .tick,
  .level-name {
    fill: var(--_ink);
    font-variant-numeric: tabular-nums;
  }

  .grid {
    stroke: var(--_grid);
  }

  .stub {
    stroke: var(--_border);
  }

  .baseline {
    fill: var(--_raised);
    stroke: var(--_border);
    stroke-dasharray: 1 3;
  }

  .level {
    stroke: var(--_ink);
    stroke-width: 1.5px;
  }

  .level.upper,
  .level.lower {
    stroke-dasharray: 7 5;
  }

  .level.target {
    stroke: var(--_series-3);
    stroke-width: 2.5px;
    stroke-dasharray: 2 4;
  }

  .line {
    fill: none;
    stroke: var(--_border);
    stroke-width: 1.5px;
  }

  .halo {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 5px;
  }

  .mark {
    fill: var(--_compare);
    stroke: none;
  }

  .mark.improvement {
    fill: var(--_series-1);
  }

  .mark.concern {
    fill: var(--_surface);
    stroke: var(--_series-2);
    stroke-width: 2.5px;
  }

  .mark.change {
    fill: var(--_series-3);
  }

  @container (min-width: 40em) {
    .key [data-narrow] {
      display: none;
    }
  }

  @container (max-width: 39.99em) {
    .room.names,
    .wide {
      display: none;
    }
  }

  @media (forced-colors: active) {
    /* System colours have one grey: the grid must not pass for a limit. */
    .grid {
      stroke-opacity: 0.35;
    }
  }
`;
