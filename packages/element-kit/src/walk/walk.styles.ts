import { css } from "lit";

/** How a figure that can be walked is set: its unseen list, hint and rings. */
export const walkStyles = css`
  .walk {
    position: absolute;
    inset: 0;
    overflow: hidden;
    pointer-events: none;
  }

  .walk:focus-visible {
    outline: 2px solid var(--_border);
    outline-offset: 2px;
    box-shadow: none;
  }

  .walk > *,
  .skip:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .skip {
    position: absolute;
    z-index: 2;
    padding: 0.5em;
    background: var(--_surface);
  }

  .hint {
    margin-block-start: 0.6em;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .ring.chosen {
    stroke-width: 4px;
  }

  .ring.chosen.under {
    stroke-width: 8px;
  }

  .ring.focused {
    stroke: var(--_focus);
    stroke-width: 3px;
  }

  .ring.focused.under {
    stroke: var(--_focus-edge);
    stroke-width: 7px;
  }

  @media print {
    .hint {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .ring.chosen,
    .ring.focused {
      stroke: Highlight;
    }

    .ring.focused.under {
      stroke: Canvas;
    }
  }
`;
