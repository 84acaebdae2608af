import { css } from "lit";

/** How what a reader asks for is set: the words, the keys and the table. */
export const panelStyles = css`
  .panel {
    margin-block-start: 0.75em;
    padding: 0.75em 1em;
    border-inline-start: 4px solid var(--_accent);
    background: var(--_raised);
    max-inline-size: 46em;
  }

  .panel > * + * {
    margin-block-start: 0.6em;
  }

  .panel h3,
  .panel .label {
    font-size: 1em;
    font-weight: 700;
  }

  .panel ul {
    margin-block-end: 0;
    padding-inline-start: 1.25em;
  }

  .keys {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.25em 1em;
    margin: 0.6em 0 0;
  }

  .keys dt {
    font-weight: 700;
  }

  .keys dd {
    margin: 0;
  }

  .table-scroll {
    margin-block-start: 0.75em;
    max-block-size: 32em;
    overflow: auto;
    border-block: 1px solid var(--_line);
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: max(0.9375em, 15px);
    font-variant-numeric: tabular-nums;
    overflow-wrap: normal;
  }

  caption {
    padding: 0.5em 0.5em 0.5em 0;
    font-weight: 700;
    text-align: start;
    overflow-wrap: anywhere;
  }

  th {
    max-inline-size: 16em;
    overflow-wrap: break-word;
  }

  th,
  td {
    padding: 0.35em 0.6em;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
  }

  tbody th {
    font-weight: 400;
  }

  .number {
    text-align: end;
  }

  [data-absent] {
    color: var(--_muted);
    font-style: italic;
  }

  thead button {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    font-weight: 700;
    text-align: inherit;
  }

  @media print {
    .table-scroll {
      max-block-size: none;
      overflow: visible;
    }

    tr {
      break-inside: avoid;
    }

    .sort-mark {
      display: none;
    }
  }
`;
