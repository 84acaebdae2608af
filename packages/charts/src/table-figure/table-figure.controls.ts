import { html, nothing, type TemplateResult } from "lit";
import type { TableModel } from "./table-figure.model.js";
import * as say from "./table-figure.words.js";
import type { RowsPage } from "./table-rows.js";

/** Fewer rows than this are seen at a glance, and need no filter. */
const FEWEST_FILTERED = 12;

/** The field that leaves out rows by name. */
export function renderFilter(
  { columns, rows, facts }: TableModel,
  filter: string,
  change: (text: string) => void,
): TemplateResult {
  if (rows.length < FEWEST_FILTERED) return html``;
  const hasParents = columns.some(({ key }) => key === "parent");
  return html`<div class="filter" part="filter">
    <label for="filter"
      >${say.filterLabel(facts.columns[0].geography, hasParents)}</label
    >
    <input
      id="filter"
      type="search"
      autocomplete="off"
      spellcheck="false"
      .value=${filter}
      @input=${(event: InputEvent) => {
        change((event.target as HTMLInputElement).value);
      }}
    />
  </div>`;
}

/**
 * Which rows are shown, and two buttons that turn pages. At an end the button
 * stays, so that it does not take the focus away with it, and does nothing.
 */
export function renderPager(
  page: RowsPage,
  size: number,
  turnTo: (row: number) => void,
): TemplateResult | typeof nothing {
  const { start, end, of } = page;
  if (start === 0 && end === of) return nothing;
  const button = (label: string, row: number, isThere: boolean) =>
    html`<button
      type="button"
      aria-disabled=${isThere ? nothing : "true"}
      @click=${() => {
        if (isThere) turnTo(row);
      }}
    >
      ${label}
    </button>`;
  const left = Math.min(size, of - end);
  return html`<div
    class="pager"
    part="pager"
    role="group"
    aria-label=${say.pagerLabel()}
  >
    <span>${say.pageWords(page)}</span>
    ${button(say.previousLabel(size), start - size, start > 0)}
    ${button(say.nextLabel(left === 0 ? size : left), end, end < of)}
  </div>`;
}
