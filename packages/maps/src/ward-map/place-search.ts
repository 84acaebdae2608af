import { searchAreas, type Area } from "@commons-widgets/geography";
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from "lit";
import { foundWords, notFoundWords, searchLabel } from "./ward-map.words.js";
import type { WardMapModel } from "./ward-map.model.js";

const MOST_RESULTS = 8;

/** Whom the search tells what happens in it. */
export interface SearchListener {
  /** The reader took an area. */
  readonly take: (code: string) => void;
  /** Something for the status region. */
  readonly say: (sentence: string) => void;
}

/**
 * Finds an area of the map by name or code. Its list of results exists only
 * while something is typed.
 *
 * Source: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class PlaceSearch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #listener: SearchListener;
  #text = "";
  #active = 0;
  #results: readonly Area[] = [];

  constructor(host: ReactiveControllerHost, listener: SearchListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#clear();
  }

  /** The field with its label, and the results where there are any. */
  render(model: WardMapModel): TemplateResult {
    const open = this.#results.length > 0;
    const active = open ? this.#results[this.#active] : undefined;
    return html`<div class="search" part="search">
      <label id="search-label" for="search"
        >${searchLabel(model.geography)}</label
      >
      <input
        id="search"
        type="text"
        role="combobox"
        aria-labelledby="search-label"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${String(open)}
        aria-controls=${open ? "results" : nothing}
        aria-activedescendant=${active ? resultId(active) : nothing}
        .value=${this.#text}
        @input=${(event: Event) => {
          this.#type((event.target as HTMLInputElement).value, model);
        }}
        @keydown=${this.#press}
        @blur=${() => {
          this.#clear();
        }}
      />
      ${open ? this.#renderResults(model) : nothing}
      ${
        this.#text !== "" && !open
          ? html`<p class="not-found">${notFoundWords(model.geography)}</p>`
          : nothing
      }
    </div>`;
  }

  #renderResults({ areas, geography }: WardMapModel): TemplateResult {
    const shared = sharedNames(areas);
    return html`<div
      id="results"
      class="results"
      role="listbox"
      aria-label=${searchLabel(geography)}
    >
      ${this.#results.map(
        (area, index) =>
          html`<div
            id=${resultId(area)}
            role="option"
            aria-selected=${String(index === this.#active)}
            @pointerdown=${(event: Event) => {
              event.preventDefault();
              this.#take(area);
            }}
          >
            ${area.name}${
              area.parentName && shared.has(area.name)
                ? html` <span class="parent">${area.parentName}</span>`
                : nothing
            }
          </div>`,
      )}
    </div>`;
  }

  #type(text: string, { areas, geography }: WardMapModel): void {
    this.#text = text;
    this.#active = 0;
    this.#results = searchAreas(areas, text, MOST_RESULTS);
    const count = this.#results.length;
    if (text.trim() !== "")
      this.#listener.say(
        count > 0 ? foundWords(count, geography) : notFoundWords(geography),
      );
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

  #take({ code }: Area): void {
    this.#clear();
    this.#listener.take(code);
  }

  #clear(): void {
    this.#text = "";
    this.#results = [];
    this.#host.requestUpdate();
  }
}

function resultId({ code }: Area): string {
  return `result-${code}`;
}

function sharedNames(areas: readonly Area[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { name } of areas) (seen.has(name) ? shared : seen).add(name);
  return shared;
}
