import { adoptStyles } from "@commons-widgets/element-kit";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { MapSurroundings } from "./map-surroundings.js";
import type { WardMapModel } from "./ward-map.model.js";

type Host = ReactiveControllerHost & { readonly shadowRoot: ShadowRoot | null };

/** Keeps what lies around each area of the map that is shown, once it has been fetched. */
export class MapCompass implements ReactiveController {
  readonly #host: Host;
  #model: WardMapModel | undefined;
  #surroundings: MapSurroundings | undefined;
  #fetching: Promise<MapSurroundings> | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#forget();
  }

  /** Settles when what was asked for is there, or cannot be had. */
  get fetched(): Promise<unknown> {
    return Promise.resolve(this.#fetching).catch(() => undefined);
  }

  /** What lies around the areas of a map; `undefined` while it is on its way. */
  of(model: WardMapModel): MapSurroundings | undefined {
    // Where it cannot be had, a step says so; it is asked for again at the next.
    this.reach(model).catch(() => undefined);
    return this.#surroundings;
  }

  /** The same, as soon as it is there; fails where it cannot be had now. */
  reach(model: WardMapModel): Promise<MapSurroundings> {
    if (model !== this.#model || !this.#fetching) {
      this.#forget();
      this.#model = model;
      this.#fetching = this.#fetch(model);
    }
    return this.#fetching;
  }

  async #fetch(model: WardMapModel): Promise<MapSurroundings> {
    try {
      const [walk, { MapSurroundings, surroundingStyles }] = await Promise.all([
        model.walk(),
        import("./map-surroundings.js"),
      ]);
      adoptStyles(this.#host, surroundingStyles);
      const surroundings = new MapSurroundings(model, walk);
      if (model === this.#model) {
        this.#surroundings = surroundings;
        this.#host.requestUpdate();
      }
      return surroundings;
    } catch (cause) {
      // Asked for again at the next step: the network may be back by then.
      if (model === this.#model) this.#fetching = undefined;
      throw cause;
    }
  }

  #forget(): void {
    this.#model = undefined;
    this.#surroundings = undefined;
    this.#fetching = undefined;
  }
}
