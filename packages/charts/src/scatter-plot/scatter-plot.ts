import type { DatasetRef } from "@commons-widgets/commons";
import {
  FigureElement,
  keyOfOption,
  loadAreaData,
  periodsOf,
  readList,
  renderWalk,
  resolveDataset,
  walkStyles,
  warnMisuse,
} from "@commons-widgets/element-kit";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { nearestPoint } from "../trend-chart/place-points.js";
import { placeTip } from "../trend-chart/place-tip.js";
import { ScatterCursor } from "./scatter-cursor.js";
import type { ScatterSource } from "./scatter-plot.facts.js";
import { renderKey } from "./scatter-plot.key.js";
import {
  buildScatter,
  MOST_IN_COLOUR,
  type ScatterModel,
  type ScatterOptions,
  type ScatterStop,
} from "./scatter-plot.model.js";
import {
  renderAcrossMarks,
  renderPicture,
  renderUpMarks,
} from "./scatter-plot.picture.js";
import { scatterPlotStyles } from "./scatter-plot.styles.js";
import * as say from "./scatter-plot.words.js";

/** How far from a point it can still be pointed at, in pixels. */
const REACH = 32;

/**
 * Two measures of the same areas set against each other, a point for each area;
 * it can be pointed at, walked along either axis with the arrow keys, and read
 * as a table or in words, which say how the two go together.
 *
 * @slot - What is shown until the figure is ready, and again if it fails.
 * @fires {CommonsSelectEvent} commons-select - The reader chose an area, or let it go.
 * @fires {CommonsLoadEvent} commons-load - The plot is drawn.
 * @fires {CommonsErrorEvent} commons-error - The plot cannot be drawn.
 * @csspart axis-title - What an axis measures.
 * @csspart key - What points and line are.
 * @csspart picture - The drawing.
 * @csspart walk - The list over the drawing, which takes the focus.
 * @csspart tip - What is known of the point pointed at.
 */
export class CommonsScatterPlot extends FigureElement<
  ScatterSource,
  ScatterModel
