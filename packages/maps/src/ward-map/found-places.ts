import {
  searchAreas,
  type Area,
  type GeographyWords,
} from "@commons-widgets/geography";
import { html, nothing, type TemplateResult } from "lit";
import type { WardMapModel } from "./ward-map.model.js";
import { countWords } from "./ward-map.words.js";

const MOST_RESULTS = 8;

/** What a search found, and what it does with one that is taken. */
export interface FoundPlaces {
  readonly label: string;
  readonly results: readonly Area[];
  /** Number of the result that the keys stand on, from 0. */
  readonly active: number;
  readonly take: (area: Area) => void;
}

/** The areas of a map that a text finds by name or code, best first. */
export function findPlaces(
  { areas }: WardMapModel,
  text: string,
): readonly Area[] {
  return searchAreas(areas, text, MOST_RESULTS);
}

/** "2 wards found.", or that nothing of that name is on the map. */
export function foundWords(count: number, geography: GeographyWords): string {
  return count > 0
    ? `${countWords(count, geography)} found.`
    : `No ${geography.one} of that name on this map.`;
}

/** The list of what was found; areas of one name with what they lie in. */
export function renderFound(
  { label, results, active, take }: FoundPlaces,
  { areas }: WardMapModel,
): TemplateResult {
  const shared = sharedNames(areas);
  return html`<div
    id="results"
    class="results"
    role="listbox"
    aria-label=${label}
  >
    ${results.map(
      (area, index) =>
        html`<div
          id=${resultId(area)}
          role="option"
          aria-selected=${String(index === active)}
          @pointerdown=${(event: Event) => {
            event.preventDefault();
            take(area);
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

/** The ID of an area's option in the list. */
export function resultId({ code }: Area): string {
  return `result-${code}`;
}

function sharedNames(areas: readonly Area[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { name } of areas) (seen.has(name) ? shared : seen).add(name);
  return shared;
}
