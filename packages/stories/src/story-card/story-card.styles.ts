import { css } from "lit";

/** How a story card is set: the number first, then the sentence. */
export const storyCardStyles = css`
  figure {
    display: flex;
    flex-direction: column;
  }

  .summary,
  .coverage,
  .tools,
  .panel,
  #table,
  footer {
    order: 1;
  }

  .face {
    display: grid;
    gap: 0.35em;
  }

  .value {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
  }

  .value strong {
    color: var(--_series-1);
    font-family: var(--_heading-font);
    font-size: var(
      --commons-story-card-number-size,
      clamp(2.25em, 1.5em + 5cqi, 3.5em)
    );
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    line-height: 1.05;
    letter-spacing: -0.02em;
  }

  .value strong[data-long] {
    font-size: 1.5em;
  }

  .change {
    font-weight: 700;
  }

  .interval {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .picture {
    margin-block-start: 0.4em;
    max-inline-size: 28em;
  }

  svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
    overflow: visible;
  }

  path {
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }

  .line {
    stroke: var(--_series-1);
    stroke-width: 2.5px;
  }

  .band {
    fill: var(--_series-1);
    opacity: 0.2;
  }

  .dot {
    stroke: var(--_series-1);
    stroke-width: 9px;
  }

  .peers {
    stroke: var(--_context);
    stroke-width: 1.5px;
    stroke-linecap: butt;
  }

  .middle {
    stroke: var(--_compare);
    stroke-width: 2px;
    stroke-dasharray: 3 2;
    stroke-linecap: butt;
  }

  .own {
    stroke: var(--_series-1);
    stroke-width: 4px;
    stroke-linecap: butt;
  }

  .map {
    block-size: 11em;
  }

  .ground {
    fill: var(--_grid);
    fill-rule: evenodd;
  }

  .borders {
    stroke: var(--_border);
    stroke-width: 0.75px;
  }

  .here {
    fill: var(--_series-1);
    fill-rule: evenodd;
    stroke: var(--_series-1);
    stroke-width: 2px;
  }

  /* As the picture is drawn, whichever way the page is written. */
  .ends {
    direction: ltr;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
  }

  .ends,
  .note {
    color: var(--_muted);
    font-size: var(--_small);
  }

  @media (forced-colors: active) {
    .band {
      fill: none;
      stroke: CanvasText;
      stroke-width: 1px;
      opacity: 1;
    }

    .own,
    .here {
      stroke: Highlight;
    }

    .ground {
      fill: Canvas;
    }

    .here {
      fill: Highlight;
    }
  }
`;
