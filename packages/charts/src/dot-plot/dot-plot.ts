import type { DatasetRef } from "@commons-widgets/commons";
import {
  FigureElement,
  loadAreaData,
  readList,
  readWord,
  renderWalk,
  walkStyles,
  warnMisuse,
  type AreaData,
} from "@commons-widgets/element-kit";
import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { chooseMeasures, choosePeriods } from "./choose-dots.js";
import { DotCursor } from "./dot-cursor.js";
import { renderKey } from "./dot-plot.legend.js";
import {
  buildDotPlot,
  type DotPlotModel,
  type DotPlotOptions,
  type DotRow,
} from "./dot-plot.model.js";
import { renderRows } from "./dot-plot.picture.js";
import { dotPlotStyles } from "./dot-plot.styles.js";
import * as say from "./dot-plot.words.js";
import { SORTS } from "./sort-rows.js";

/**
 * Rows of areas with one dot for each period or measure: then and now, joined by
 * a line; two groups and the gap between them; or one value with its interval.
 * It can be pointed at, walked from row to row with the arrow keys, and read as
 * a table or in words.
 *
 * @slot - What is shown until the figure is ready, and again if it fails.
 * @fires {CommonsSelectEvent} commons-select - The reader chose an area, or let it go.
 * @fires {CommonsLoadEvent} commons-load - The words are ready.
 * @fires {CommonsErrorEvent} commons-error - The figure cannot be drawn.
 * @csspart axis-title - What the dots measure.
 * @csspart key - What dots, dashed lines and whiskers are.
 * @csspart picture - The drawing.
 * @csspart walk - The list over the drawing, which takes the focus.
 * @csspart tip - What is known of the row pointed at.
 */
export class CommonsDotPlot extends FigureElement<AreaData, DotPlotModel> {
  static override styles = [...super.styles, walkStyles, dotPlotStyles];

  /** Codes of the areas that have rows; absent: every area of the dataset's own kind. */
  @property() areas?: string;

  /** Code of the larger area whose parts have rows; absent: all, or what the selection says. */
  @property() within?: string;

  /** Which period, as the publisher writes it; absent: the latest with a value. */
  @property() period?: string;

  /** Two periods to set side by side, such as `2011 2024`, or with a comma between: `2011 to 2013, 2022 to 2024`. */
  @property() periods?: string;

  /** Names of two measures of one unit to set side by side, with a space between. */
  @property() measures?: string;

  /** Order of the rows: by latest `value` (also if absent), by `change` or by `name`. */
  @property() sort?: string;

  readonly #cursor = new DotCursor(this, {
    choose: (row) => {
      this.selection.select({ area: row?.key });
    },
    isChosen: ({ key }) => key === this.selection.value.area,
    hasChosen: () => this.selection.value.area !== undefined,
    help: () => {
      this.toggleKeys();
    },
    say: (sentence) => {
      this.say(sentence);
    },
  });
  #built: { data: AreaData; key: string; model: DotPlotModel } | undefined;

  protected override readonly isWalked = true;

  protected override get requestProperties(): readonly string[] {
    return [...super.requestProperties, "within"];
  }

  protected override load(
    ref: DatasetRef,
    signal: AbortSignal,
  ): Promise<AreaData> {
    const wish = { area: undefined, within: this.within || undefined };
    return loadAreaData(ref, wish, signal);
  }

  protected override loadDetail() {
    return import("./dot-plot.detail.js");
  }

  protected override build(data: AreaData): DotPlotModel {
    const options = this.#options(data);
    const key = JSON.stringify(options);
    if (this.#built?.data !== data || this.#built.key !== key)
      this.#built = { data, key, model: buildDotPlot(data, options) };
    return this.#built.model;
  }

  #options(data: AreaData): DotPlotOptions {
    const { area, period } = this.selection.value;
    const measures = chooseMeasures(this, data);
    const periods = choosePeriods(this, data, measures, period);
    const sort = readWord(this, "sort", this.sort, SORTS);
    if (sort === "change" && measures.length < 2 && periods.length < 2)
      warnMisuse(this, "sort", sort, "change beside two periods or measures");
    return {
      measures,
      periods,
      within: this.within || placeChosen(data, area),
      areas: readList(this.areas),
      sort,
    };
  }

  protected override renderGraphic(model: DotPlotModel): TemplateResult {
    const cursor = this.#cursor;
    return html`<p class="axis-title" part="axis-title">${model.axisTitle}</p>
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
        ${renderRows(model, {
          shown: cursor.shown(model)?.key,
          focused: cursor.hasFocus ? cursor.at(model)?.key : undefined,
          chosen: this.selection.value.area,
        })}
        ${this.#renderWalk(model, cursor.at(model)?.key)}
      </div>
      <p id="hint" class="hint">${say.keyHint()}</p>`;
  }

  #renderWalk(model: DotPlotModel, at: string | undefined): TemplateResult {
    return renderWalk({
      label: say.walkLabel(model.axisTitle, model.many),
      options: model.rows.map(({ key, sentence }) => ({
        key,
        sentence,
        isChosen: key === this.selection.value.area,
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
    this.#cursor.point(this.#rowUnder(event));
  };

  readonly #click = (event: MouseEvent): void => {
    const row = this.#rowUnder(event);
    if (row) this.#cursor.click(row);
  };

  #rowUnder({ target }: Event): DotRow | undefined {
    const row = target instanceof Element ? target.closest("[data-key]") : null;
    const key = row?.getAttribute("data-key");
    return this.model?.rows.find((one) => one.key === key);
  }
}

/** The larger area of the selection, where rows lie in it. */
function placeChosen(
  { areas }: AreaData,
  area: string | undefined,
): string | undefined {
  return area !== undefined && areas.parents.has(area) ? area : undefined;
}
