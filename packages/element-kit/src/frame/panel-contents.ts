import { writeCsv, type FigureTable } from "@commons-widgets/description";
import {
  html,
  nothing,
  type ReactiveControllerHost,
  type TemplateResult,
} from "lit";
import type { FigureDetail } from "../figure/figure-detail.js";
import type { FigureKeys } from "../figure/figure-keys.js";
import type { FigureModel } from "../figure/figure-model.js";
import { offerDownload } from "./download.js";
import type { Panel, PanelListener } from "./panel.js";
import { FigurePrint } from "./figure-print.js";
import {
  renderKeysPanel,
  renderUnprinted,
  renderWordsPanel,
} from "./panels.js";
import { TableView } from "./table-view.js";

export { panelStyles } from "./panels.styles.js";

/** Rows that are printed unasked: about ten sheets. */
const MOST_PRINTED = 400;

/**
 * Fills the panels of one figure. It and all it needs stand in a file of their
 * own, which a page loads when it is idle or when its reader asks.
 */
export class PanelContents<M extends FigureModel> {
  readonly #tableView: TableView;
  readonly #print: FigurePrint;
  readonly #tabulate: (model: M) => FigureTable;
  readonly #tell: (model: M) => readonly string[];
  readonly #keys: (model: M) => FigureKeys;

  constructor(
    host: ReactiveControllerHost,
    { say, draw }: Pick<PanelListener<M>, "say" | "draw">,
    detail: FigureDetail<M>,
  ) {
    this.#tableView = new TableView(host, say);
    this.#print = new FigurePrint(host, draw);
    this.#tabulate = rememberLast((model) => detail.tabulate(model));
    this.#tell = rememberLast((model) => detail.tell(model));
    this.#keys = (model) => detail.keys?.(model) ?? [];
  }

  /**
   * The panels that are open, in the order in which they are read. On paper the
   * table stands open; a very long one is only named there.
   *
   * @param isTable whether the figure is a table itself, and needs no other
   */
  render(open: ReadonlySet<Panel>, model: M, isTable: boolean): TemplateResult {
    return html`${open.has("keys") ? renderKeysPanel(this.#keys(model)) : nothing}
    ${
      open.has("words")
        ? renderWordsPanel(this.#tell(model), model.words.caveats)
        : nothing
    }
    ${
      isTable
        ? nothing
        : html`<div id="table">
            ${this.#renderTable(open.has("table"), model)}
          </div>`
    }`;
  }

  #renderTable(isOpen: boolean, model: M): TemplateResult | typeof nothing {
    if (!isOpen && !this.#print.isPrinting) return nothing;
    const table = this.#tabulate(model);
    return isOpen || table.rows.length <= MOST_PRINTED
      ? this.#tableView.render(table)
      : renderUnprinted(table.rows.length);
  }

  /** Gives the reader the table as a CSV file. */
  saveCsv(model: M): void {
    const { provenance } = model;
    const name = `${provenance.datasetId.replace(/[^\w.-]+/g, "-")}.csv`;
    const text = writeCsv(this.#tabulate(model), provenance);
    offerDownload(name, text, "text/csv");
  }
}

/** The same function, worked out anew only when it is given another thing. */
function rememberLast<T, R>(make: (thing: T) => R): (thing: T) => R {
  let last: { readonly thing: T; readonly made: R } | undefined;
  return (thing) => {
    if (last?.thing !== thing) last = { thing, made: make(thing) };
    return last.made;
  };
}
