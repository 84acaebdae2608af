import { nameText } from "@commons-widgets/description";
import { html, nothing, svg, type TemplateResult } from "lit";
import type {
  DistributionModel,
  StripDot,
  StripMark,
} from "./distribution.model.js";
import { MARK_NAMES } from "./distribution.words.js";

/** What a reader has come to in a distribution. */
export interface StripView {
  /** Whose value is shown. */
  readonly shown: StripDot | undefined;
  /** Where the keyboard stands. */
  readonly focused: StripDot | undefined;
  readonly chosen: StripDot | undefined;
}

/** A dot that has a place. */
type DrawnDot = StripDot & Required<Pick<StripDot, "at">>;

/** Least height of the strip, so that one line of dots has room for its rings. */
const LEAST_HEIGHT = 6;
/** Room above and below the dots, for the rings. */
const MARGIN = 1.6;
/** Letters of a name in the picture; the words below it have it whole. */
const LABEL_CHARACTERS = 24;
/** How many letters fit beside each other in a strip on a phone. */
const NARROW_LETTERS = 30;

/**
 * The strip with its marks above, the names of those singled out below, and
 * the axis. Places are shares of the width, and rows are as high as their text,
 * so that nothing is measured.
 */
export function renderStrip(
  model: DistributionModel,
  view: StripView,
): TemplateResult {
  const named = [model.focus, view.chosen].filter(isDrawn);
  const lit = [...new Set(named)];
  return html`${renderMarks(model.marks)} ${renderDots(model, view, lit)}
  ${renderNames(lit)} ${renderAxis(model)}`;
}

function renderDots(
  model: DistributionModel,
  { shown, focused, chosen }: StripView,
  lit: readonly DrawnDot[],
): TemplateResult {
  const height = Math.max(LEAST_HEIGHT, model.height + 2 * MARGIN);
  const [top, bottom] = [-height / 2, height / 2];
  const { size } = model;
  return html`<svg
    class="dots"
    part="picture"
    viewBox="0 ${top} 100 ${height}"
    aria-hidden="true"
  >
    ${renderBand(model.marks, top, height)}
    ${model.marks.map(
      ({ kind, x }) =>
        svg`<path class="mark ${kind}" d="M${x} ${top}V${bottom}" />`,
    )}
    ${lit.map(
      ({ at }) => svg`<path class="leader" d="M${at.x} ${at.y}V${bottom}" />`,
    )}
    ${lit.map(renderLimits)} ${renderEach(model, size)}
    ${lit.map((dot) => renderLit(dot, size))}
    ${isDrawn(shown) ? renderRing(shown, size, "shown") : nothing}
    ${isDrawn(chosen) ? renderRing(chosen, size, "chosen") : nothing}
    ${isDrawn(focused) ? renderRing(focused, size, "focused") : nothing}
  </svg>`;
}

/** Dots are the round ends of lines without length: one path for thousands. */
function renderEach({ dots }: DistributionModel, size: number): TemplateResult {
  const d = dots
    .filter(isDrawn)
    .map(({ at }) => `M${round(at.x)} ${round(at.y)}h.001`)
    .join("");
  return svg`<path class="each" d=${d} stroke-width=${round(size * 0.84)} />`;
}

function renderBand(
  marks: readonly StripMark[],
  top: number,
  height: number,
): TemplateResult | typeof nothing {
  const from = marks.find(({ kind }) => kind === "lower")?.x;
  const to = marks.find(({ kind }) => kind === "upper")?.x;
  if (from === undefined || to === undefined) return nothing;
  return svg`<rect
    class="band"
    x=${from}
    y=${top}
    width=${to - from}
    height=${height}
  />`;
}

/** A bar of 95% limits; other dots stand before it. */
function renderLimits({
  at,
  limits,
}: DrawnDot): TemplateResult | typeof nothing {
  if (!limits) return nothing;
  const [from, to] = limits;
  return svg`<path class="limits" d="M${from} ${at.y}H${to}" />`;
}

