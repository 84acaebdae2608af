import type { DatasetRef } from "@commons-widgets/commons";
import {
  FigureElement,
  keyOfOption,
  loadAreaData,
  PlaceSearch,
  placeSearchStyles,
  renderWalk,
  walkStyles,
  type AreaData,
} from "@commons-widgets/element-kit";
import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { DistributionQuery } from "./distribution.facts.js";
import {
  buildDistribution,
  type DistributionModel,
  type StripDot,
} from "./distribution.model.js";
import { renderStrip } from "./distribution.picture.js";
import { renderReadout } from "./distribution.readout.js";
import { distributionStyles } from "./distribution.styles.js";
import * as say from "./distribution.words.js";
import { periodChosen, placeChosen } from "./follow-selection.js";
import { nearestDot } from "./nearest-dot.js";
import { StripCursor } from "./strip-cursor.js";

/** So few areas are found by eye. */
const FEW = 12;

/**
 * Where one place stands among all: a dot for each area along one axis, with
 * the median and the quartiles; it can be searched, pointed at, walked from
 * value to value with the arrow keys, and read as a table or in words.
 *
 * @slot - What is shown until the figure is ready, and again if it fails.
 * @fires {CommonsSelectEvent} commons-select - The reader chose an area, or let it go.
 * @fires {CommonsLoadEvent} commons-load - The words are ready.
 * @fires {CommonsErrorEvent} commons-error - The figure cannot be drawn.
 * @csspart search - The field that finds an area.
 * @csspart picture - The dots.
 * @csspart walk - The list over the dots, which takes the focus.
 * @csspart axis-title - What the axis measures.
 * @csspart key - What a dot is, and where the middle half is.
 * @csspart readout - What is known of the area pointed at, chosen or singled out.
 */
export class CommonsDistribution extends FigureElement<
  AreaData,
  DistributionModel
> {
  static override styles = [
    ...super.styles,
    walkStyles,
    placeSearchStyles,
    distributionStyles,
  ];

  /** Code of the area singled out; absent: the one that is selected, if any. */
  @property() area?: string;

  /** Code of the larger area whose parts are shown; absent: what the selection says, else all. */
  @property() within?: string;

  /** Which period, as the publisher writes it; absent: the latest with a value. */
  @property() period?: string;

  protected override readonly isWalked = true;
  readonly #cursor = new StripCursor(this, {
    choose: (dot) => {
      this.selection.select({ area: dot?.code });
    },
    isChosen: ({ code }) => code === this.selection.value.area,
    hasChosen: () => this.selection.value.area !== undefined,
    help: () => {
      this.toggleKeys();
    },
    say: (sentence) => {
      this.say(sentence);
    },
  });
  readonly #search = new PlaceSearch(this, {
    take: (code) => {
      const dot = this.model?.dotOf.get(code);
      if (dot) this.#cursor.goToFound(dot);
      this.renderRoot.querySelector<HTMLElement>("#walk")?.focus();
    },
    say: (sentence) => {
      this.say(sentence);
    },
  });
  #built: { data: AreaData; key: string; model: DistributionModel } | undefined;

  protected override get requestProperties(): readonly string[] {
    return [...super.requestProperties, "area", "within"];
  }

  protected override load(
    ref: DatasetRef,
    signal: AbortSignal,
  ): Promise<AreaData> {
    const wish = {
      area: this.area || undefined,
      within: this.within || undefined,
    };
    return loadAreaData(ref, wish, signal);
  }

  protected override loadDetail() {
    return import("./distribution.detail.js");
  }

  protected override build(data: AreaData): DistributionModel {
    const query = this.#query(data);
    const key = JSON.stringify(query);
    if (this.#built?.data !== data || this.#built.key !== key)
      this.#built = { data, key, model: buildDistribution(data, query) };
    return this.#built.model;
  }

  #query(data: AreaData): DistributionQuery {
    const selection = this.selection.value;
    return {
      measure: this.measure || undefined,
      period: this.period || periodChosen(data, selection),
      within: this.within || placeChosen(data, selection),
      area: this.area || undefined,
      chosen: this.area ? undefined : selection.area,
    };
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#search.searched;
    return super.getUpdateComplete();
  }

  protected override renderControls({
    areas,
    facts: { geography },
  }: DistributionModel): TemplateResult | typeof nothing {
    if (areas.length <= FEW) return nothing;
    return html`<div class="controls">
      ${this.#search.render({ areas, geography })}
    </div>`;
  }

  protected override renderGraphic(model: DistributionModel): TemplateResult {
    const cursor = this.#cursor;
    const { geography } = model.facts;
    const chosen = model.dotOf.get(this.selection.value.area ?? "");
    const at = cursor.at(model);
    const shown = cursor.shown(model);
    return html`<div
        class="strip"
        @pointermove=${this.#point}
        @click=${this.#click}
        @keydown=${(event: KeyboardEvent) => {
          cursor.press(event, model);
        }}
      >
        ${renderStrip(model, {
          shown,
          chosen,
          focused: cursor.hasFocus ? at : undefined,
        })}
        ${this.#renderWalk(model, at)}
      </div>
      <p class="axis-title" part="axis-title">${model.axisTitle}</p>
      ${model.axisNote ? html`<p class="axis-note">${model.axisNote}</p>` : nothing}
      <p class="key" part="key">
        ${say.keyWords(geography, model.marks.length > 1)}
      </p>
      ${renderReadout(shown ?? chosen ?? model.focus, geography)}
      <p id="hint" class="hint">${say.keyHint()}</p>`;
  }

  #renderWalk(
    model: DistributionModel,
    at: StripDot | undefined,
  ): TemplateResult {
    const { dots, reached, facts } = model;
    const chosen = this.selection.value.area;
    const options = dots.filter(
      (dot) => reached.has(dot) || dot === at || dot.code === chosen,
    );
    return renderWalk({
      label: say.walkLabel(facts, reached.size < dots.length),
      options: options.map(({ code, sentence }) => ({
        key: code,
        sentence,
        isChosen: code === chosen,
      })),
      at: at?.code,
      enter: () => {
        this.#cursor.enter(model);
      },
      leave: () => {
        this.#cursor.leave();
      },
    });
  }

  readonly #point = (event: PointerEvent): void => {
    this.#cursor.point(this.#dotUnder(event));
  };

  readonly #click = (event: MouseEvent): void => {
    const dot = this.#dotUnder(event);
    if (dot) this.#cursor.click(dot);
  };

  #dotUnder(event: MouseEvent): StripDot | undefined {
    const { model } = this;
    const option = keyOfOption(event);
    if (option !== undefined) return model?.dotOf.get(option);
    const picture = this.renderRoot.querySelector(".dots");
    return model && picture ? nearestDot(model, picture, event) : undefined;
  }
}
