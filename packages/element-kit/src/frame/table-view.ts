import type { FigureTable } from "@commons-widgets/description";
import { html, nothing, type TemplateResult } from "lit";
import type { ReactiveController, ReactiveControllerHost } from "lit";

type Row = FigureTable["rows"][number];
type ColumnHeading = FigureTable["columns"][number];

interface Sort {
  readonly column: number;
  readonly direction: "ascending" | "descending";
}

/** Shows a figure's table as a real one, which the reader may sort. */
export class TableView implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #say: (sentence: string) => void;
  #sort: Sort | undefined;

  /** @param say puts a sentence into the figure's status region */
  constructor(host: ReactiveControllerHost, say: (sentence: string) => void) {
    this.#host = host;
    this.#say = say;
    host.addController(this);
  }

  hostConnected(): void {
    this.#sort = undefined;
  }

  /** The table, in a region of its own that scrolls when it is wide. */
  render(table: FigureTable): TemplateResult {
    const rows = this.#sort ? sortRows(table.rows, this.#sort) : table.rows;
    return html`<div
      class="table-scroll"
      part="table"
      role="region"
      aria-labelledby="caption"
      tabindex="0"
    >
      <table>
        <caption id="caption">
          ${table.caption}
        </caption>
        <thead>
          <tr>
            ${table.columns.map((column, index) =>
              this.#renderHeading(table, column, index),
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => renderRow(table, row))}
        </tbody>
      </table>
    </div>`;
  }

  #renderHeading(table: FigureTable, column: ColumnHeading, index: number) {
    const active = this.#sort?.column === index ? this.#sort : undefined;
    return html`<th
      scope="col"
      class=${column.numeric ? "number" : ""}
      aria-sort=${active?.direction ?? nothing}
    >
      <button
        type="button"
        @click=${() => {
          this.#sortBy(table, index);
        }}
      >
        ${column.heading}<span class="sort-mark" aria-hidden="true"
          >${sortMark(active)}</span
        >
      </button>
    </th>`;
  }

  #sortBy(table: FigureTable, index: number): void {
    const column = table.columns[index];
    if (!column) return;
    const first = column.numeric ? "descending" : "ascending";
    const other = column.numeric ? "ascending" : "descending";
    const again = this.#sort?.column === index;
    const direction = again && this.#sort?.direction === first ? other : first;
    this.#sort = { column: index, direction };
    this.#host.requestUpdate();
    this.#say(
      `Sorted by ${column.heading}, ${orderWords(column.numeric, direction)}. ${table.rows.length} rows.`,
    );
  }
}

function orderWords(numeric: boolean, direction: Sort["direction"]): string {
  if (numeric)
    return direction === "descending" ? "highest first" : "lowest first";
  return direction === "ascending" ? "first to last" : "last to first";
}

function sortMark(sort: Sort | undefined): string {
  if (!sort) return " ↕";
  return sort.direction === "ascending" ? " ↑" : " ↓";
}

/** Sorts by one column; cells without a value stay at the end either way. */
function sortRows(rows: readonly Row[], sort: Sort): readonly Row[] {
  const sign = sort.direction === "ascending" ? 1 : -1;
  const keyOf = (row: Row) => row.cells[sort.column]?.sort;
  return [...rows].sort((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    if (typeof left === "number" && typeof right === "number")
      return sign * (left - right);
    return sign * String(left).localeCompare(String(right), "en-GB");
  });
}

function renderRow(table: FigureTable, row: Row) {
  return html`<tr>
    ${row.cells.map((cell, index) =>
      index === 0
        ? html`<th scope="row">${cell.text}</th>`
        : html`<td
            class=${table.columns[index]?.numeric ? "number" : ""}
            ?data-absent=${cell.absent !== undefined}
          >
            ${cell.text}
          </td>`,
    )}
  </tr>`;
}
