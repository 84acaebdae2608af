import type { DatasetRef } from "@commons-widgets/commons";
import {
  FigureElement,
  keyOfOption,
  loadAreaData,
  renderWalk,
  walkStyles,
  warnMisuse,
  type AreaData,
} from "@commons-widgets/element-kit";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { placeTip } from "../trend-chart/place-tip.js";
import { renderTip } from "../walk/point-tip.js";
import type { ControlQuery } from "./control-chart.facts.js";
import { layOutControl, placeOf } from "./control-chart.layout.js";
import { renderKey } from "./control-chart.legend.js";
import {
  buildControl,
  type ControlModel,
  type ControlStop,
} from "./control-chart.model.js";
import { renderPicture } from "./control-chart.picture.js";
import { controlChartStyles } from "./control-chart.styles.js";
import * as say from "./control-chart.words.js";
import { ControlCursor } from "./control-cursor.js";

/**
 * One area's values over time with their mean and process limits, and every
 * signal of change marked and named: statistical process control, as NHS
 * England's Making Data Count does it. Inside a `<commons-selection>` it is
 * about the place the reader chose, where the data have it.
 *
 * @slot - What is shown until the figure is ready, and again if it fails.
 * @fires {CommonsSelectEvent} commons-select - The reader chose a period, or let it go.
 * @fires {CommonsLoadEvent} commons-load - The chart is drawn.
 * @fires {CommonsErrorEvent} commons-error - The figure cannot be drawn.
 * @csspart axis-title - What the vertical axis measures.
 * @csspart key - What lines and marks are.
 * @csspart picture - The drawing.
 * @csspart walk - The list over the drawing, which takes the focus.
 * @csspart tip - What is known of the point pointed at.
 */
export class CommonsControlChart extends FigureElement<AreaData, ControlModel> {
  static override styles = [...super.styles, walkStyles, controlChartStyles];

  /** Code of the place, until the reader chooses another; may be left away where the dataset has only one. */
  @property() area?: string;

  /** Years, such as `2010..2020`, or one period; absent: all. */
  @property() period?: string;

  /** Years the limits are worked out from, such as `2011..2016`; absent: all that are drawn. */
  @property() baseline?: string;

  /** What is aimed at, a number in the unit of the measure. */
  @property() target?: string;