> {
  static override styles = [...super.styles, walkStyles, scatterPlotStyles];

  /** The measure on the axis up; may be left away where its dataset has only one. */
  @property() against?: string;

  /** Dataset ID of the measure on the axis up; absent: the dataset of the other. Areas are joined by code. */
  @property({ attribute: "against-dataset" }) againstDataset?: string;

  /** Period of the measure on the axis up; absent: in the same dataset that of the other, else the latest with a value. */
  @property({ attribute: "against-period" }) againstPeriod?: string;

  /** Which period, as the publisher writes it; absent: the latest with values. */
  @property() period?: string;

  /** Code of the larger area whose parts are shown; absent: all, or what the selection says. */
  @property() within?: string;

  /** Codes of the areas in colour, four at most; the one chosen is so in any case. */
  @property() highlight?: string;

  readonly #cursor = new ScatterCursor(this, {
    choose: (stop) => {
      this.selection.select({ area: stop?.key });
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
  #built: { data: ScatterSource; key: string; model: ScatterModel } | undefined;

  protected override readonly isWalked = true;

  protected override get requestProperties(): readonly string[] {
    return [...super.requestProperties, "againstDataset", "within"];
  }

  protected override otherCommons(): DatasetRef | undefined {
    return this.againstDataset
      ? resolveDataset(this, this.againstDataset, this.commons || undefined)
      : undefined;
  }

  protected override async load(
    ref: DatasetRef,
    signal: AbortSignal,
  ): Promise<ScatterSource> {
    const wish = { area: undefined, within: this.within || undefined };
    const other = this.otherCommons();
    const isOther = other && (other.id !== ref.id || other.href !== ref.href);
    const [across, up] = await Promise.all([
      loadAreaData(ref, wish, signal),
      isOther ? loadAreaData(other, wish, signal) : undefined,
    ]);
    return { across, up: up ?? across };
  }

  protected override loadDetail() {
    return import("./scatter-plot.detail.js");
  }

  protected override build(data: ScatterSource): ScatterModel {
    const options = this.#options(data);
    const key = JSON.stringify(options);
    if (this.#built?.data !== data || this.#built.key !== key)
      this.#built = { data, key, model: buildScatter(data, options) };
    return this.#built.model;
  }

  #options({ across }: ScatterSource): ScatterOptions {
    const { area, series, period } = this.selection.value;
    const place = [area, series].find(
      (code) => code !== undefined && across.areas.parents.has(code),
    );
    const known = periodsOf(across.table).some(({ id }) => id === period);
    return {
      measure: this.measure || undefined,
      against: this.against || undefined,
      period: this.period || (known ? period : undefined),
      againstPeriod: this.againstPeriod || undefined,
      within: this.within || place,
      highlight: this.#highlighted(),
      chosen: area,
    };
  }

  #highlighted(): readonly string[] {
    const asked = readList(this.highlight);
    if (asked.length > MOST_IN_COLOUR)
      warnMisuse(
        this,
        "highlight",
        this.highlight ?? "",
        `${MOST_IN_COLOUR} area codes at most; the first ${MOST_IN_COLOUR} are in colour`,
      );
    return asked.slice(0, MOST_IN_COLOUR);
  }

  protected override renderGraphic(model: ScatterModel): TemplateResult {
    const title = (side: "across" | "up") =>
      html`<p class="axis-title ${side}" part="axis-title">
        ${say.axisTitle(side, model[side].title)}
      </p>`;
    return html`<div class="scatter">
      ${renderKey(model)} ${title("up")}
      <div class="axes">
        ${renderUpMarks(model)}
        <div class="plot">
          ${this.#renderStage(model)} ${renderAcrossMarks(model)}
        </div>
      </div>
      ${title("across")}
      ${
        model.isCorrelated
          ? html`<p class="note-below">${say.notCauseNote()}</p>`
          : nothing
      }
      <p id="hint" class="hint">${say.keyHint()}</p>
    </div>`;
  }

  #renderStage(model: ScatterModel): TemplateResult {
    const cursor = this.#cursor;
    const at = cursor.at(model);
    const shown = cursor.shown(model);
    const chosen = this.selection.value.area;
    return html`<div
      class="stage"
      @pointermove=${this.#point}
      @pointerleave=${cursor.unpoint}
      @click=${this.#click}
      @keydown=${(event: KeyboardEvent) => {
        cursor.press(event, model);
      }}
    >
      ${renderPicture(model, {
        shown,
        focused: cursor.hasFocus ? at : undefined,
        chosen: model.points.find(({ key }) => key === chosen),
      })}
      ${this.#renderWalk(model, at?.key)} ${shown ? renderTip(shown) : nothing}
    </div>`;
  }

  #renderWalk(model: ScatterModel, at: string | undefined): TemplateResult {
    const chosen = this.selection.value.area;
    return renderWalk({
      label: say.walkLabel(model.across.title, model.up.title),
      options: model.stops.map(({ key, sentence }) => ({
        key,
        sentence,
        isChosen: key === chosen,
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

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const shown = this.model && this.#cursor.shown(this.model);
    const tip = this.renderRoot.querySelector<HTMLElement>(".tip");
    const box = this.#stage?.getBoundingClientRect();
    if (!shown || !tip || !box) return;
    placeTip(tip, placeIn(box, shown), box.width);
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
    else this.#cursor.unpoint();
  };

  #stopUnder(event: MouseEvent): ScatterStop | undefined {
    const points = this.model?.points ?? [];
    const box = this.#stage?.getBoundingClientRect();
    const key = keyOfOption(event) ?? (box && keyNear(event, points, box));
    return points.find((point) => point.key === key);
  }
}

function keyNear(
  { clientX, clientY }: MouseEvent,
  points: readonly ScatterStop[],
  box: DOMRect,
): string | undefined {
  const at = [clientX - box.left, clientY - box.top] as const;
  const placed = points.map((point) => placeIn(box, point));
  return nearestPoint(placed, at, REACH, () => true)?.key;
}

/** Where a point stands in its plot, in pixels. */
function placeIn({ width, height }: DOMRect, { key, left, top }: ScatterStop) {
  return { key, x: left * width, y: top * height };
}

function renderTip({ words }: ScatterStop): TemplateResult {
  const { name, across, up, note } = words;
  return html`<div class="tip" part="tip" aria-hidden="true">
    <p><strong>${name}</strong></p>
    <p>${across}</p>
    <p>${up}</p>
    ${note ? html`<p class="note">${note}</p>` : nothing}
  </div>`;
}
