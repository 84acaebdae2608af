import { css } from "lit";

/** How the field of a place search is set. */
export const placeSearchStyles = css`
  .search {
    position: relative;
    flex: 0 1 20em;
  }

  .search label {
    display: block;
    font-size: var(--_small);
    font-weight: 700;
  }

  .search input {
    inline-size: 100%;
    min-block-size: 2.25em;
    padding: 0.25em 0.5em;
    border: 1px solid var(--_border);
    border-radius: 3px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: max(1em, 16px);
  }
`;
