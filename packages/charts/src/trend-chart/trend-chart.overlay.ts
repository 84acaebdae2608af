import { html, nothing, svg, type TemplateResult } from "lit";
import { renderTip } from "../walk/point-tip.js";
import type { TrendStop } from "./trend-chart.model.js";
import type { PlacedPoint } from "./place-points.js";

/** What lies over the drawing. */
export interface OverlayView {
  /** The point whose value is shown. */
  readonly shown: TrendStop | undefined;
  /** Where the keyboard stands, while the chart has the focus. */
  readonly focused: TrendStop | undefined;
  readonly chosen: TrendStop | undefined;
  /** Where the plot ends, in pixels from the top. */
  readonly bottom: number;
  /** Where a point stands in the drawing; nothing before it is drawn. */
  readonly placeOf: (stop: TrendStop) => PlacedPoint | undefined;
}

const RING = 8;

/**
 * Rings and a rule at the points shown, focused and chosen, and what is known
 * of the one shown. To a screen reader all of it is decoration: the list speaks.
 */
export function renderOverlay(view: OverlayView): TemplateResult {
  const { shown, focused, chosen, bottom, placeOf } = view;
  return html`<svg class="overlay" aria-hidden="true" focusable="false">
      ${renderRule(shown && placeOf(shown), bottom)}
      ${renderRing("chosen", chosen && placeOf(chosen))}
      ${renderRing("shown", shown && placeOf(shown))}
      ${renderRing("focused", focused && placeOf(focused))}
    </svg>
    ${shown ? renderTip(shown.words) : nothing}`;
}

function renderRule(at: PlacedPoint | undefined, bottom: number) {
  if (!at) return nothing;
  return svg`<line class="rule" x1=${at.x} x2=${at.x} y1="0" y2=${bottom}></line>`;
}

function renderRing(kind: string, at: PlacedPoint | undefined) {
  if (at?.y === undefined) return nothing;
  return svg`<circle class="ring under ${kind}" cx=${at.x} cy=${at.y} r=${RING}></circle>
    <circle class="ring ${kind}" cx=${at.x} cy=${at.y} r=${RING}></circle>`;
}
