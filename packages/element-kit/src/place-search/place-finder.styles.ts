import { css } from "lit";

/** How what a search found is set: over what stands below the field. */
export const placeFinderStyles = css`
  .results,
  .not-found {
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    max-block-size: 20em;
    overflow-y: auto;
    border: 1px solid var(--_border);
    background: var(--_surface);
  }

  .results > *,
  .not-found {
    padding: 0.35em 0.5em;
  }

  .results > * {
    cursor: pointer;
  }

  .results > :hover {
    background: var(--_raised);
  }

  .results > [aria-selected="true"] {
    background: var(--_ink);
    color: var(--_surface);
  }

  .parent::before {
    content: "· ";
  }

  @media (forced-colors: active) {
    .results > [aria-selected="true"] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
