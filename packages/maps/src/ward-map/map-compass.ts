import type { CompassWalk } from "@commons-widgets/geography";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { WardMapModel } from "./ward-map.model.js";

/** Keeps the compass walk of the map that is shown, once it has been fetched. */
export class MapCompass implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #model: WardMapModel | undefined;
  #walk: CompassWalk | undefined;
  #fetched: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#model = undefined;
    this.#walk = undefined;
  }

  /** Settles when what was asked for is there, or cannot be had. */
  get fetched(): Promise<void> {
    return this.#fetched;
  }

  /** The walk of a map; `undefined` while it is on its way. */
  of(model: WardMapModel): CompassWalk | undefined {
    if (model !== this.#model) {
      this.#model = model;
      this.#walk = undefined;
      this.#fetched = this.#fetch(model);
    }
    return this.#walk;
  }

  async #fetch(model: WardMapModel): Promise<void> {
    try {
      const walk = await model.walk();
      if (model !== this.#model) return;
      this.#walk = walk;
      this.#host.requestUpdate();
    } catch {
      // Asked for again at the next step: the network may be back by then.
      if (model === this.#model) this.#model = undefined;
    }
  }
}
