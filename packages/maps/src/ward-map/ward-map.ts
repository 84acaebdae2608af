import {
  fetchPart,
  type CommonsRef,
  type DatasetRef,
} from "@commons-widgets/commons";
import {
  FigureElement,
  loadBoundaries,
  loadDataset,
  PlaceSearch,
  placeSearchStyles,
  readWholeNumber,
  readWord,
  renderWalk,
  resolveCommons,
  walkStyles,
} from "@commons-widgets/element-kit";
import { isPoorMatch } from "@commons-widgets/geography";
import { html, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import {
  BREAKS_METHODS,
  equalBreaks,
  quantileBreaks,
  type BreaksFinder,
} from "./find-breaks.js";
import { MapCompass } from "./map-compass.js";
import { MapCursor } from "./map-cursor.js";
import type { OnAsked } from "./move-to-asked.js";
import { renderLegend } from "./ward-map.legend.js";
import {
  buildWardMap,
  type WardMapData,
  type WardMapModel,
  type WardMapOptions,
} from "./ward-map.model.js";
import { MOST_CLASSES, PALETTES } from "./ward-map.palette.js";
import { renderPanel } from "./ward-map.panel.js";
import { renderPicture } from "./ward-map.picture.js";
import { wardMapStyles } from "./ward-map.styles.js";
import * as say from "./ward-map.words.js";
import { placeChosen, periodChosen } from "./follow-selection.js";

const MATCHES = ["code", "name"] as const;
const FEWEST_CLASSES = 2;
const USUAL_CLASSES = 5;

interface LoadedMap extends WardMapData, OnAsked {
  /** Fetched where the map asks for it: few do, and it weighs as much as the rest. */
  readonly naturalBreaks?: BreaksFinder;
}

/**
 * A map of one measure over the areas of a place, coloured by class; it can be
 * pointed at, walked by compass with the arrow keys, searched, and read as a
 * table or in words.
 *
 * @slot - What is shown until the figure is ready, and again if it fails.
 * @fires {CommonsSelectEvent} commons-select - The reader chose an area, or let it go.
 * @fires {CommonsLoadEvent} commons-load - The map is drawn.
 * @fires {CommonsErrorEvent} commons-error - The map cannot be drawn.
 * @csspart search - The field that finds an area.
 * @csspart legend - The classes.
 * @csspart picture - The drawing.
 * @csspart walk - The list over the drawing, which takes the focus.
 * @csspart readout - What is known of the area pointed at.
 * @csspart neighbours - The list of its neighbours.
 * @cssprop --commons-seq-1 - Lowest class of the sequential palette; to `--commons-seq-7`.
 * @cssprop --commons-div-1 - Lowest class of the diverging palette; to `--commons-div-7`.
 * @cssprop [--commons-ward-map-height=min(36rem, 85vh)] - Most height of the drawing.
 */
export class CommonsWardMap extends FigureElement<LoadedMap, WardMapModel> {
  static override styles = [
    ...super.styles,
    walkStyles,
    placeSearchStyles,
    wardMapStyles,
  ];

  /** Kind of area, such as `ward`; absent: what the dataset says, else its codes. */
  @property() geography?: string;

  /** Prefix of a `<commons-source>`, or address of a catalogue, that has the boundaries; absent: the commons of the data. */
  @property() boundaries?: string;

  /** Boundaries to draw, such as `2025`; absent: those that fit the data best. */
  @property() vintage?: string;

  /** How data are joined to areas: by `code` (also if absent), or, where they have no codes, by `name`. */
  @property() match?: string;

  /** Which period, as the publisher writes it; absent: the latest with a value. */
  @property() period?: string;

  /** Code of the larger area to show, or the codes of areas with spaces between; absent: all, or what the selection says. */
  @property() within?: string;

  /** How values are parted into classes: `quantile` (also if absent), `equal` or `jenks`. */
  @property() breaks?: string;

  /** How many classes, 2 to 7; absent: 5. */
  @property() classes?: number | string;

  /** `sequential` (also if absent), or `diverging` from zero or the median. */
  @property() palette?: string;

  @state() private textured = false;

  protected override readonly isWalked = true;
  readonly #compass = new MapCompass(this);
  readonly #cursor = new MapCursor(this, this.#compass, {
    choose: (shape) => {
      this.selection.select({ area: shape?.code });
    },
    isChosen: (shape) => shape.code === this.selection.value.area,
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
      const shape = this.model?.shapeOf.get(code);
      if (shape) this.#cursor.goTo(shape);
      this.renderRoot.querySelector<HTMLElement>("#walk")?.focus();
    },
    say: (sentence) => {
      this.say(sentence);
    },
  });
  #built: { loaded: LoadedMap; key: string; model: WardMapModel } | undefined;

  protected override get requestProperties(): readonly string[] {
    const own = ["boundaries", "geography", "vintage", "match"];
    return this.breaks === "jenks"
      ? [...super.requestProperties, ...own, "breaks"]
      : [...super.requestProperties, ...own];
  }

  protected override otherCommons(): CommonsRef | undefined {
    return this.boundaries
      ? resolveCommons(this, "boundaries", this.boundaries)
      : undefined;
  }

  protected override async load(
    ref: DatasetRef,
    signal: AbortSignal,
  ): Promise<LoadedMap> {
    const [data, finder] = await Promise.all([
      loadDataset(ref, signal),
      this.breaks === "jenks"
        ? fetchPart(() => import("./natural-breaks.js"))
        : undefined,
    ]);
    const column = data.table.columnOf("area")?.field.name;
    const codes = column === undefined ? [] : data.table.texts(column);
    const commons = this.otherCommons() ?? ref;
    const query = {
      geography:
        this.geography ||
        data.description.geography ||
        (await fetchPart(() => import("./guess-geography.js"))).guessGeography(
          codes,
        ),
      codes,
      vintage: this.vintage || undefined,
    };
    const match = readWord(this, "match", this.match, MATCHES);
    if (match === "name" && column === undefined) {
      const { loadByName } = await fetchPart(() => import("./load-by-name.js"));
      return { ...(await loadByName(data, commons, query, signal)), ...finder };
    }
    const boundaries = await loadBoundaries(commons, query, signal);
    const loaded = { ...data, ...boundaries, ...finder };
    const { used, asked } = boundaries.choice;
    if (!asked && !isPoorMatch(used)) return loaded;
    const { settleMisfit } = await fetchPart(
      () => import("./settle-misfit.js"),
    );
    return settleMisfit(loaded, commons, signal);
  }

  protected override loadDetail() {
    return import("./ward-map.detail.js");
  }

  protected override build(loaded: LoadedMap): WardMapModel {
    const data = loaded.onAsked?.(this.measure) ?? loaded;
    const options = this.#options(data);
    const key = JSON.stringify({ ...options, breaks: this.breaks });
    if (this.#built?.loaded !== loaded || this.#built.key !== key)
      this.#built = { loaded, key, model: buildWardMap(data, options) };
    return this.#built.model;
  }

  #finder({ naturalBreaks }: LoadedMap): BreaksFinder {
    const method = readWord(this, "breaks", this.breaks, BREAKS_METHODS);
    if (method === "jenks" && naturalBreaks) return naturalBreaks;
    return method === "equal" ? equalBreaks : quantileBreaks;
  }

  #options(data: LoadedMap): WardMapOptions {
    const selection = this.selection.value;
    const range = [FEWEST_CLASSES, MOST_CLASSES] as const;
    return {
      measure: this.measure,
      period: this.period ?? periodChosen(data, selection),
      within: this.within ?? placeChosen(data, selection),
      breaks: this.#finder(data),
      palette: readWord(this, "palette", this.palette, PALETTES),
      classes: readWholeNumber(
        this,
        "classes",
        this.classes,
        range,
        USUAL_CLASSES,
      ),
    };
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all([this.#compass.fetched, this.#search.searched]);
    return super.getUpdateComplete();
  }

  protected override renderControls(model: WardMapModel): TemplateResult {
    if (model.isRefused) return html``;
    return html`<div class="controls">
      ${this.#search.render(model)}
      <button
        type="button"
        aria-pressed=${String(this.textured)}
        @click=${() => {
          this.textured = !this.textured;
        }}
      >
        ${say.texturesLabel()}
      </button>
    </div>`;
  }

  protected override renderLegend(model: WardMapModel): TemplateResult {
    if (model.isRefused) return html``;
    const shown = this.#cursor.shown(model);
    const marked = shown
      ? model.classes.findIndex(({ tone }) => tone === shown.tone)
      : undefined;
    return html`<div ?data-textured=${this.textured}>
      ${renderLegend(model, marked)}
    </div>`;
  }

  protected override renderGraphic(model: WardMapModel): TemplateResult {
    if (model.isRefused) return html`<p>${say.noMapWords()}</p>`;
    const cursor = this.#cursor;
    const at = cursor.at(model);
    const shown = cursor.shown(model);
    return html`<div class="map" ?data-textured=${this.textured}>
      <div
        class="stage"
        @pointerover=${cursor.point}
        @click=${(event: Event) => {
          cursor.click(event, model);
        }}
        @keydown=${(event: KeyboardEvent) => {
          cursor.press(event, model);
        }}
      >
        ${renderPicture(model, {
          shown,
          focused: cursor.hasFocus ? at : undefined,
          chosen: model.shapeOf.get(this.selection.value.area ?? ""),
        })}
        ${this.#renderWalk(model, at?.code)}
      </div>
      ${renderPanel(model, shown, shown && this.#compass.of(model))}
    </div>`;
  }

  #renderWalk(model: WardMapModel, at: string | undefined): TemplateResult {
    const chosen = this.selection.value.area;
    return renderWalk({
      label: say.walkLabel(model.geography, model.place),
      options: model.shapes.map(({ code, sentence }) => ({
        key: code,
        sentence,
        isChosen: code === chosen,
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
}
