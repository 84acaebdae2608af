import { type CompassWalk, type Direction } from "@commons-widgets/geography";
import { html, nothing, type TemplateResult } from "lit";
import { surroundingStyles } from "./map-surroundings.styles.js";
import * as say from "./map-surroundings.words.js";
import type { MapShape, WardMapModel } from "./ward-map.model.js";

export { surroundingStyles };

/** What lies around each area of a map. No map needs it before a reader comes to it. */
export class MapSurroundings {
  readonly #model: WardMapModel;
  readonly #walk: CompassWalk;

  constructor(model: WardMapModel, walk: CompassWalk) {
    this.#model = model;
    this.#walk = walk;
  }

  /** The area an arrow key leads to; `undefined` at the edge of the map. */
  step({ code }: MapShape, direction: Direction): MapShape | undefined {
    return this.#model.shapeOf.get(this.#walk.step(code, direction) ?? "");
  }

  /** What is said where an arrow key leads nowhere. */
  edge({ name }: MapShape, direction: Direction): string {
    return say.edgeWords(direction, this.#model.geography, name);
  }

  /** The neighbours of an area, to be opened; or that it has none. */
  render({ code, name }: MapShape): TemplateResult {
    const neighbours = this.#walk.neighboursOf(code);
    if (neighbours.length === 0)
      return html`<p class="alone">${say.noNeighbours(name)}</p>`;
    return html`<details class="neighbours" part="neighbours">
      <summary>${say.neighboursTitle(name)}</summary>
      <ul>
        ${neighbours.map((near) => {
          const shape = this.#model.shapeOf.get(near.code);
          return shape
            ? html`<li>
                ${say.neighbourWords(near.direction, shape.name, shape.value)}
              </li>`
            : nothing;
        })}
      </ul>
    </details>`;
  }
}
