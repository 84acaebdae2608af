import type { DatasetRef } from "@commons-widgets/commons";
import {
  FigureElement,
  readWord,
  knowsWish,
  loadAreaData,
  type AreaData,
  type AreaWish,
} from "@commons-widgets/element-kit";
import { html, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { given } from "../place/given.js";
import { CardMap } from "./card-map.js";
import { renderFace } from "./story-card.face.js";
import {
  buildStoryCard,
  PICTURES,
  type StoryCardModel,
} from "./story-card.model.js";
import { storyCardStyles } from "./story-card.styles.js";

/**
 * The number of one place: with its unit, period, change, rank among its peers
 * and a small picture. Inside a `<commons-selection>` it is about the place the
 * reader chose, where the data have it.
 *
 * @slot - What is shown until the card is ready, and again if it fails.
 * @fires {CommonsLoadEvent} commons-load - The card is drawn.
 * @fires {CommonsErrorEvent} commons-error - The card cannot be drawn.
 * @csspart number - The number with its unit and period.
 * @csspart change - What the value did since the one before.
 * @csspart rank - Where the place stands among its peers.
 * @csspart picture - The line over time, the strip of peers, or the map.
 * @cssprop --commons-story-card-number-size - Size of the number; about 3em.
 */
export class CommonsStoryCard extends FigureElement<AreaData, StoryCardModel> {
  static override styles = [...super.styles, storyCardStyles];

  /** Code of the place, until the reader chooses another. */
  @property() area?: string;

  /** Which period, as the publisher writes it; absent: the latest with a value. */
  @property() period?: string;

  /** Code of the larger area whose areas it is ranked among; absent: its own. */
  @property() within?: string;

  /**
   * The picture: `trend` for the line over time, `peers` for the strip, `map`
   * for the place among its peers on a map, `none`, or `auto`: the line where
   * there are several periods, else the strip.
   */
  @property() picture?: string;

  protected override readonly isWalked = false;

  readonly #map = new CardMap(this);
  #ref: DatasetRef | undefined;
  #lacksAreas = false;
  #asksAreas = false;

  protected override load(
    ref: DatasetRef,
    signal: AbortSignal,
  ): Promise<AreaData> {
    this.#ref = ref;
    return loadAreaData(ref, this.#wish(), signal);
  }

  protected override loadDetail() {
    return import("./story-card.detail.js");
  }

  protected override build(data: AreaData): StoryCardModel {
    this.#lacksAreas = data.mayListMore && !knowsWish(data.areas, this.#wish());
    return buildStoryCard(data, {
      measure: given(this.measure),
      area: this.#areaShown(data),
      period: given(this.period) ?? this.#periodChosen(data),
      within: given(this.within),
      picture: readWord(this, "picture", this.picture, PICTURES),
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const map = this.model?.face?.map;
    if (map && this.#ref) this.#map.ask({ ...map, ref: this.#ref });
    if (this.#lacksAreas && !this.#asksAreas) void this.#askAreas();
  }

  protected override renderGraphic({ face }: StoryCardModel): TemplateResult {
    if (!face) return html``;
    return renderFace(face, face.map && this.#map.render(face.map));
  }

  /** Asks once for the list of all areas, however many choices wait for it. */
  async #askAreas(): Promise<void> {
    this.#lacksAreas = false;
    this.#asksAreas = true;
    await this.loadMore();
    this.#asksAreas = false;
  }

  /** The reader's choice, known or not, else the author's. */
  #wish(): AreaWish {
    const { area, series } = this.selection.value;
    return {
      area: area ?? series ?? given(this.area),
      within: given(this.within),
    };
  }

  /** The reader's choice where it is known, else the author's. */
  #areaShown({ areas }: AreaData): string | undefined {
    const { area, series } = this.selection.value;
    const chosen = [area, series].find(
      (code) => code !== undefined && areas.area(code),
    );
    return chosen ?? given(this.area);
  }

  #periodChosen({ table }: AreaData): string | undefined {
    const { period } = this.selection.value;
    const cells = table.columnOf("period")?.cells ?? [];
    const isKnown = cells.some(
      (cell) => typeof cell === "object" && "id" in cell && cell.id === period,
    );
    return isKnown ? period : undefined;
  }
}
