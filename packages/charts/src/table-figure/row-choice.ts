import {
  nextSort,
  sortSentence,
  type Sort,
} from "@commons-widgets/element-kit";
import type { ReactiveControllerHost } from "lit";
import type { TableModel, TableRow } from "./table-figure.model.js";
import * as say from "./table-figure.words.js";
import { chooseRows, pageOf, type RowsPage } from "./table-rows.js";

/** What a table's author asked for, that its reader may change. */
export interface RowDefaults {
  /** Key of the column that rows are in the order of; absent: by name. */
  readonly sort: string | undefined;
  /** Rows at a time. */
  readonly pageSize: number;
}

/** What the reader of a table chose: the order, the filter and the page. */
export class RowChoice {
  readonly #host: ReactiveControllerHost;
  readonly #say: (sentence: string) => void;
  #sort: Sort | undefined;
  #at = 0;
  #last:
    | { readonly asked: readonly unknown[]; readonly rows: readonly TableRow[] }
    | undefined;

  /** What the reader wrote to leave rows out. */
  filter = "";

  /** @param announce puts a sentence into the figure's status region */
  constructor(
    host: ReactiveControllerHost,
    announce: (sentence: string) => void,
  ) {
    this.#host = host;
    this.#say = announce;
  }

  /** The order of the rows: the reader's, else the author's, else by name. */
  sortOf({ columns }: TableModel, { sort }: Pick<RowDefaults, "sort">): Sort {
    if (this.#sort && columns[this.#sort.column]) return this.#sort;
    const column = columns.findIndex(({ key }) => key === sort);
    return nextSort(
      undefined,
      Math.max(0, column),
      columns[column]?.numeric ?? false,
    );
  }

  /** Every row that the filter leaves, in order. */
  rows(model: TableModel, defaults: RowDefaults): readonly TableRow[] {
    const sort = this.sortOf(model, defaults);
    const asked = [model, this.filter, sort.column, sort.direction];
    if (!this.#last || asked.some((one, i) => one !== this.#last?.asked[i]))
      this.#last = {
        asked,
        rows: chooseRows(model, { filter: this.filter, sort }),
      };
    return this.#last.rows;
  }

  /** The page of them that is shown. */
  page(model: TableModel, defaults: RowDefaults): RowsPage {
    const { length } = this.rows(model, defaults);
    return pageOf(length, defaults.pageSize, this.#at);
  }

  /** Puts rows in the order of a column, or turns that order round. */
  sortBy(model: TableModel, defaults: RowDefaults, index: number): void {
    const column = model.columns[index];
    if (!column) return;
    const now = this.sortOf(model, defaults);
    this.#sort = nextSort(now, index, column.numeric);
    this.#at = 0;
    this.#host.requestUpdate();
    const { length } = this.rows(model, defaults);
    this.#say(
      `${sortSentence(column, this.#sort.direction)} ${say.rowsCounted(length)}`,
    );
  }

  /** Leaves out the rows that have not what the reader wrote. */
  filterBy(model: TableModel, defaults: RowDefaults, text: string): void {
    this.filter = text;
    this.#at = 0;
    this.#host.requestUpdate();
    const { geography } = model.facts.columns[0];
    const { length } = this.rows(model, defaults);
    this.#say(
      length === 0
        ? say.noRowsSentence(geography, text)
        : say.filteredSentence(length, model.rows.length, geography),
    );
  }

  /** Goes to the page that has the nth row. */
  turnTo(model: TableModel, defaults: RowDefaults, row: number): void {
    this.#at = row;
    this.#host.requestUpdate();
    this.#say(`${say.pageWords(this.page(model, defaults))}.`);
  }

  /** Goes, without a word, to the page that an area is on, if it is on one. */
  follow(model: TableModel, defaults: RowDefaults, area: string): void {
    const row = this.rows(model, defaults).findIndex(
      ({ code }) => code === area,
    );
    if (row >= 0) this.#at = row;
  }
}