function renderLit({ at }: DrawnDot, size: number): TemplateResult {
  const r = litRadius(size);
  return svg`<circle class="lit under" cx=${at.x} cy=${at.y} r=${r} />
    <circle class="lit" cx=${at.x} cy=${at.y} r=${r} />`;
}

function renderRing(
  { at }: DrawnDot,
  size: number,
  kind: "shown" | "chosen" | "focused",
): TemplateResult {
  const r = litRadius(size) + 0.3;
  return svg`<circle class="ring ${kind} under" cx=${at.x} cy=${at.y} r=${r} />
    <circle class="ring ${kind}" cx=${at.x} cy=${at.y} r=${r} />`;
}

function litRadius(size: number): number {
  return Math.max(0.9, size * 0.62);
}

function renderMarks(
  marks: readonly StripMark[],
): TemplateResult | typeof nothing {
  if (marks.length === 0) return nothing;
  return html`<svg
    class="rows"
    height="${marks.length * 1.5}em"
    aria-hidden="true"
  >
    ${marks.map(
      ({ x, kind }, row) =>
        svg`<line
          class="mark ${kind}"
          x1="${x}%"
          x2="${x}%"
          y1="${row * 1.5 + 0.2}em"
          y2="100%"
        />`,
    )}
    ${marks.map(({ x, kind, value }, row) => renderLabel(x, row, MARK_NAMES[kind], value))}
  </svg>`;
}

function renderNames(
  lit: readonly DrawnDot[],
): TemplateResult | typeof nothing {
  if (lit.length === 0) return nothing;
  return html`<svg
    class="rows names"
    height="${lit.length * 1.5}em"
    aria-hidden="true"
  >
    ${lit.map(
      ({ at }, row) =>
        svg`<line
          class="leader"
          x1="${at.x}%"
          x2="${at.x}%"
          y1="0"
          y2="${row * 1.5 + 1.3}em"
        />`,
    )}
    ${lit.map(({ at, words }, row) =>
      renderLabel(
        at.x,
        row,
        nameText(words.name, LABEL_CHARACTERS),
        words.value,
      ),
    )}
  </svg>`;
}

/**
 * A name and its value, on the side of their place where there is more room; on
 * a phone its name alone, if that is too little.
 */
function renderLabel(
  x: number,
  row: number,
  name: string,
  value: string,
): TemplateResult {
  const isLeft = x < 50;
  const room = ((isLeft ? 100 - x : x) / 100) * NARROW_LETTERS;
  const isTight = name.length + value.length + 1 > room;
  return svg`<text
    x="${x}%"
    y="${row * 1.5 + 1.1}em"
    dx=${isLeft ? "0.35em" : "-0.35em"}
    text-anchor=${isLeft ? "start" : "end"}
  >${name}<tspan class=${isTight ? "roomy" : nothing}> ${value}</tspan></text>`;
}

function renderAxis({ ticks }: DistributionModel): TemplateResult {
  const letters = ticks.reduce((sum, { text }) => sum + text.length + 1, 0);
  const isTight = letters > NARROW_LETTERS;
  return html`<svg class="axis" height="2em" aria-hidden="true">
    <line class="base" x1="0" x2="100%" y1="0" y2="0" />
    ${ticks.map(
      ({ x, text }, index) =>
        svg`<line class="tick" x1="${x}%" x2="${x}%" y1="0" y2="0.4em" />
          <text
            class=${isTight && index % 2 === 1 ? "roomy" : nothing}
            x="${x}%"
            y="1.5em"
            text-anchor=${anchorOf(index, ticks.length)}
          >${text}</text>`,
    )}
  </svg>`;
}

/** The first and the last tick write inwards, so that nothing is cut. */
function anchorOf(index: number, count: number): "start" | "middle" | "end" {
  if (index === 0) return "start";
  return index === count - 1 ? "end" : "middle";
}

function isDrawn(dot: StripDot | undefined): dot is DrawnDot {
  return dot?.at !== undefined;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
