import { css, unsafeCSS } from "lit";
import { tipStyles } from "../walk/point-tip.js";
import { HEIGHT, NARROW } from "./trend-chart.layout.js";
import { LOOKS } from "./trend-chart.looks.js";

const styleClasses = unsafeCSS(
  Object.entries(LOOKS)
    .map(([style, { colour }]) => `.${style}{--_colour:${colour}}`)
    .join(""),
);

const px = (length: number) => unsafeCSS(`${length}px`);

const wideHeight = css`clamp(${px(HEIGHT.least)}, ${unsafeCSS(HEIGHT.share * 100)}cqi, ${px(HEIGHT.most)})`;

/** How a trend chart is set. */
export const trendChartStyles = css`
  ${tipStyles}
  ${styleClasses}

  .trend {
    container-type: inline-size;
    font-size: max(0.875em, 14px);
    line-height: 1.3;
  }

  .axis-note {
    color: var(--_muted);
  }

  .chart {
    position: relative;
    margin-block-start: 0.5em;
  }

  /* As high as the drawing will be, so that nothing moves when it comes. */
  .drawing {
    block-size: ${wideHeight};
    direction: ltr;
    letter-spacing: normal;
    word-spacing: normal;
  }

  .drawing svg {
    display: block;
    overflow: visible;
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

  .key [data-narrow] {
    display: none;
  }

  .key .swatch {
    flex: none;
    inline-size: 32px;
    block-size: 16px;
  }

  .stroke {
    fill: none;
    stroke: var(--_colour);
  }

  .filled {
    fill: var(--_colour);
  }

  .hollow {
    fill: var(--_surface);
  }

  .band {
    fill: var(--_colour);
    fill-opacity: 0.18;
  }

  .overlay {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    direction: ltr;
    pointer-events: none;
  }

  @container (max-width: ${px(NARROW - 0.02)}) {
    .drawing {
      block-size: ${px(HEIGHT.narrow)};
    }

    .key [data-narrow] {
      display: flex;
    }
  }

  @media (forced-colors: active) {
    /* System colours have one grey: the grid must not pass for a line. */
    .drawing [stroke*="grid"] {
      stroke-opacity: 0.35;
    }
  }
`;
