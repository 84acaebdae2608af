import { css } from "lit";

/** How a table is set: numbers flush right, headings that stay in sight, bars. */
export const tableFigureStyles = css`
  .filter {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    margin-block-start: 0.75em;
  }

  .filter label {
    font-size: max(0.9375em, 15px);
  }

  .filter input {
    flex: 1 1 10em;
    min-inline-size: 0;
    max-inline-size: 20em;
    min-block-size: 2.25em;
    padding: 0.25em 0.5em;
    border: 1px solid var(--_border);
    border-radius: 3px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin-block-end: 0.6em;
    font-variant-numeric: tabular-nums;
  }

  .pager span {
    margin-inline-end: auto;
  }

  [aria-disabled="true"] {
    color: var(--_muted);
    border-style: dashed;
    cursor: default;
  }

  .rows {
    max-block-size: var(--commons-table-height, min(40rem, 85vh));
    overflow: auto;
    scroll-padding-block-start: 5em;
    border-block-end: 1px solid var(--_line);
  }

  .rows table {
    inline-size: 100%;
    /* Collapsed borders would scroll away from the cells that stay. */
    border-collapse: separate;
    border-spacing: 0;
    font-size: max(0.9375em, 15px);
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1.35;
    overflow-wrap: normal;
  }

  .rows caption {
    padding: 0 0 0.5em;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
  }

  /* A caption is as wide as its table; its words stay where they can be read. */
  .rows caption span {
    position: sticky;
    display: block;
    inline-size: fit-content;
    inset-inline-start: 0;
    max-inline-size: 100cqi;
  }

  .rows :is(th, td) {
    padding: 0.35em 0.75em;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
    text-align: start;
    vertical-align: baseline;
    overflow-wrap: break-word;
  }

  .rows thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    min-inline-size: 5em;
    max-inline-size: 14em;
    border-block-end: 2px solid var(--_ink);
    vertical-align: bottom;
  }

  .rows tr > th:first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    min-inline-size: min(9em, 38cqi);
    max-inline-size: min(18em, 38cqi);
    overflow-wrap: anywhere;
    padding-inline-start: 0.35em;
    border-inline-end: 1px solid var(--_line);
  }

  .rows thead tr > th:first-child {
    z-index: 3;
  }

  .rows tbody th {
    font-weight: 400;
  }

  .rows td {
    max-inline-size: 18em;
  }

  .rows .number {
    text-align: end;
  }

  .rows [data-absent] {
    color: var(--_muted);
    font-style: italic;
  }

  .rows [data-absent] .beside {
    white-space: normal;
  }

  .beside {
    display: block;
    color: var(--_muted);
    font-size: max(0.8125em, 12px);
    white-space: nowrap;
  }

  .mark {
    font-style: italic;
  }

  .rows thead button {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    font-size: inherit;
    font-weight: 700;
    line-height: inherit;
    text-align: inherit;
  }

  .rows thead button:hover {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .sort-mark {
    white-space: nowrap;
  }

  button.name {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_link);
    font-size: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .rows [aria-current] :is(th, td) {
    background: var(--_raised);
    font-weight: 700;
  }

  .rows [aria-current] th {
    box-shadow: inset 4px 0 var(--_accent);
    padding-inline-start: 0.75em;
  }

  .rows tfoot :is(th, td) {
    border-block-start: 2px solid var(--_ink);
    font-weight: 700;
  }

  .rows tfoot .beside {
    font-weight: 400;
  }

  .bar {
    display: block;
    inline-size: 100%;
    min-inline-size: 6em;
    block-size: 8px;
    margin-block-start: 3px;
    overflow: visible;
  }

  .bar .track {
    fill: var(--_grid);
  }

  .bar .length {
    fill: var(--_accent);
  }

  .bar .zero {
    stroke: var(--_ink);
    stroke-width: 2;
  }

  .note {
    margin-block-start: 0.5em;
    color: var(--_muted);
    font-size: var(--_small);
  }

  @media (forced-colors: active) {
    .bar .track {
      fill: Canvas;
      stroke: CanvasText;
    }

    .rows [aria-current] :is(th, td) {
      border-block: 2px solid Highlight;
    }
  }

  @media print {
    .graphic {
      break-inside: auto;
    }

    .filter,
    .pager button,
    .rows .sort-mark {
      display: none;
    }

    .rows {
      max-block-size: none;
      overflow: visible;
    }

    .rows :is(thead th, tr > th:first-child) {
      position: static;
    }

    .rows tr {
      break-inside: avoid;
    }
  }
`;
