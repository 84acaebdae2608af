import { html, nothing, type TemplateResult } from "lit";
import type { WardMapModel } from "./ward-map.model.js";
import { walkLabel } from "./ward-map.words.js";

/** What the list of areas needs to know and whom it tells. */
export interface ListView {
  /** Code of the area the keyboard stands on. */
  readonly cursor: string | undefined;
  /** Code of the area that is chosen. */
  readonly chosen: string | undefined;
  readonly enter: () => void;
  readonly leave: () => void;
}

/**
 * The areas as a screen reader meets them: one stop for the Tab key, one option
 * for each area, highest value first. It lies over the picture and is not seen.
 */
export function renderList(
  { shapes, geography, place }: WardMapModel,
  { cursor, chosen, enter, leave }: ListView,
): TemplateResult {
  return html`<div
    id="walk"
    class="walk"
    part="walk"
    role="listbox"
    tabindex="0"
    aria-label=${walkLabel(geography, place)}
    aria-describedby="hint"
    aria-activedescendant=${cursor === undefined ? nothing : optionId(cursor)}
    @focus=${enter}
    @blur=${leave}
  >
    ${shapes.map(
      ({ code, sentence }) =>
        html`<div
          id=${optionId(code)}
          role="option"
          aria-selected=${String(code === chosen)}
        >
          ${sentence}
        </div>`,
    )}
  </div>`;
}

function optionId(code: string): string {
  return `area-${code}`;
}
