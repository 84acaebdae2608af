import type { DatasetRef } from "@commons-widgets/commons";
import {
  FigureElement,
  keyOfOption,
  loadDataset,
  readList,
  renderWalk,
  walkStyles,
  warnMisuse,
  type DatasetData,
} from "@commons-widgets/element-kit";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { MOST_IN_COLOUR } from "./choose-series.js";
import { placeTip } from "./place-tip.js";
import type { TrendQuery } from "./trend-chart.facts.js";
import { renderKey } from "./trend-chart.legend.js";
import {
  buildTrend,
  type TrendModel,
  type TrendStop,
} from "./trend-chart.model.js";
import { renderOverlay } from "./trend-chart.overlay.js";
import { trendChartStyles } from "./trend-chart.styles.js";
import * as say from "./trend-chart.words.js";
import { TrendCursor } from "./trend-cursor.js";
import { TrendPainter } from "./trend-painter.js";

/**
 * Lines of one measure over time, some of them in colour; it can be pointed at,
 * walked from point to point with the arrow keys, and read as a table or in
 * words.
 *
 * @slot - What is shown until the figure is ready, and again if it fails.
 * @fires {CommonsSelectEvent} commons-select - The reader chose a point, or let it go.
 * @fires {CommonsLoadEvent} commons-load - The words are ready.
 * @fires {CommonsErrorEvent} commons-error - The figure cannot be drawn.
 * @csspart axis-title - What the vertical axis measures.
 * @csspart key - What lines, bands and markers are.
 * @csspart picture - The drawing.
 * @csspart walk - The list over the drawing, which takes the focus.
 * @csspart tip - What is known of the point pointed at.
 */
export class CommonsTrendChart extends FigureElement<DatasetData, TrendModel> {
  static override styles = [...super.styles, walkStyles, trendChartStyles];

  /** Codes of the areas drawn; absent: every area of the dataset's own kind. */
  @property() areas?: string;

  /** Code of the larger area whose parts are drawn, or of the one area drawn. */
  @property() within?: string;

  /**
   * Codes of the areas in colour, four at most; absent: what the selection
   * says, else the highest and the lowest.
   */
  @property() highlight?: string;

  /** Code of the area the others are compared with, drawn dashed. */
  @property() compare?: string;

  /** Years, such as `2010..2020`, or one period; absent: all. */
  @property() period?: string;

  readonly #painter = new TrendPainter(this);
  readonly #cursor = new TrendCursor(this, {
    choose: (stop) => {
      this.selection.select({ series: stop?.series, period: stop?.period.id });
    },
    isChosen: (stop) => this.#isChosen(stop),
    hasChosen: () => this.selection.value.series !== undefined,
    help: () => {
      this.toggleKeys();
    },
    say: (sentence) => {
      this.say(sentence);
    },
  });
  #built: { data: DatasetData; key: string; model: TrendModel } | undefined;

  protected override readonly isWalked = true;

  protected override load(
    ref: DatasetRef,
    signal: AbortSignal,
  ): Promise<DatasetData> {
    return loadDataset(ref, signal);
  }

  protected override loadDetail() {
    return import("./trend-chart.detail.js");
  }

  protected override build(data: DatasetData): TrendModel {
    const query = this.#query(data);
    const key = JSON.stringify(query);
    if (this.#built?.data !== data || this.#built.key !== key)
      this.#built = { data, key, model: buildTrend(data, query) };
    return this.#built.model;
  }

  #query(data: DatasetData): TrendQuery {
    return {
      measure: this.measure || undefined,
      areas: readList(this.areas),
      within: this.within || undefined,
      highlight: this.#highlighted(data),
      compare: this.compare || undefined,
      period: this.period || undefined,
    };
  }

  #highlighted({ table }: DatasetData): readonly string[] {
    const asked = readList(this.highlight);
    if (asked.length > MOST_IN_COLOUR)
      warnMisuse(
        this,
        "highlight",
        this.highlight ?? "",
        `${MOST_IN_COLOUR} area codes at most; the first ${MOST_IN_COLOUR} are in colour`,
      );
    if (asked.length > 0) return asked.slice(0, MOST_IN_COLOUR);
    const field = table.columnOf("area")?.field.name;
    const codes = field === undefined ? [] : table.texts(field);
    const { series, area } = this.selection.value;
    const chosen = [series, area].find(
      (code) => code !== undefined && codes.includes(code),
    );
    return chosen === undefined ? [] : [chosen];
  }

  protected override renderGraphic(model: TrendModel): TemplateResult {
    const cursor = this.#cursor;
    const at = cursor.at(model);
    return html`<div class="trend">
      <p class="axis-title" part="axis-title">${model.axisTitle}</p>
      ${model.axisNote ? html`<p class="axis-note">${model.axisNote}</p>` : nothing}
      ${renderKey(model)}
      <div
        class="chart"
        @pointermove=${this.#point}
        @pointerleave=${cursor.unpoint}
        @click=${this.#click}
        @keydown=${(event: KeyboardEvent) => {
          cursor.press(event, model);
        }}
      >
        <div
          id="drawing"
          class="drawing"
          part="picture"
          aria-hidden="true"
        ></div>
        ${this.#painter.failed ? html`<p class="message">${say.notDrawnWords()}</p>` : nothing}
        ${this.#renderWalk(model, at?.key)}
        ${renderOverlay({
          shown: cursor.shown(model),
          focused: cursor.hasFocus ? at : undefined,
          chosen: this.#chosen(model),
          bottom: this.#painter.bottom,
          placeOf: ({ key }) => this.#painter.placeOf(key),
        })}
      </div>
      <p id="hint" class="hint">${say.keyHint()}</p>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { model } = this;
    this.#painter.show(model);
    const tip = this.renderRoot.querySelector<HTMLElement>(".tip");
    const shown = model && this.#cursor.shown(model);
    const place = shown && this.#painter.placeOf(shown.key);
    if (tip && place) placeTip(tip, place, this.#painter.picture?.width ?? 0);
  }

  #renderWalk(model: TrendModel, at: string | undefined): TemplateResult {
    return renderWalk({
      label: say.walkLabel(model.axisTitle),
      options: Array.from(model.stops.values(), (stop) => ({
        key: stop.key,
        sentence: stop.sentence,
        isChosen: this.#isChosen(stop),
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

  readonly #point = (event: PointerEvent): void => {
    // A tip stays while the pointer is on it, so that it can be read at leisure.
    if (event.target instanceof Element && event.target.closest(".tip")) return;
    this.#cursor.point(this.#stopUnder(event));
  };

  readonly #click = (event: MouseEvent): void => {
    const stop = this.#stopUnder(event);
    if (stop) this.#cursor.click(stop);
    else this.#cursor.unpoint();
  };

  #stopUnder(event: MouseEvent): TrendStop | undefined {
    const stops = this.model?.stops;
    if (!stops) return undefined;
    const key =
      keyOfOption(event) ??
      this.#painter.pointNear(event, (each) => stops.has(each))?.key;
    return key === undefined ? undefined : stops.get(key);
  }

  #chosen({ stops }: TrendModel): TrendStop | undefined {
    return [...stops.values()].find((stop) => this.#isChosen(stop));
  }

  #isChosen({ series, period }: TrendStop): boolean {
    const chosen = this.selection.value;
    return chosen.series === series && chosen.period === period.id;
  }
}
