import {
  html,
  nothing,
  svg,
  type SVGTemplateResult,
  type TemplateResult,
} from "lit";
import type {
  ControlLayout,
  LevelLine,
  Place,
} from "./control-chart.layout.js";
import { renderMark } from "./control-chart.marks.js";

/** Places that are marked besides the values. */
export interface ShownPlaces {
  /** The point whose value is shown. */
  readonly shown: Place | undefined;
  /** Where the keyboard stands, while the chart has the focus. */
  readonly focused: Place | undefined;
  readonly chosen: Place | undefined;
}

const RING = 11;

/**
 * The drawing: lines across, the values in time, and rings. All is placed in
 * hundredths, so it fits every width without being measured.
 */
export function renderPicture(
  layout: ControlLayout,
  { shown, focused, chosen }: ShownPlaces,
): TemplateResult {
  return html`<svg
    class="plot"
    part="picture"
    aria-hidden="true"
    focusable="false"
  >
    ${renderBaseline(layout.baseline)} ${layout.yTicks.map(renderValueTick)}
    ${layout.xTicks.map(renderPeriodTick)} ${layout.levels.map(renderLevel)}
    ${shown ? renderRule(shown) : nothing}
    <svg viewBox="0 0 100 100" preserveAspectRatio="none">
      <path
        class="line"
        vector-effect="non-scaling-stroke"
        d=${layout.path}
      ></path>
    </svg>
    ${layout.marks.map(({ x, y, stop }) => at({ x, y }, renderMark(stop.look)))}
    ${renderRing("chosen", chosen)} ${renderRing("shown", shown)}
    ${renderRing("focused", focused)}
  </svg>`;
}

/** Something drawn around the origin, put at a place. */
function at({ x, y }: Place, drawn: SVGTemplateResult): SVGTemplateResult {
  return svg`<svg class="at" x="${x}%" y="${y}%">${drawn}</svg>`;
}

function renderValueTick({
  y,
  text,
}: ControlLayout["yTicks"][number]): SVGTemplateResult {
  return svg`<line class="grid" x1="0" x2="100%" y1="${y}%" y2="${y}%"></line>
    <text class="tick" x="-8" y="${y}%" dy="0.32em" text-anchor="end">${text}</text>`;
}

function renderPeriodTick({
  x,
  text,
  anchor,
  isAlways,
}: ControlLayout["xTicks"][number]): SVGTemplateResult {
  return svg`<g class=${isAlways ? "always" : "wide"}>
    <svg class="at" x="${x}%" y="100%"><line class="stub" y2="6"></line></svg>
    <text class="tick" x="${x}%" y="100%" dy="1.5em" text-anchor=${anchor}>${text}</text>
  </g>`;
}

function renderLevel({ kind, y, label, labelY }: LevelLine): SVGTemplateResult {
  return svg`<line class="level ${kind}" x1="0" x2="100%" y1="${y}%" y2="${y}%"></line>
    <text class="level-name wide" x="100%" dx="8" y="${labelY}%" dy="0.32em">${label}</text>`;
}

function renderBaseline(
  baseline: ControlLayout["baseline"],
): SVGTemplateResult | typeof nothing {
  if (!baseline) return nothing;
  const { from, to } = baseline;
  return svg`<rect class="baseline" x="${from}%" y="0" width="${to - from}%" height="100%"></rect>`;
}

function renderRule({ x }: Place): SVGTemplateResult {
  return svg`<line class="rule" x1="${x}%" x2="${x}%" y1="0" y2="100%"></line>`;
}

function renderRing(kind: string, place: Place | undefined) {
  if (!place) return nothing;
  return at(
    place,
    svg`<circle class="ring under ${kind}" r=${RING}></circle>
      <circle class="ring ${kind}" r=${RING}></circle>`,
  );
}
