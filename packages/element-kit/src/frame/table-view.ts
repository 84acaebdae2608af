import type { FigureTable } from "@commons-widgets/description";
import { html, type TemplateResult } from "lit";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import {
  nextSort,
  renderSortHeading,
  sortRows,
  sortSentence,
  type Sort,
} from "./table-sort.js";

type Row = FigureTable["rows"][number];

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
              renderSortHeading(column, this.#directionOf(index), () => {
                this.#sortBy(table, index);
              }),
            )}
          </tr>
        </thead>
        <tbody>
          ${this.#inOrder(table).map((row) => renderRow(table, row))}
        </tbody>
      </table>
    </div>`;
  }

  #directionOf(column: number): Sort["direction"] | undefined {
    return this.#sort?.column === column ? this.#sort.direction : undefined;
  }

  #inOrder({ rows }: FigureTable): readonly Row[] {
    if (!this.#sort) return rows;
    const { column, direction } = this.#sort;
    return sortRows(rows, ({ cells }) => cells[column]?.sort, direction);
  }

  #sortBy({ columns, rows }: FigureTable, index: number): void {
    const column = columns[index];
    if (!column) return;
    this.#sort = nextSort(this.#sort, index, column.numeric);
    this.#host.requestUpdate();
    this.#say(
      `${sortSentence(column, this.#sort.direction)} ${rows.length} rows.`,
    );
  }
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
