import { html, nothing, type TemplateResult } from "lit";
import type { TrendModel, TrendStop } from "./trend-chart.model.js";
import { walkLabel } from "./trend-chart.words.js";

/** What the list of points needs to know and whom it tells. */
export interface ListView {
  /** The point the keyboard stands on. */
  readonly cursor: TrendStop | undefined;
  readonly isChosen: (stop: TrendStop) => boolean;
  readonly enter: () => void;
  readonly leave: () => void;
}

/**
 * The points as a screen reader meets them: one stop for the Tab key, one
 * option for each point, line after line. It lies over the drawing and is not
 * seen.
 */
export function renderList(
  model: TrendModel,
  { cursor, isChosen, enter, leave }: ListView,
): TemplateResult {
  return html`<div
    id="walk"
    class="walk"
    part="walk"
    role="listbox"
    tabindex="0"
    aria-label=${walkLabel(model.axisTitle)}
    aria-describedby="hint"
    aria-activedescendant=${cursor ? optionId(cursor) : nothing}
    @focus=${enter}
    @blur=${leave}
  >
    ${Array.from(
      model.stops.values(),
      (stop) =>
        html`<div
          id=${optionId(stop)}
          role="option"
          data-key=${stop.key}
          aria-selected=${String(isChosen(stop))}
        >
          ${stop.sentence}
        </div>`,
    )}
  </div>`;
}

/** IDs that others point to are parted by spaces, so one must not hold any. */
function optionId({ key }: TrendStop): string {
  return `point-${encodeURIComponent(key)}`;
}