  readonly #cursor = new ControlCursor(this, {
    choose: (stop) => {
      this.selection.select({ period: stop?.key });
    },
    isChosen: ({ key }) => this.selection.value.period === key,
    hasChosen: () => this.selection.value.period !== undefined,
    help: () => {
      this.toggleKeys();
    },
    say: (sentence) => {
      this.say(sentence);
    },
  });
  #built: { data: AreaData; key: string; model: ControlModel } | undefined;

  protected override readonly isWalked = true;

  protected override load(
    ref: DatasetRef,
    signal: AbortSignal,
  ): Promise<AreaData> {
    const wish = { area: this.area || undefined, within: undefined };
    return loadAreaData(ref, wish, signal);
  }

  protected override loadDetail() {
    return import("./control-chart.detail.js");
  }

  protected override build(data: AreaData): ControlModel {
    const query = this.#query(data);
    const key = JSON.stringify(query);
    if (this.#built?.data !== data || this.#built.key !== key)
      this.#built = { data, key, model: buildControl(data, query) };
    return this.#built.model;
  }

  #query({ areas }: AreaData): ControlQuery {
    const { area, series } = this.selection.value;
    const chosen = [area, series].find(
      (code) => code !== undefined && areas.codes.includes(code),
    );
    return {
      measure: this.measure || undefined,
      area: chosen ?? (this.area || undefined),
      period: this.period || undefined,
      baseline: this.baseline || undefined,
      target: this.#target(),
    };
  }

  #target(): number | undefined {
    const given = this.target?.trim();
    if (!given) return undefined;
    const target = Number(given);
    if (Number.isFinite(target)) return target;
    warnMisuse(this, "target", given, "a number such as 95 or 4.5");
    return undefined;
  }

  protected override renderGraphic(model: ControlModel): TemplateResult {
    const cursor = this.#cursor;
    const layout = layOutControl(model);
    const at = cursor.at(model);
    const shown = cursor.shown(model);
    const chosen = model.stops.find(
      ({ key }) => key === this.selection.value.period,
    );
    return html`<div class="control">
      <p class="axis-title" part="axis-title">${model.axisTitle}</p>
      ${model.axisNote ? html`<p class="axis-note">${model.axisNote}</p>` : nothing}
      ${renderKey(model, layout)}
      <div class="chart">
        ${renderRoom(
          "values",
          layout.yTicks.map(({ text }) => text),
        )}
        <div
          class="stage"
          @pointermove=${this.#point}
          @pointerleave=${cursor.unpoint}
          @click=${this.#click}
          @keydown=${(event: KeyboardEvent) => {
            cursor.press(event, model);
          }}
        >
          ${renderPicture(layout, {
            shown: shown && placeOf(model, shown),
            focused: cursor.hasFocus && at ? placeOf(model, at) : undefined,
            chosen: chosen && placeOf(model, chosen),
          })}
          ${this.#renderWalk(model, at?.key)}
          ${shown ? renderTip(shown.words) : nothing}
        </div>
        ${renderRoom(
          "names",
          layout.levels.map(({ label }) => label),
        )}
      </div>
      <p id="hint" class="hint">${say.keyHint()}</p>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { model } = this;
    const shown = model && this.#cursor.shown(model);
    const tip = this.renderRoot.querySelector<HTMLElement>(".tip");
    const box = this.#stage?.getBoundingClientRect();
    if (!shown || !tip || !box) return;
    const { x, y } = placeOf(model, shown);
    const place = { x: (x / 100) * box.width, y: (y / 100) * box.height };
    placeTip(tip, { key: shown.key, ...place }, box.width);
  }

  #renderWalk(model: ControlModel, at: string | undefined): TemplateResult {
    return renderWalk({
      label: say.walkLabel(model.axisTitle),
      options: model.stops.map(({ key, sentence }) => ({
        key,
        sentence,
        isChosen: key === this.selection.value.period,
      })),
      at,
      enter: () => {
        this.#cursor.enter(model);
      },
      leave: () => {
        this.#cursor.leave();
      },
    });
  }

  get #stage(): Element | null {
    return this.renderRoot.querySelector(".stage");
  }

  readonly #point = (event: PointerEvent): void => {
    // A tip stays while the pointer is on it, so that it can be read at leisure.
    if (event.target instanceof Element && event.target.closest(".tip")) return;
    this.#cursor.point(this.#stopUnder(event));
  };

  readonly #click = (event: MouseEvent): void => {
    const stop = this.#stopUnder(event);
    if (stop) this.#cursor.click(stop);
  };

  /** The period that a screen reader clicked, or that is nearest to a pointer. */
  #stopUnder(event: MouseEvent): ControlStop | undefined {
    const { model } = this;
    const box = this.#stage?.getBoundingClientRect();
    if (!model || !box) return undefined;
    const key = keyOfOption(event);
    if (key !== undefined) return model.stops.find((stop) => stop.key === key);
    const x = (100 * (event.clientX - box.left)) / box.width;
    const distance = (stop: ControlStop) =>
      Math.abs(placeOf(model, stop).x - x);
    return [...model.stops].sort((a, b) => distance(a) - distance(b))[0];
  }
}

/** Keeps as much room beside the plot as the longest of some labels needs. */
function renderRoom(
  kind: "values" | "names",
  labels: readonly string[],
): TemplateResult {
  return html`<div class="room ${kind}" aria-hidden="true">
    ${labels.map((label) => html`<span>${label}</span>`)}
  </div>`;
}
