import { writeCsv, type FigureTable } from "@commons-widgets/description";
import type { ReactiveControllerHost, TemplateResult } from "lit";
import type { FigureDetail } from "../figure/figure-detail.js";
import type { FigureKeys } from "../figure/figure-keys.js";
import type { FigureModel } from "../figure/figure-model.js";
import { offerDownload } from "./download.js";
import type { Panel } from "./figure-panels.js";
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
 * own, so that a page whose reader never asks does not load them.
 */
export class PanelContents<M extends FigureModel> {
  readonly #tableView: TableView;
  readonly #tabulate: (model: M) => FigureTable;
  readonly #tell: (model: M) => readonly string[];

  /** @param say puts a sentence into the figure's status region */
  constructor(
    host: ReactiveControllerHost,
    say: (sentence: string) => void,
    detail: FigureDetail<M>,
  ) {
    this.#tableView = new TableView(host, say);
    this.#tabulate = rememberLast((model) => detail.tabulate(model));
    this.#tell = rememberLast((model) => detail.tell(model));
  }

  /** Draws what stands in a panel. */
  render(panel: Panel, model: M, keys: FigureKeys): TemplateResult {
    switch (panel) {
      case "table":
        return this.#tableView.render(this.#tabulate(model));
      case "words":
        return renderWordsPanel(this.#tell(model), model.words.caveats);
      case "keys":
        return renderKeysPanel(keys);
    }
  }

  /** The table as it stands on paper; a very long one is only named there. */
  renderPrinted(model: M): TemplateResult {
    const table = this.#tabulate(model);
    return table.rows.length > MOST_PRINTED
      ? renderUnprinted(table.rows.length)
      : this.#tableView.render(table);
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
