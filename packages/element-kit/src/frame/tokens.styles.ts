import { css } from "lit";

/**
 * The tokens every element reads. A host page sets `--commons-…`; inside, the
 * resolved `--_…` is used, so that a page's choice and our default meet in one
 * place. `light-dark()` follows the page's own `color-scheme`.
 */
export const tokenStyles = css`
  :host {
    --_ink: var(--commons-ink, light-dark(#0b0c0c, #f4f5f6));
    --_muted: var(--commons-muted, light-dark(#484c50, #b9c0c6));
    --_surface: var(--commons-surface, light-dark(#ffffff, #15191d));
    --_raised: var(--commons-raised, light-dark(#f3f4f5, #22282e));
    --_line: var(--commons-line, light-dark(#cdd1d5, #454d54));
    --_border: var(--commons-border, light-dark(#6f777b, #8a949b));
    --_accent: var(--commons-accent, light-dark(#12436d, #6bace6));
    --_link: var(--commons-link, light-dark(#12436d, #8fc4f2));
    --_focus: var(--commons-focus, #ffdd00);
    --_focus-edge: var(--commons-focus-edge, #0b0c0c);
    --_grid: var(--commons-grid, light-dark(#e3e6e8, #323a41));
    --_context: var(--commons-context, light-dark(#8f979d, #7c868e));
    --_compare: var(--commons-compare, light-dark(#484c50, #c5ccd2));
    --_series-1: var(--commons-series-1, light-dark(#12436d, #6bace6));
    --_series-2: var(--commons-series-2, light-dark(#d4500c, #f58a4b));
    --_series-3: var(--commons-series-3, light-dark(#801650, #e39bc4));
    --_series-4: var(--commons-series-4, light-dark(#1b7f78, #4fc4bb));
    --_font: var(--commons-font, inherit);
    --_heading-font: var(--commons-heading-font, var(--_font));
    --_size: var(--commons-font-size, max(1rem, 16px));
    --_small: max(0.8125em, 13px);
  }

  @media (prefers-contrast: more) {
    :host {
      --_line: var(--_ink);
      --_grid: var(--_border);
      --_muted: var(--_ink);
    }
  }

  @media (forced-colors: active) {
    :host {
      --_ink: CanvasText;
      --_muted: CanvasText;
      --_surface: Canvas;
      --_raised: Canvas;
      --_line: CanvasText;
      --_border: CanvasText;
      --_accent: CanvasText;
      --_link: LinkText;
      --_focus: Highlight;
      --_focus-edge: Canvas;
      --_grid: GrayText;
      --_context: GrayText;
      --_compare: CanvasText;
      --_series-1: CanvasText;
      --_series-2: LinkText;
      --_series-3: CanvasText;
      --_series-4: LinkText;
    }
  }
`;
