import type { CompassWalk } from "@commons-widgets/geography";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { actionOf, type MapAction } from "./ward-map.keys.js";
import type { WardMapModel } from "./ward-map.model.js";
import { clearedWords, edgeWords, notReadyWords } from "./ward-map.words.js";

/** What a cursor asks of the map it moves on. */
export interface CursorListener {
  /** Chooses an area, or with `undefined` lets it go. */
  readonly choose: (code: string | undefined) => void;
  /** The area that is chosen. */
  readonly chosen: () => string | undefined;
  /** Opens or closes the keyboard help. */
  readonly help: () => void;
  /** The compass walk of a map; `undefined` while it is on its way. */
  readonly walkOf: (model: WardMapModel) => CompassWalk | undefined;
  /** Puts a sentence into the status region. */
  readonly say: (sentence: string) => void;
}

/**
 * Where a reader stands on a map, by keyboard and by pointer. Its place is kept
 * as an area's code, so that it survives a refresh of the data.
 */
export class MapCursor implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #listener: CursorListener;
  #at: string | undefined;
  #shown: string | undefined;
  #hasFocus = false;
  #moved = false;

  constructor(host: ReactiveControllerHost, listener: CursorListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#hasFocus = false;
  }

  /** Code of the area the keyboard stands on. */
  get at(): string | undefined {
    return this.#at;
  }

  /** Code of the area whose value is shown: last pointed at or gone to. */
  get shown(): string | undefined {
    return this.#shown;
  }

  /** Whether the keyboard is on the map. */
  get hasFocus(): boolean {
    return this.#hasFocus;
  }

  /** Whether it has moved since this was last asked. */
  takeMove(): boolean {
    const moved = this.#moved;
    this.#moved = false;
    return moved;
  }

  /** Goes to an area and shows it. */
  goTo(code: string): void {
    this.#at = code;
    this.#shown = code;
    this.#moved = true;
    this.#host.requestUpdate();
  }

  /** The map gets the focus: back to where it was, else what is chosen, else the highest. */
  enter({ shapes, shapeOf }: WardMapModel): void {
    this.#hasFocus = true;
    const start = [this.#at, this.#listener.chosen(), shapes[0]?.code].find(
      (code) => code !== undefined && shapeOf.has(code),
    );
    if (start !== undefined) this.goTo(start);
  }

  /** The map loses the focus; what is shown stays. */
  leave(): void {
    this.#hasFocus = false;
    this.#host.requestUpdate();
  }

  /** A pointer is over something: an area is shown, all else changes nothing. */
  readonly point = (event: Event): void => {
    const code = codeUnder(event);
    if (code === undefined || code === this.#shown) return;
    this.#shown = code;
    this.#host.requestUpdate();
  };

  /** An area is clicked or tapped: it is chosen, or let go if it was. */
  readonly click = (event: Event): void => {
    const code = codeUnder(event);
    if (code === undefined) return;
    this.goTo(code);
    this.#toggle(code);
  };

  /** A key is pressed on the map; one without a meaning here is left alone. */
  press(event: KeyboardEvent, model: WardMapModel): void {
    const action = actionOf(event);
    if (action && this.#act(action, model)) event.preventDefault();
  }

  #act(action: MapAction, model: WardMapModel): boolean {
    switch (action.kind) {
      case "step":
        this.#walk(action.direction, model);
        return true;
      case "extreme":
        this.#goToExtreme(action.end, model);
        return true;
      case "choose":
        if (this.#at !== undefined) this.#toggle(this.#at);
        return true;
      case "help":
        this.#listener.help();
        return true;
      case "clear":
        return this.#clear();
    }
  }

  #walk(
    direction: Extract<MapAction, { kind: "step" }>["direction"],
    model: WardMapModel,
  ): void {
    const walk = this.#listener.walkOf(model);
    if (walk) {
      this.#step(direction, model, walk);
      return;
    }
    model.walk().then(
      (fetched) => {
        this.#step(direction, model, fetched);
      },
      () => {
        this.#listener.say(notReadyWords());
      },
    );
  }

  #step(
    direction: Extract<MapAction, { kind: "step" }>["direction"],
    { shapeOf, geography }: WardMapModel,
    walk: CompassWalk,
  ): void {
    const here = shapeOf.get(this.#at ?? "");
    if (!here) return;
    const next = walk.step(here.code, direction);
    if (next === undefined)
      this.#listener.say(edgeWords(direction, geography, here.name));
    else this.goTo(next);
  }

  #goToExtreme(end: "highest" | "lowest", { shapes }: WardMapModel): void {
    const ranked = shapes.filter(({ rank }) => rank !== undefined);
    const found = end === "highest" ? ranked[0] : ranked.at(-1);
    if (found) this.goTo(found.code);
  }

  #toggle(code: string): void {
    this.#listener.choose(code === this.#listener.chosen() ? undefined : code);
  }

  #clear(): boolean {
    const chosen = this.#listener.chosen() !== undefined;
    if (!chosen && this.#shown === undefined) return false;
    this.#shown = undefined;
    if (chosen) {
      this.#listener.choose(undefined);
      this.#listener.say(clearedWords());
    }
    this.#host.requestUpdate();
    return true;
  }
}

function codeUnder({ target }: Event): string | undefined {
  return target instanceof SVGElement ? target.dataset["code"] : undefined;
}
