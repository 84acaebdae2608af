import { fetchPart, type DatasetRef } from "@commons-widgets/commons";
import {
  FigureElement,
  loadAreaData,
  periodsOf,
  readList,
  readWholeNumber,
  readWord,
  renderWalk,
  walkStyles,
  warnMisuse,
  type AreaData,
  type Selection,
} from "@commons-widgets/element-kit";
import { html, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { BarCursor } from "./bar-cursor.js";
import { MOST_BARS, type BarQuery } from "./bar-chart.facts.js";
import { buildBars, type BarModel, type BarStop } from "./bar-chart.model.js";
import { renderBars, renderKey } from "./bar-chart.picture.js";
import { barChartStyles } from "./bar-chart.styles.js";
import * as say from "./bar-chart.words.js";
import type { buildParts } from "./parts/build-parts.js";
import { LAYOUTS } from "./parts/layouts.js";
import type { PartsQuery } from "./parts/parts.facts.js";

/** What a bar chart loads; with what draws several measures where that is asked. */
type BarData = AreaData & { readonly buildParts?: typeof buildParts };

/** The period of the selection, where the data have it. */
function periodChosen({ table }: AreaData, { period }: Selection) {
  return periodsOf(table).find(({ id }) => id === period)?.id;
}

/** There is no fifth colour. */
const MOST_PARTS = 4;

/**
 * A ranking of areas as bars from zero, one row for each, or several measures
 * of them side by side or stacked; it can be pointed at,
 * walked from bar to bar with the arrow keys, and read as a table or in words.
 *
 * @slot - What is shown until the figure is ready, and again if it fails.
 * @fires {CommonsSelectEvent} commons-select - The reader chose an area, or let it go.
 * @fires {CommonsLoadEvent} commons-load - The words are ready.
 * @fires {CommonsErrorEvent} commons-error - The figure cannot be drawn.
 * @csspart axis-title - What the bars measure.
 * @csspart key - What colours and whiskers mean.
 * @csspart picture - The drawing.
 * @csspart walk - The list over the drawing, which takes the focus.
 * @csspart tip - What is known of the bar pointed at.
 */
export class CommonsBarChart extends FigureElement<BarData, BarModel> {
  static override styles = [...super.styles, walkStyles, barChartStyles];

  /** Codes of the areas ranked; absent: every area of the dataset's own kind. */
  @property() areas?: string;

  /** Code of the larger area whose parts are ranked; absent: all. */
  @property() within?: string;

  /** Which period, as the publisher writes it; absent: the latest with a value. */
  @property() period?: string;

  /** Codes of the areas in colour; absent: the one that is selected, else all. */
  @property() highlight?: string;

  /** Code of the area the others are compared with, drawn as a line. */
  @property() compare?: string;

  /** How many bars are drawn from each end of the ranking, 1 to 100; absent: all up to 200, else 10. */
  @property() ends?: number | string;

  /** Names of up to four measures in one unit, drawn together; they take the place of `measure`. */
  @property() measures?: string;

  /** How several measures are drawn: `grouped` side by side (also if absent), or `stacked` where they are parts that add up. */
  @property() layout?: string;

  /** What stacked measures add up to in each area: a number such as 100, or the name of a measure; absent: only measures that may be summed are stacked. */
  @property() whole?: string;

  @state() private textured = false;

  readonly #cursor = new BarCursor(this, {
    choose: (stop) => {
      if (stop?.kind !== "gap") this.selection.select({ area: stop?.key });
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
  #built: { data: BarData; key: string; model: BarModel } | undefined;

  protected override readonly isWalked = true;

  protected override get requestProperties(): readonly string[] {
    return [...super.requestProperties, "within", "compare", "measures"];
  }

  protected override async load(
    ref: DatasetRef,
    signal: AbortSignal,
  ): Promise<BarData> {
    const wish = {
      area: this.compare || undefined,
      within: this.within || undefined,
    };
    const [data, builder] = await Promise.all([
      loadAreaData(ref, wish, signal),
      this.measures
        ? fetchPart(() => import("./parts/build-parts.js"))
        : undefined,
    ]);
    return { ...data, ...builder };
  }

  protected override loadDetail() {
    return import("./bar-chart.detail.js");
  }

  protected override build(data: BarData): BarModel {
    const query = this.#query(data);
    const parts = this.#parts();
    const key = JSON.stringify([query, parts]);
    if (this.#built?.data !== data || this.#built.key !== key) {
      const model =
        parts && data.buildParts
          ? data.buildParts(data, { ...query, ...parts })
          : buildBars(data, query);
      this.#built = { data, key, model };
    }
    return this.#built.model;
  }

  #parts(): Pick<PartsQuery, "measures" | "layout" | "whole"> | undefined {
    const [first, ...others] = readList(this.measures);
    if (first === undefined) return undefined;
    if (others.length >= MOST_PARTS)
      warnMisuse(
        this,
        "measures",
        this.measures ?? "",
        `${MOST_PARTS} names of measures at most; the first ${MOST_PARTS} are drawn`,
      );
    if (this.compare)
      warnMisuse(this, "compare", this.compare, "nothing beside `measures`");
    return {
      measures: [first, ...others.slice(0, MOST_PARTS - 1)],
      layout: readWord(this, "layout", this.layout, LAYOUTS),
      whole: this.whole || undefined,
    };
  }

  #query(data: AreaData): BarQuery {
    const most = MOST_BARS / 2;
    const ends = readWholeNumber(this, "ends", this.ends, [1, most], 0);
    return {
      measure: this.measure || undefined,
      period: this.period || periodChosen(data, this.selection.value),
      within: this.within || undefined,
      areas: readList(this.areas),
      highlight: this.#highlighted(data),
      compare: this.compare || undefined,
      ends: ends === 0 ? undefined : ends,
    };
  }

  #highlighted({ areas }: AreaData): readonly string[] {
    const asked = readList(this.highlight);
    if (asked.length > 0) return asked;
    const { area, series } = this.selection.value;
    const chosen = [area, series].find(
      (code) => code !== undefined && areas.codes.includes(code),
    );
    return chosen === undefined ? [] : [chosen];
  }

  protected override renderControls({ legend }: BarModel): TemplateResult {
    if (legend.length < 2) return html``;
    return html`<button
      type="button"
      class="textures"
      aria-pressed=${String(this.textured)}
      @click=${() => {
        this.textured = !this.textured;
      }}
    >
      ${say.texturesLabel()}
    </button>`;
  }

  protected override renderGraphic(model: BarModel): TemplateResult {
    const cursor = this.#cursor;
    return html`<div ?data-textured=${this.textured}>
      <p class="axis-title" part="axis-title">${model.axisTitle}</p>
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
        ${renderBars(model, {
          shown: cursor.shown(model)?.key,
          focused: cursor.hasFocus ? cursor.at(model)?.key : undefined,
          chosen: this.selection.value.area,
        })}
        ${this.#renderWalk(model, cursor.at(model)?.key)}
      </div>
      <p id="hint" class="hint">${say.keyHint()}</p>
    </div>`;
  }

  #renderWalk(model: BarModel, at: string | undefined): TemplateResult {
    const { facts, axisTitle, isWhole } = model;
    return renderWalk({
      label: say.walkLabel(axisTitle, facts.geography, isWhole),
      options: model.stops.map(({ key, sentence }) => ({
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
    this.#cursor.point(this.#stopUnder(event));
  };

  readonly #click = (event: MouseEvent): void => {
    const stop = this.#stopUnder(event);
    if (stop) this.#cursor.click(stop);
  };

  #stopUnder({ target }: Event): BarStop | undefined {
    const row =
      target instanceof Element ? target.closest("[data-key]") : undefined;
    const key = row?.getAttribute("data-key");
    return this.model?.stops.find((stop) => stop.key === key);
  }
}
