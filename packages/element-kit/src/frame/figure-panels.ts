import {
  html,
  nothing,
  type ReactiveControllerHost,
  type TemplateResult,
} from "lit";
import type { FigureDetail } from "../figure/figure-detail.js";
import type { FigureKeys } from "../figure/figure-keys.js";
import type { FigureModel } from "../figure/figure-model.js";
import type { PanelContents } from "./panel-contents.js";

/** A panel that the reader may open. */
export type Panel = "table" | "words" | "keys";

type Host = ReactiveControllerHost & { readonly shadowRoot: ShadowRoot | null };

const NOT_LOADED =
  "That part of the figure could not be loaded. Try again, or reload the page.";

/**
 * What the reader may open below a figure, or save: loaded when it is first
 * asked for, and shown as soon as it is there.
 */
export class FigurePanels<M extends FigureModel> {
  readonly #host: Host;
  readonly #say: (sentence: string) => void;
  readonly #begin: () => Promise<FigureDetail<M>>;
  readonly #open = new Set<Panel>();
  #loading: Promise<PanelContents<M>> | undefined;
  #contents: PanelContents<M> | undefined;
  #failed = false;
  #isPrinting = false;

  /**
   * @param say puts a sentence into the figure's status region
   * @param begin begins to load what the figure itself adds; called again after
   *   it has failed
   */
  constructor(
    host: Host,
    say: (sentence: string) => void,
    begin: () => Promise<FigureDetail<M>>,
  ) {
    this.#host = host;
    this.#say = say;
    this.#begin = begin;
  }

  /** Whether the reader has opened a panel. */
  isOpen(panel: Panel): boolean {
    return this.#open.has(panel);
  }

  /** On paper the table stands open, if it was loaded by then. */
  setPrinting(isPrinting: boolean): void {
    if (isPrinting === this.#isPrinting) return;
    this.#isPrinting = isPrinting;
    this.#host.requestUpdate();
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
  async saveCsv(model: M): Promise<void> {
    (await this.#ready())?.saveCsv(model);
  }

  /** The panels that are open, in the order in which they are read. */
  render(model: M, keys: FigureKeys): TemplateResult {
    const show = (panel: Panel) =>
      this.isOpen(panel)
        ? (this.#contents?.render(panel, model, keys) ?? nothing)
        : nothing;
    return html`${
        this.#failed
          ? html`<p class="message" part="message">${NOT_LOADED}</p>`
          : nothing
      }${show("keys")}${show("words")}
      <div id="table">
        ${
          this.#isPrinting && !this.isOpen("table")
            ? (this.#contents?.renderPrinted(model) ?? nothing)
            : show("table")
        }
      </div>`;
  }

  async #ready(): Promise<PanelContents<M> | undefined> {
    if (this.#contents) return this.#contents;
    try {
      return await this.#load();
    } catch {
      this.#say(NOT_LOADED);
      return undefined;
    } finally {
      this.#failed = !this.#contents;
      this.#host.requestUpdate();
    }
  }

  #load(): Promise<PanelContents<M>> {
    return (this.#loading ??= this.#fetch().catch((cause: unknown) => {
      this.#loading = undefined;
      throw cause;
    }));
  }

  async #fetch(): Promise<PanelContents<M>> {
    const [{ PanelContents, panelStyles }, detail] = await Promise.all([
      import("./panel-contents.js"),
      this.#begin(),
    ]);
    const { shadowRoot } = this.#host;
    const { styleSheet } = panelStyles;
    if (shadowRoot && styleSheet)
      shadowRoot.adoptedStyleSheets.push(styleSheet);
    this.#contents = new PanelContents(this.#host, this.#say, detail);
    return this.#contents;
  }
}
