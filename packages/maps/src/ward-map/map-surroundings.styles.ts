import { css } from "lit";

/** How the neighbours of an area are set. */
export const surroundingStyles = css`
  .neighbours summary {
    min-block-size: 24px;
    cursor: pointer;
    font-weight: 700;
  }

  .neighbours ul {
    margin-block: 0.25em 0;
    padding-inline-start: 1.25em;
  }
`;
