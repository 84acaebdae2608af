import type { CommonsError } from "@commons-widgets/table";
import { DatasetController, FigureBuild } from "@commons-widgets/element-kit";
import { html, type LitElement, type TemplateResult } from "lit";
import type { PlaceMapQuery } from "../place-map/place-map.model.js";
import type { PlaceMapSource } from "../place-map/place-map.js";

type Draw = (query: PlaceMapQuery) => TemplateResult;

const warned = new Set<string>();

/**
 * The small map of a card: its code and the boundaries are fetched when it is
 * first asked for, and drawn when they are there.
 */
export class CardMap {
  readonly #host: LitElement;
  readonly #boundaries: DatasetController<Draw>;
  readonly #drawing: FigureBuild<Draw, TemplateResult>;
  #query: PlaceMapQuery = { area: "", within: undefined };
  #asked = "";

  constructor(host: LitElement) {
    this.#host = host;
    this.#boundaries = new DatasetController(host);
    this.#drawing = new FigureBuild((draw) => draw(this.#query));
  }

  /** Asks for the boundaries of a dataset, unless they are asked for already. */
  ask(source: PlaceMapSource): void {
    const key = JSON.stringify([source.ref, source.geography]);
    if (key === this.#asked) return;
    this.#asked = key;
    void this.#boundaries.load(async (signal) => {
      const { loadPlaceMap } = await import("../place-map/place-map.js");
      return loadPlaceMap(source, signal);
    });
  }

  /**
   * The map of a place, or the room for it while it is fetched.
   *
   * @returns `undefined` where it cannot be drawn, which the author is told
   */
  render({ area, within }: PlaceMapQuery): TemplateResult | undefined {
    this.#query = { area, within };
    this.#drawing.update(this.#boundaries.data, [area, within]);
    const error = this.#boundaries.error ?? this.#drawing.error;
    if (error) {
      warnWithoutMap(this.#host, error);
      return undefined;
    }
    return (
      this.#drawing.model ??
      html`<div class="picture" part="picture" aria-hidden="true">
        <svg class="map"></svg>
      </div>`
    );
  }
}

function warnWithoutMap({ localName }: Element, error: CommonsError): void {
  const text = `<${localName} picture="map"> cannot be drawn: ${error.message} Where the place has peers, their strip is shown instead. [${error.code}] See docs/components/${localName}.md`;
  if (warned.has(text)) return;
  warned.add(text);
  console.warn(text, ...(error.cause === undefined ? [] : [error.cause]));
}
