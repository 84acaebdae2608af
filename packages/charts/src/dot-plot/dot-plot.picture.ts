import { html, nothing, svg, type TemplateResult } from "lit";
import { shareOf } from "../scale/share-of.js";
import type { ValueScale } from "../scale/value-scale.js";
import { renderMarks } from "./dot-plot.marks.js";
import type { DotPlotModel, DotRow } from "./dot-plot.model.js";

/** What the plot marks besides its dots, by the keys of its rows. */
export interface DotPlotMarks {
  /** The row of which more is shown. */
  readonly shown: string | undefined;
  /** Where the keyboard stands, while the plot has the focus. */
  readonly focused: string | undefined;
  readonly chosen: string | undefined;
}

/** From this many rows from the end, what is shown of a row stands above it. */
const LAST_ROWS = 3;
/** A plot of more rows has an axis below them, too. */
const LONG = 15;
/** Longer words stand in the key alone, not beside the dots. */
const LABEL_CHARACTERS = 24;
/** Nearer to an end than this, in hundredths, a label runs away from it. */
const NEAR = 25;

/**
 * Draws the axis and a row of dots for each area. Each row carries its key in
 * `data-key`. The drawing is decoration to a screen reader: the list of rows
 * speaks.
 */
export function renderRows(
  model: DotPlotModel,
  marks: DotPlotMarks,
): TemplateResult {
  const { rows, scale } = model;
  return html`<div class="rows" part="picture" aria-hidden="true">
    <svg class="grid" focusable="false">
      ${scale.ticks.map(({ at }) => {
        const x = shareOf(scale, at);
        return svg`<line class="gridline" x1=${x} x2=${x} y1="0" y2="100%"></line>`;
      })}
    </svg>
    ${renderAxis(scale)} ${renderLabels(model)}
    ${rows.map((row, index) =>
      renderRow(row, model, marks, index >= rows.length - LAST_ROWS),
    )}
    ${rows.length > LONG ? renderAxis(scale) : nothing}
  </div>`;
}

function renderAxis(scale: ValueScale): TemplateResult {
  return html`<div class="axis">
    <svg focusable="false">
      ${scale.ticks.map(({ at, text }, index) => {
        const place = shareOf(scale, at);
        const isEnd = index === 0 || index === scale.ticks.length - 1;
        return svg`<text
          class="tick ${anchorAt(place, 1)} ${isEnd ? "" : "minor"}"
          x=${place} y="100%" dy="-0.4em"
        >${text}</text>`;
      })}
    </svg>
  </div>`;
}

/** What the dots of the first row are, one line each, so that they never collide. */
function renderLabels({ rows, sides, scale }: DotPlotModel) {
  const dots = rows[0]?.dots ?? [];
  const isShort = sides.every((side) => side.length <= LABEL_CHARACTERS);
  if (sides.length < 2 || dots.length < 2 || !isShort) return nothing;
  return html`<div class="labels">
    <svg focusable="false">
      ${dots.map(({ side, value }) => {
        const x = shareOf(scale, value);
        const top = side === 0 ? 1.1 : 2.3;
        return svg`<line class="leader" x1=${x} x2=${x} y1="${top + 0.2}em" y2="100%"></line>
          <text class="label ${anchorAt(x, NEAR)}" x=${x} y="${top}em">${sides[side]}</text>`;
      })}
    </svg>
  </div>`;
}

function renderRow(
  row: DotRow,
  { scale }: DotPlotModel,
  marks: DotPlotMarks,
  isLast: boolean,
): TemplateResult {
  const { key, words, numbers, dots } = row;
  return html`<div class="row" data-key=${key}>
    <p class="name">${words.name}</p>
    <div class="plot">
      <svg focusable="false">
        <line class="track" x1="0" x2="100%" y1="50%" y2="50%"></line>
        ${renderMarks(row, scale)}
      </svg>
    </div>
    <p class="number ${dots.length === 0 ? "absent" : ""}">${numbers}</p>
    ${renderRings(key, marks)}
    ${marks.shown === key ? renderTip(row, isLast) : nothing}
  </div>`;
}

function renderRings(key: string, { focused, chosen }: DotPlotMarks) {
  const kinds = [
    ...(key === chosen ? ["chosen"] : []),
    ...(key === focused ? ["focused"] : []),
  ];
  if (kinds.length === 0) return nothing;
  return html`<svg class="rings" focusable="false">
    ${kinds.flatMap((kind) =>
      [`ring under ${kind}`, `ring ${kind}`].map(
        (look) => svg`<rect class=${look} width="100%" height="100%"></rect>`,
      ),
    )}
  </svg>`;
}

function renderTip({ words }: DotRow, isLast: boolean): TemplateResult {
  const { name, values, step } = words;
  return html`<div class="tip ${isLast ? "above" : ""}" part="tip">
    <p class="tip-name">${name}</p>
    ${values.map(
      ({ side, value, range, status }) =>
        html`<p>
          ${side === "" ? nothing : html`<span>${side}: </span>`}<strong>${value}</strong>${range}${status === "" ? nothing : html`<span>, ${status}</span>`}
        </p>`,
    )}
    ${step ? html`<p class="note">${step}</p>` : nothing}
  </div>`;
}

/** Texts near the ends of the axis stay inside it. */
function anchorAt(place: string, near: number): string {
  const share = parseFloat(place);
  if (share < near) return "to-start";
  return share > 100 - near ? "to-end" : "to-middle";
}
