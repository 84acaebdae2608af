import { html, nothing, svg, type TemplateResult } from "lit";
import { shareOf } from "../scale/share-of.js";
import type { ValueScale } from "../scale/value-scale.js";
import { barSwatch, renderLanes, renderTextures } from "./bar-chart.marks.js";
import type {
  BarGap,
  BarModel,
  BarRow,
  CompareLine,
  Slot,
} from "./bar-chart.model.js";
import { whiskerLabel } from "./bar-chart.words.js";

/** What the chart marks besides its bars, by the keys of its stops. */
export interface BarMarks {
  /** The bar of which more is shown. */
  readonly shown: string | undefined;
  /** Where the keyboard stands, while the chart has the focus. */
  readonly focused: string | undefined;
  readonly chosen: string | undefined;
}

/** From this many rows from the end, what is shown of a bar stands above it. */
const LAST_ROWS = 3;

/**
 * Draws the axis, the bars and the line they are compared with. Each row carries
 * its key in `data-key`. The drawing is decoration to a screen reader: the list
 * of bars speaks.
 */
export function renderBars(model: BarModel, marks: BarMarks): TemplateResult {
  const { stops } = model;
  return html`<div class="bars" part="picture" aria-hidden="true">
    ${model.legend.length > 1 ? renderStore() : nothing}
    ${renderGrid(model.scale)} ${renderAxis(model)}
    ${stops.map((stop, index) =>
      stop.kind === "gap"
        ? renderGap(stop, marks)
        : renderRow(stop, model, marks, index >= stops.length - LAST_ROWS),
    )}
  </div>`;
}

/** What the colours of several measures mean, and what a whisker is. */
export function renderKey({ legend, hasLimits }: BarModel): TemplateResult {
  const whisker = svg`<path class="whisker" d="M2,8H30M2,4v8M30,4v8"></path>`;
  const entries = [
    ...legend.map(
      (label, index) => [barSwatch((index + 1) as Slot), label] as const,
    ),
    ...(hasLimits ? [[whisker, whiskerLabel()] as const] : []),
  ];
  if (entries.length === 0) return html``;
  return html`<ul class="key" part="key">
    ${entries.map(
      ([swatch, label]) =>
        html`<li>
          <svg
            class="swatch"
            viewBox="0 0 32 16"
            aria-hidden="true"
            focusable="false"
          >
            ${swatch}
          </svg>
          ${label}
        </li>`,
    )}
  </ul>`;
}

function renderStore(): TemplateResult {
  return html`<svg class="store" focusable="false">
    <defs>${renderTextures()}</defs>
  </svg>`;
}

function renderGrid(scale: ValueScale): TemplateResult {
  return html`<svg class="grid" focusable="false">
    ${scale.ticks.map(({ at }) => upright("gridline", shareOf(scale, at)))}
  </svg>`;
}

function renderAxis({ scale, compare }: BarModel): TemplateResult {
  return html`<div class="axis ${compare ? "with-compare" : ""}">
    <svg focusable="false">
      ${scale.ticks.map(({ at, text }, index) => {
        const place = shareOf(scale, at);
        const isEnd = index === 0 || index === scale.ticks.length - 1;
        return svg`<text
          class="tick ${anchorAt(place)} ${isEnd || at === 0 ? "" : "minor"}"
          x=${place} y="100%" dy="-0.4em"
        >${text}</text>`;
      })}
      ${compare ? renderCompareLabel(compare, shareOf(scale, compare.value)) : nothing}
    </svg>
  </div>`;
}

function renderCompareLabel({ shortName, text }: CompareLine, place: string) {
  const side = parseFloat(place) > 50 ? "to-end" : "to-start";
  return svg`<line class="compare" x1=${place} x2=${place} y1="0.2em" y2="100%"></line>
    <text class="compare-label ${side}" x=${place} y="1em">
      <tspan x=${place} dx=${side === "to-end" ? -5 : 5}>${shortName}</tspan>
      <tspan x=${place} dx=${side === "to-end" ? -5 : 5} dy="1.2em" class="number">${text}</tspan>
    </text>`;
}

/** The line in two tones, so that it is seen across bars as well. */
function renderCompare(compare: BarModel["compare"], scale: ValueScale) {
  if (!compare) return nothing;
  const place = shareOf(scale, compare.value);
  return [upright("compare under", place), upright("compare", place)];
}

function renderGap({ key, text }: BarGap, marks: BarMarks): TemplateResult {
  return html`<div class="row gap" data-key=${key}>
    <p>${text}</p>
    ${renderRings(key, marks)}
  </div>`;
}

function renderRow(
  row: BarRow,
  { scale, compare }: BarModel,
  marks: BarMarks,
  isLast: boolean,
): TemplateResult {
  const { key, tone, words } = row;
  return html`<div class="row ${tone} lanes-${row.lanes}" data-key=${key}>
    <p class="name">${words.name}</p>
    <div class="plot">
      <svg focusable="false">
        ${renderLanes(row, scale)} ${upright("zero", shareOf(scale, 0))}
        ${renderCompare(compare, scale)}
      </svg>
    </div>
    <div class="number ${row.bars.length === 0 ? "absent" : ""}">
      ${row.numbers.map((number) => html`<p>${number}</p>`)}
    </div>
    ${renderRings(key, marks)}
    ${marks.shown === key ? renderTip(row, isLast) : nothing}
  </div>`;
}

function renderRings(key: string, { focused, chosen }: BarMarks) {
  const kinds = [
    ...(key === chosen ? ["chosen"] : []),
    ...(key === focused ? ["focused"] : []),
  ];
  if (kinds.length === 0) return nothing;
  return html`<svg class="rings" focusable="false">
    ${kinds.map(
      (
        kind,
      ) => svg`<rect class="ring under ${kind}" width="100%" height="100%"></rect>
        <rect class="ring ${kind}" width="100%" height="100%"></rect>`,
    )}
  </svg>`;
}

function renderTip({ words }: BarRow, isLast: boolean): TemplateResult {
  const { name, value, range, notes } = words;
  return html`<div class="tip ${isLast ? "above" : ""}" part="tip">
    <p>${name}</p>
    ${value === "" ? nothing : html`<p><strong>${value}</strong>${range}</p>`}
    ${notes.map((note) => html`<p class="note">${note}</p>`)}
  </div>`;
}

function upright(kind: string, place: string) {
  return svg`<line class=${kind} x1=${place} x2=${place} y1="0" y2="100%"></line>`;
}

/** Texts at the ends of the axis stay inside it. */
function anchorAt(place: string): string {
  if (place === "0%") return "to-start";
  return place === "100%" ? "to-end" : "to-middle";
}
