import type { Area } from "@commons-widgets/geography";
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from "lit";
import type * as foundPlaces from "./found-places.js";
import type { WardMapModel } from "./ward-map.model.js";
import { searchLabel } from "./ward-map.words.js";

type Finder = typeof foundPlaces;

/** Whom the search tells what happens in it. */
export interface SearchListener {
  /** The reader took an area. */
  readonly take: (code: string) => void;
  /** Something for the status region. */
  readonly say: (sentence: string) => void;
}

/**
 * Finds an area of the map by name or code. Its list of results exists only
 * while something is typed, and what finds them is fetched when the reader
 * comes to the field.
 *
 * Source: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class PlaceSearch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #listener: SearchListener;
  #finder: Finder | undefined;
  #searched: Promise<void> = Promise.resolve();
  #text = "";
  #active = 0;
  #results: readonly Area[] = [];
  /** Said under the field where nothing was found. */
  #notice = "";

  constructor(host: ReactiveControllerHost, listener: SearchListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  /** Settles when what was typed last has been searched for. */
  get searched(): Promise<void> {
    return this.#searched;
  }

  hostDisconnected(): void {
    this.#clear();
  }

  /** The field with its label, and the results where there are any. */
  render(model: WardMapModel): TemplateResult {
    const label = searchLabel(model.geography);
    const found = this.#results.length > 0 ? this.#finder : undefined;
    const active = this.#results[this.#active];
    return html`<div class="search" part="search">
      <label id="search-label" for="search">${label}</label>
      <input
        id="search"
        type="text"
        role="combobox"
        aria-labelledby="search-label"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${String(found !== undefined)}
        aria-controls=${found ? "results" : nothing}
        aria-activedescendant=${found && active ? found.resultId(active) : nothing}
        .value=${this.#text}
        @focus=${() => {
          void this.#prepare();
        }}
        @input=${(event: Event) => {
          const { value } = event.target as HTMLInputElement;
          this.#searched = this.#type(value, model);
        }}
        @keydown=${this.#press}
        @blur=${() => {
          this.#clear();
        }}
      />
      ${found?.renderFound(
        {
          label,
          results: this.#results,
          active: this.#active,
          take: this.#take,
        },
        model,
      )}
      ${this.#notice && html`<p class="not-found">${this.#notice}</p>`}
    </div>`;
  }

  /** Fetches what finds; `undefined` where it cannot be had now. */
  async #prepare(): Promise<Finder | undefined> {
    try {
      this.#finder ??= await import("./found-places.js");
    } catch {
      // Asked for again at the next letter: the network may be back by then.
    }
    return this.#finder;
  }

  async #type(text: string, model: WardMapModel): Promise<void> {
    this.#text = text;
    const finder = await this.#prepare();
    if (this.#text !== text) return;
    this.#active = 0;
    this.#results = finder?.findPlaces(model, text) ?? [];
    const count = this.#results.length;
    const words =
      finder?.foundWords(count, model.geography) ??
      "The search could not be loaded. Type again to try once more.";
    const isEmpty = text.trim() === "";
    this.#notice = isEmpty || count > 0 ? "" : words;
    if (!isEmpty) this.#listener.say(words);
    this.#host.requestUpdate();
  }

  readonly #press = (event: KeyboardEvent): void => {
    const count = this.#results.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const active = this.#results[this.#active];
    if (step !== undefined && count > 0)
      this.#active = (this.#active + step + count) % count;
    else if (event.key === "Enter" && active) this.#take(active);
    else if (event.key === "Escape" && this.#text !== "") this.#clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
    this.#host.requestUpdate();
  };

  readonly #take = ({ code }: Area): void => {
    this.#clear();
    this.#listener.take(code);
  };

  #clear(): void {
    this.#text = "";
    this.#results = [];
    this.#notice = "";
    this.#host.requestUpdate();
  }
}
