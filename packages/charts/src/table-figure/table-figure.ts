import type { DatasetRef } from "@commons-widgets/commons";
import {
  FigureElement,
  FigurePrint,
  loadAreaData,
  periodsOf,
  readList,
  readWholeNumber,
  readWord,
  warnMisuse,
  type AreaData,
} from "@commons-widgets/element-kit";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { RowChoice, type RowDefaults } from "./row-choice.js";
import { RowNames } from "./row-names.js";
import { renderFilter, renderPager } from "./table-figure.controls.js";
import {
  buildTable,
  type TableModel,
  type TableOptions,
} from "./table-figure.model.js";
import { tableFigureStyles } from "./table-figure.styles.js";
import { renderTable } from "./table-figure.table.js";
import * as say from "./table-figure.words.js";

const LAYOUTS = ["measures", "periods"] as const;
const USUAL_PAGE = 100;
const PAGE_SIZES = [10, 500] as const;

/** Rows that are printed unasked: about 25 sheets. */
const MOST_PRINTED = 1000;

/**
 * A table of areas: several measures of one period, or several periods of one
 * measure. Its reader sorts it by any column, filters it by name and turns its
 * pages; it is read like any table, with the keys of the browser or of a screen
 * reader.
 *
 * @slot - What is shown until the figure is ready, and again if it fails.
 * @fires {CommonsSelectEvent} commons-select - The reader chose an area, or let it go.
 * @fires {CommonsLoadEvent} commons-load - The table is there.
 * @fires {CommonsErrorEvent} commons-error - The table cannot be shown.
 * @csspart filter - The field that leaves rows out.
 * @csspart pager - Which rows are shown, and the buttons that turn pages.
 * @csspart bar - The bar in a cell.
 * @csspart note - What is to be known of limits and totals.
 * @cssprop [--commons-table-height=min(40rem, 85vh)] - Most height of the table; it scrolls beyond.
 */
export class CommonsTable extends FigureElement<AreaData, TableModel> {
  static override styles = [...super.styles, tableFigureStyles];

  /** Names of the measures in columns, with spaces between; absent: `measure`, else all. */
  @property() measures?: string;

  /** What columns differ in: `measures` (also if absent), or `periods` of one measure. */
  @property() layout?: string;

  /** Codes of the areas in rows; absent: every area of the dataset's own kind. */
  @property() areas?: string;

  /** Code of the larger area whose parts are in rows; absent: all, or what the selection says. */
  @property() within?: string;

  /** Which period, as the publisher writes it; absent: the latest with a value. For columns of periods: years, such as `2010..2020`; absent: all. */
  @property() period?: string;

  /** Names of the measures whose cells have a bar. */
  @property() bars?: string;

  /** Column that rows are in the order of at first: a measure or period, or `parent`; absent: by name. */
  @property() sort?: string;

  /** Rows at a time, 10 to 500; absent: 100. Up to twice as many are shown at once. */
  @property({ attribute: "page-size" }) pageSize?: number | string;

  protected override readonly isWalked = false;
  protected override readonly isTable = true;
  readonly #choice = new RowChoice(this, (sentence) => {
    this.say(sentence);
  });
  readonly #names = new RowNames({
    choose: (area) => {
      this.selection.select({ area });
    },
    draw: () => {
      this.requestUpdate();
    },
  });
  readonly #print = new FigurePrint(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });
  #built: { data: AreaData; key: string; model: TableModel } | undefined;
  #followed: string | undefined;

  protected override get requestProperties(): readonly string[] {
    return [...super.requestProperties, "within"];
  }

  protected override load(
    ref: DatasetRef,
    signal: AbortSignal,
  ): Promise<AreaData> {
    const within = this.within || undefined;
    return loadAreaData(ref, { area: undefined, within }, signal);
  }

  protected override loadDetail() {
    return import("./table-figure.detail.js");
  }

  protected override build(data: AreaData): TableModel {
    const options = this.#options(data);
    const key = JSON.stringify(options);
    if (this.#built?.data !== data || this.#built.key !== key)
      this.#built = { data, key, model: buildTable(data, options) };
    return this.#built.model;
  }

  #options(data: AreaData): TableOptions {
    const layout = readWord(this, "layout", this.layout, LAYOUTS);
    const measures = readList(this.measures);
    const areas = readList(this.areas);
    return {
      layout,
      measures:
        measures.length > 0 || !this.measure ? measures : [this.measure],
      period:
        this.period ||
        (layout === "measures" ? this.#periodChosen(data) : undefined),
      within:
        this.within || (areas.length > 0 ? undefined : this.#placeChosen(data)),
      areas,
      bars: readList(this.bars),
    };
  }

  #periodChosen({ table }: AreaData): string | undefined {
    const { period } = this.selection.value;
    return periodsOf(table).find(({ id }) => id === period)?.id;
  }

  #placeChosen({ areas }: AreaData): string | undefined {
    const { area, series } = this.selection.value;
    return [area, series].find(
      (code) => code !== undefined && areas.parents.has(code),
    );
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { model } = this;
    if (!model) return;
    this.#warnOfColumns(model);
    const { area } = this.selection.value;
    if (area !== undefined && area !== this.#followed)
      this.#choice.follow(model, this.#defaults(), area);
    this.#followed = area;
  }

  /** Tells the author of columns named in attributes that the table has not. */
  #warnOfColumns({ columns, facts }: TableModel): void {
    const measures = facts.columns.map(({ measure }) => measure.name);
    const keys = columns.map(({ key }) => key);
    const asked = [
      ["sort", this.sort ? [this.sort] : [], keys],
      ["bars", readList(this.bars), [...new Set(measures)]],
    ] as const;
    for (const [attribute, names, known] of asked)
      for (const name of names)
        if (!known.includes(name))
          warnMisuse(this, attribute, name, known.join(", "));
  }

  #defaults(): RowDefaults {
    return {
      sort: this.sort,
      pageSize: readWholeNumber(
        this,
        "page-size",
        this.pageSize,
        PAGE_SIZES,
        USUAL_PAGE,
      ),
    };
  }

  protected override renderControls(model: TableModel): TemplateResult {
    return renderFilter(model, this.#choice.filter, (text) => {
      this.#choice.filterBy(model, this.#defaults(), text);
    });
  }

  protected override renderGraphic(model: TableModel): TemplateResult {
    const defaults = this.#defaults();
    const choice = this.#choice;
    const rows = choice.rows(model, defaults);
    const page = choice.page(model, defaults);
    const isWhole = this.#print.isPrinting && rows.length <= MOST_PRINTED;
    const shown = isWhole
      ? { start: 0, end: rows.length, of: rows.length }
      : page;
    const chosen = this.selection.value.area;
    const stop = this.#names.stopAmong(
      rows.slice(page.start, page.end),
      chosen,
    );
    return html`<div class="table-figure">
      ${renderPager(page, defaults.pageSize, (row) => {
        choice.turnTo(model, defaults, row);
        this.renderRoot.querySelector(".rows")?.scrollTo(0, 0);
      })}
      ${renderTable(model, {
        rows,
        page: shown,
        sort: choice.sortOf(model, defaults),
        filter: choice.filter,
        sortBy: (column) => {
          choice.sortBy(model, defaults, column);
        },
        renderName: (row) =>
          this.selection.isShared
            ? this.#names.render(row, stop, row.code === chosen)
            : row.name,
        chosen,
      })}
      ${
        this.#print.isPrinting && !isWhole
          ? html`<p class="note" part="note">
              ${say.printedNote(page, MOST_PRINTED)}
            </p>`
          : nothing
      }
    </div>`;
  }
}
