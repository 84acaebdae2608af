import { html, nothing, svg, type TemplateResult } from "lit";
import { asPercent, placeOn } from "../scale/share-of.js";
import type { LabelSide, PointLabel } from "./label-points.js";
import { markAxis } from "./mark-axis.js";
import type {
  PlotLine,
  ScatterModel,
  ScatterStop,
} from "./scatter-plot.model.js";

/** What is marked in the drawing. */
export interface PictureView {
  /** The point whose values are shown. */
  readonly shown: ScatterStop | undefined;
  /** Where the keyboard stands, while the plot has the focus. */
  readonly focused: ScatterStop | undefined;
  readonly chosen: ScatterStop | undefined;
}

/** Radii in pixels. */
const RADII = { plain: 4, outlying: 5, lit: 6.5 } as const;
const RING = 10;

const LABEL_PLACES: Readonly<
  Record<LabelSide, readonly [dx: string, dy: string, anchor: string]>
> = {
  right: ["0.7em", "0.35em", "start"],
  left: ["-0.7em", "0.35em", "end"],
  above: ["0", "-0.75em", "middle"],
  below: ["0", "1.45em", "middle"],
};

/**
 * Draws the plot. Every place is a share of its width or height, so that it fits
 * any room without being measured. To a screen reader it is decoration.
 */
export function renderPicture(
  model: ScatterModel,
  { shown, focused, chosen }: PictureView,
): TemplateResult {
  return html`<svg
    class="picture"
    part="picture"
    aria-hidden="true"
    focusable="false"
  >
    ${renderGrid(model)} ${model.line ? renderLine(model.line) : nothing}
    ${inDrawingOrder(model.points).map(renderPoint)}
    ${model.labels.map(renderLabel)} ${renderRing("chosen", chosen)}
    ${renderRing("shown", shown)} ${renderRing("focused", focused)}
  </svg>`;
}

/**
 * The texts of the axis up, in a column that its longest text makes as wide as
 * it has to be.
 */
export function renderUpMarks({ up: { scale } }: ScatterModel): TemplateResult {
  const longest = scale.ticks.reduce(
    (most, { text }) => (text.length > most.length ? text : most),
    "",
  );
  return html`<div class="up-marks" aria-hidden="true">
    <span class="sizer">${longest}</span>
    <svg focusable="false">
      ${scale.ticks.map(
        ({ at, text }) =>
          svg`<text class="mark" x="100%" y=${asPercent(1 - placeOn(scale, at))} dy="0.35em" text-anchor="end">${text}</text>`,
      )}
    </svg>
  </div>`;
}

/** The texts of the axis across, those for which there is room. */
export function renderAcrossMarks({ across }: ScatterModel): TemplateResult {
  return html`<svg class="across-marks" aria-hidden="true" focusable="false">
    ${markAxis(across.scale).map(
      ({ share, text, anchor, tiers }) =>
        svg`<text class="mark" data-tiers=${tiers} x=${asPercent(share)} y="1.2em" text-anchor=${anchor}>${text}</text>`,
    )}
  </svg>`;
}

/** A point of the key, drawn as in the plot. */
export function renderSwatch(look: ScatterStop["look"]): TemplateResult {
  const point = { look, left: 0.5, top: 0.5 };
  return html`<svg class="swatch" aria-hidden="true" focusable="false">
    ${renderPoint(point)}
  </svg>`;
}

/** The median line in the key. */
export function renderLineSwatch(): TemplateResult {
  return html`<svg class="swatch" aria-hidden="true" focusable="false">
    ${renderLine({ from: [0, 0.5], to: [1, 0.5] })}
  </svg>`;
}

function renderGrid({ across, up }: ScatterModel) {
  const [xs, ys] = [across.scale, up.scale];
  return svg`<g class="grid">
    ${xs.ticks.map(({ at }) => {
      const x = asPercent(placeOn(xs, at));
      return svg`<line x1=${x} x2=${x} y1="0" y2="100%"></line>`;
    })}
    ${ys.ticks.map(({ at }) => {
      const y = asPercent(1 - placeOn(ys, at));
      return svg`<line x1="0" x2="100%" y1=${y} y2=${y}></line>`;
    })}
  </g>`;
}

function renderLine({ from, to }: PlotLine) {
  const [x1, y1, x2, y2] = [...from, ...to].map(asPercent);
  return svg`<line class="median" x1=${x1} y1=${y1} x2=${x2} y2=${y2}></line>`;
}

/** A light edge around a dark one: one of them is seen on any ground. */
function renderPoint({
  look,
  left,
  top,
}: Pick<ScatterStop, "look" | "left" | "top">) {
  const [cx, cy] = [asPercent(left), asPercent(top)];
  return svg`<circle class="halo" cx=${cx} cy=${cy} r=${RADII[look] + 1.5}></circle>
    <circle class="point ${look}" cx=${cx} cy=${cy} r=${RADII[look]}></circle>`;
}

function renderRing(kind: string, stop: ScatterStop | undefined) {
  if (!stop) return nothing;
  const [cx, cy] = [asPercent(stop.left), asPercent(stop.top)];
  return svg`<circle class="ring under ${kind}" cx=${cx} cy=${cy} r=${RING}></circle>
    <circle class="ring ${kind}" cx=${cx} cy=${cy} r=${RING}></circle>`;
}

function renderLabel({ left, top, side, text, tiers }: PointLabel) {
  const [dx, dy, anchor] = LABEL_PLACES[side];
  return svg`<text class="label" data-tiers=${tiers} x=${asPercent(left)} y=${asPercent(top)} dx=${dx} dy=${dy} text-anchor=${anchor}>${text}</text>`;
}

/** Those that matter most last, so that no other covers them. */
function inDrawingOrder(
  points: readonly ScatterStop[],
): readonly ScatterStop[] {
  const order = ["plain", "outlying", "lit"];
  return [...points].sort(
    (a, b) => order.indexOf(a.look) - order.indexOf(b.look),
  );
}
