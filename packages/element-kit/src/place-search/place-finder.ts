import { searchAreas, type Area } from "@commons-widgets/geography";
import { html, nothing, type TemplateResult } from "lit";
import { adoptStyles } from "../adopt-styles.js";
import { placeFinderStyles } from "./place-finder.styles.js";
import { foundWords } from "./place-search.words.js";
import type {
  SearchedPlaces,
  SearchHost,
  SearchListener,
} from "./search-listener.js";

const MOST_RESULTS = 8;

/**
 * What stands behind the field of a place search: what was typed, what was
 * found, and what the keys do. In a file of its own, which is fetched when the
 * reader comes to the field.
 */
export class PlaceFinder {
  readonly #host: SearchHost;
  readonly #listener: SearchListener;
  #text = "";
  #active = 0;
  #results: readonly Area[] = [];
  /** Said under the field where nothing was found. */
  #notice = "";

  constructor(host: SearchHost, listener: SearchListener) {
    this.#host = host;
    this.#listener = listener;
    adoptStyles(host, placeFinderStyles);
  }

  /** What stands in the field. */
  get text(): string {
    return this.#text;
  }

  /** ID of the result that the keys stand on; `undefined` while there is none. */
  get activeId(): string | undefined {
    const active = this.#results[this.#active];
    return active && resultId(active);
  }

  /** Searches for what was typed, by name or code, and says how many it found. */
  type(text: string, { areas, geography }: SearchedPlaces): void {
    this.#text = text;
    this.#active = 0;
    this.#results = searchAreas(areas, text, MOST_RESULTS);
    const count = this.#results.length;
    const words = foundWords(count, geography);
    const isEmpty = text.trim() === "";
    this.#notice = isEmpty || count > 0 ? "" : words;
    if (!isEmpty) this.#listener.say(words);
    this.#host.requestUpdate();
  }

  /** Moves among the results, takes one or clears the field. */
  press(event: KeyboardEvent): void {
    const count = this.#results.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const active = this.#results[this.#active];
    if (step !== undefined && count > 0)
      this.#active = (this.#active + step + count) % count;
    else if (event.key === "Enter" && active) this.#take(active);
    else if (event.key === "Escape" && this.#text !== "") this.clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
    this.#host.requestUpdate();
  }

  /** Empties the field and puts the results away. */
  clear(): void {
    this.#text = "";
    this.#results = [];
    this.#notice = "";
    this.#host.requestUpdate();
  }

  /** The list of what was found, or that nothing was. */
  render(label: string, { areas }: SearchedPlaces): TemplateResult {
    if (this.#results.length === 0)
      return html`${this.#notice && html`<p class="not-found">${this.#notice}</p>`}`;
    const shared = sharedNames(areas);
    return html`<div
      id="results"
      class="results"
      role="listbox"
      aria-label=${label}
    >
      ${this.#results.map((area, index) =>
        this.#renderResult(area, index, shared.has(area.name)),
      )}
    </div>`;
  }

  /** An area, with what it lies in where others have its name. */
  #renderResult(area: Area, index: number, isShared: boolean): TemplateResult {
    return html`<div
      id=${resultId(area)}
      role="option"
      aria-selected=${String(index === this.#active)}
      @pointerdown=${(event: Event) => {
        event.preventDefault();
        this.#take(area);
      }}
    >
      ${area.name}${
        area.parentName && isShared
          ? html` <span class="parent">${area.parentName}</span>`
          : nothing
      }
    </div>`;
  }

  #take({ code }: Area): void {
    this.clear();
    this.#listener.take(code);
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
