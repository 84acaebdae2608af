import {
  html,
  nothing,
  type ReactiveControllerHost,
  type TemplateResult,
} from "lit";
import type { FigureKeys } from "../figure/figure-keys.js";
import type { FigureModel } from "../figure/figure-model.js";
import type * as onDemand from "./on-demand.js";
import type { TableView } from "./table-view.js";

type OnDemand = typeof onDemand;

/** A panel that the reader may open. */
export type Panel = "table" | "words" | "keys";

type Host = ReactiveControllerHost & { readonly shadowRoot: ShadowRoot | null };

const NOT_LOADED =
  "That part of the figure could not be loaded. Try again, or reload the page.";

/**
 * What the reader may open below a figure, or save: loaded when it is first
 * asked for, and shown as soon as it is there.
 */
export class FigurePanels {
  readonly #host: Host;
  readonly #say: (sentence: string) => void;
  readonly #begin: () => Promise<OnDemand>;
  readonly #open = new Set<Panel>();
  #loading: Promise<OnDemand> | undefined;
  #parts: OnDemand | undefined;
  #table: TableView | undefined;
  #failed = false;

  /**
   * @param say puts a sentence into the figure's status region
   * @param begin begins to load; called again after it has failed
   */
  constructor(
    host: Host,
    say: (sentence: string) => void,
    begin = () => import("./on-demand.js"),
  ) {
    this.#host = host;
    this.#say = say;
    this.#begin = begin;
  }

  /** Whether the reader has opened a panel. */
  isOpen(panel: Panel): boolean {
    return this.#open.has(panel);
  }

  /** Begins to load, because the reader is about to ask. */
  prepare(): void {
    this.#load().catch(() => undefined);
  }

  /** Settles when what was asked for is loaded, or has failed to. */
  async settled(): Promise<void> {
    await this.#loading?.catch(() => undefined);
  }

  /** Opens or closes a panel; one that cannot be loaded is closed again. */
  async toggle(panel: Panel): Promise<void> {
    if (!this.#open.delete(panel)) this.#open.add(panel);
    this.#host.requestUpdate();
    if (await this.#ready()) return;
    this.#open.delete(panel);
    this.#host.requestUpdate();
  }

  /** Gives the reader the figure's numbers as a CSV file. */
  async saveCsv({ table, provenance }: FigureModel): Promise<void> {
    const parts = await this.#ready();
    if (!parts) return;
    const name = `${provenance.datasetId.replace(/[^\w.-]+/g, "-")}.csv`;
    parts.offerDownload(name, parts.writeCsv(table, provenance), "text/csv");
  }

  /** The panels that are open, in the order in which they are read. */
  render({ words, table }: FigureModel, keys: FigureKeys): TemplateResult {
    const parts = this.#parts;
    const show = (panel: Panel, render: (loaded: OnDemand) => unknown) =>
      parts && this.isOpen(panel) ? render(parts) : nothing;
    return html`${
        this.#failed
          ? html`<p class="message" part="message">${NOT_LOADED}</p>`
          : nothing
      }${show("keys", ({ renderKeysPanel }) => renderKeysPanel(keys))}${show(
        "words",
        ({ renderWordsPanel }) => renderWordsPanel(words),
      )}
      <div id="table">${show("table", () => this.#table?.render(table))}</div>`;
  }

  async #ready(): Promise<OnDemand | undefined> {
    if (this.#parts) return this.#parts;
    try {
      return await this.#load();
    } catch {
      this.#say(NOT_LOADED);
      return undefined;
    } finally {
      this.#failed = !this.#parts;
      this.#host.requestUpdate();
    }
  }

  #load(): Promise<OnDemand> {
    return (this.#loading ??= this.#begin().then(
      (parts) => this.#take(parts),
      (cause: unknown) => {
        this.#loading = undefined;
        throw cause;
      },
    ));
  }

  #take(parts: OnDemand): OnDemand {
    const { shadowRoot } = this.#host;
    const { styleSheet } = parts.panelStyles;
    if (shadowRoot && styleSheet)
      shadowRoot.adoptedStyleSheets.push(styleSheet);
    this.#table = new parts.TableView(this.#host, this.#say);
    return (this.#parts = parts);
  }
}
