import {
  html,
  nothing,
  type ReactiveController,
  type TemplateResult,
} from "lit";
import type { PlaceFinder } from "./place-finder.js";
import { searchLabel } from "./place-search.words.js";
import type {
  SearchedPlaces,
  SearchHost,
  SearchListener,
} from "./search-listener.js";
import { NOT_LOADED } from "../words/not-loaded.js";

/**
 * The field that finds an area of a figure by name or code. Its list of results
 * exists only while something is typed, and what finds them is fetched when the
 * reader comes to the field.
 *
 * Source: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class PlaceSearch implements ReactiveController {
  readonly #host: SearchHost;
  readonly #listener: SearchListener;
  #finder: PlaceFinder | undefined;
  #searched: Promise<void> = Promise.resolve();
  #isMissing = false;

  constructor(host: SearchHost, listener: SearchListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  /** Settles when what was typed last has been searched for. */
  get searched(): Promise<void> {
    return this.#searched;
  }

  hostDisconnected(): void {
    this.#finder?.clear();
  }

  /** The field with its label, and the results where there are any. */
  render(places: SearchedPlaces): TemplateResult {
    const label = searchLabel(places.geography);
    const activeId = this.#finder?.activeId;
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
        aria-expanded=${String(activeId !== undefined)}
        aria-controls=${activeId ? "results" : nothing}
        aria-activedescendant=${activeId ?? nothing}
        .value=${this.#finder?.text ?? ""}
        @focus=${() => {
          void this.#prepare();
        }}
        @input=${(event: Event) => {
          const { value } = event.target as HTMLInputElement;
          this.#searched = this.#type(value, places);
        }}
        @keydown=${(event: KeyboardEvent) => {
          this.#finder?.press(event);
        }}
        @blur=${() => {
          this.#finder?.clear();
        }}
      />
      ${this.#isMissing ? html`<p>${NOT_LOADED}</p>` : this.#finder?.render(label, places)}
    </div>`;
  }

  /** Fetches what finds; `undefined` where it cannot be had now. */
  async #prepare(): Promise<PlaceFinder | undefined> {
    try {
      const { PlaceFinder } = await import("./place-finder.js");
      this.#isMissing = false;
      return (this.#finder ??= new PlaceFinder(this.#host, this.#listener));
    } catch {
      // Asked for again at the next letter: the network may be back by then.
      return undefined;
    }
  }

  async #type(text: string, places: SearchedPlaces): Promise<void> {
    const finder = await this.#prepare();
    if (finder) {
      finder.type(text, places);
      return;
    }
    this.#isMissing = true;
    this.#listener.say(NOT_LOADED);
    this.#host.requestUpdate();
  }
}
