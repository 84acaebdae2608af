import { renderSortHeading, type Sort } from "@commons-widgets/element-kit";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { renderCell, renderTotal } from "./table-cell.js";
import {
  isOfValues,
  type TableModel,
  type TableRow,
} from "./table-figure.model.js";
import * as say from "./table-figure.words.js";
import type { RowsPage } from "./table-rows.js";
import type { Total } from "./table-totals.js";

/** What of a table is shown now, and what its reader may do. */
export interface TableView {
  /** Every row that is left, in order. */
  readonly rows: readonly TableRow[];
  readonly page: RowsPage;
  readonly sort: Sort;
  readonly filter: string;
  readonly sortBy: (column: number) => void;
  /** Draws the name of a row, as a text or a button. */
  readonly renderName: (row: TableRow) => unknown;
  /** Code of the chosen area. */
  readonly chosen: string | undefined;
}

/** The table in a region of its own, which scrolls, and what is to be known of it. */
export function renderTable(
  model: TableModel,
  view: TableView,
): TemplateResult {
  const totals = totalsOf(model, view.rows);
  return html`<div
      class="rows"
      part="table"
      role="region"
      aria-labelledby="rows-caption"
      tabindex="0"
    >
      ${renderRows(model, view, totals)}
    </div>
    ${renderNotes(model, totals)}`;
}

type Totals = readonly (Total | undefined)[];

/** Rows that are not on the page count in `aria-rowcount`. */
function renderRows(
  model: TableModel,
  view: TableView,
  totals: Totals,
): TemplateResult {
  const { rows, page } = view;
  const hasTotals = totals.some((total) => total && total.kind !== "none");
  const isPart = page.end - page.start < page.of;
  const indexOf = (row: number) => (isPart ? row : nothing);
  return html`<table
    aria-rowcount=${isPart ? page.of + (hasTotals ? 2 : 1) : nothing}
  >
    <caption id="rows-caption">
      <span>${model.caption}</span>
    </caption>
    <thead>
      <tr aria-rowindex=${indexOf(1)}>
        ${model.columns.map((column, index) =>
          renderSortHeading(column, directionOf(view, index), () => {
            view.sortBy(index);
          }),
        )}
      </tr>
    </thead>
    <tbody>
      ${rows.length === 0 ? renderNoRows(model, view) : nothing}
      ${repeat(
        rows.slice(page.start, page.end),
        ({ code }) => code,
        (row, index) =>
          renderRow(model, view, row, indexOf(page.start + index + 2)),
      )}
    </tbody>
    ${
      hasTotals
        ? renderTotals(model, rows.length, totals, indexOf(page.of + 2))
        : nothing
    }
  </table>`;
}

function directionOf({ sort }: TableView, column: number) {
  return sort.column === column ? sort.direction : undefined;
}

function renderRow(
  { columns }: TableModel,
  { chosen, renderName }: TableView,
  row: TableRow,
  index: number | typeof nothing,
): TemplateResult {
  return html`<tr
    aria-rowindex=${index}
    aria-current=${row.code === chosen ? "true" : nothing}
  >
    <th scope="row">${renderName(row)}</th>
    ${columns
      .slice(1)
      .map((column) =>
        isOfValues(column)
          ? renderCell(column, row)
          : html`<td>${column.keyOf(row)}</td>`,
      )}
  </tr>`;
}

function renderNoRows(model: TableModel, { filter }: TableView) {
  const { geography } = model.facts.columns[0];
  return html`<tr>
    <td colspan=${model.columns.length}>
      ${say.noRowsSentence(geography, filter)}
    </td>
  </tr>`;
}

/** One for each column of values; `undefined` for the others. */
function totalsOf({ columns }: TableModel, rows: readonly TableRow[]): Totals {
  const areas = rows.map(({ index }) => index);
  return columns.map((column) =>
    isOfValues(column) ? column.totalOf(areas) : undefined,
  );
}

function renderTotals(
  model: TableModel,
  rows: number,
  totals: Totals,
  index: number | typeof nothing,
): TemplateResult {
  const { geography } = model.facts.columns[0];
  return html`<tfoot>
    <tr aria-rowindex=${index}>
      <th
        scope="row"
        colspan=${model.columns.filter((column) => !isOfValues(column)).length}
      >
        ${say.totalHeading(rows, model.rows.length, geography)}
      </th>
      ${model.columns.map((column, at) => {
        const total = totals[at];
        return total && isOfValues(column)
          ? renderTotal(column, total)
          : nothing;
      })}
    </tr>
  </tfoot>`;
}

function renderNotes(
  { hasLimits }: TableModel,
  totals: Totals,
): TemplateResult {
  const whys = new Set(
    totals.flatMap((total) =>
      total?.kind === "none" && total.why !== undefined ? [total.why] : [],
    ),
  );
  return html`${hasLimits ? html`<p class="note" part="note">${say.limitsNote()}</p>` : nothing}
  ${[...whys].map((why) => html`<p class="note" part="note">${say.noTotalNote(why)}</p>`)}`;
}
