import {
  html,
  nothing,
  type ReactiveControllerHost,
  type TemplateResult,
} from "lit";
import type { FigureModel } from "../figure/figure-model.js";
import type { Panel, PanelListener } from "./panel.js";
import { adoptStyles } from "../adopt-styles.js";
import { NOT_LOADED } from "../words/not-loaded.js";
import type { PanelContents } from "./panel-contents.js";

type Host = ReactiveControllerHost & { readonly shadowRoot: ShadowRoot | null };

/**
 * What the reader may open below a figure, or save: loaded when the page is
 * idle or it is first asked for, and shown as soon as it is there.
 */
export class FigurePanels<M extends FigureModel> {
  readonly #host: Host;
  readonly #listener: PanelListener<M>;
  readonly #open = new Set<Panel>();
  #loading: Promise<PanelContents<M>> | undefined;
  #contents: PanelContents<M> | undefined;
  #failed = false;

  constructor(host: Host, listener: PanelListener<M>) {
    this.#host = host;
    this.#listener = listener;
  }

  /** Whether the reader has opened a panel. */
  isOpen(panel: Panel): boolean {
    return this.#open.has(panel);
  }

  /** Begins to load, because the reader is about to ask. */
  prepare(): void {
    this.#load().catch(() => undefined);
  }

  /**
   * Begins to load when the browser is idle: the page may be printed, and a
   * browser that prints waits for nothing.
   */
  prepareForPaper(): void {
    whenIdle(() => {
      this.prepare();
    });
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

  /**
   * The panels that are open, or that they cannot be loaded.
   *
   * @param isTable whether the figure is a table itself, and needs none on paper
   */
  render(model: M, isTable = false): TemplateResult | typeof nothing {
    if (this.#failed)
      return html`<p class="message" part="message">${NOT_LOADED}</p>`;
    return this.#contents?.render(this.#open, model, isTable) ?? nothing;
  }

  async #ready(): Promise<PanelContents<M> | undefined> {
    if (this.#contents) return this.#contents;
    try {
      return await this.#load();
    } catch {
      this.#listener.say(NOT_LOADED);
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
      this.#listener.begin(),
    ]);
    adoptStyles(this.#host, panelStyles);
    this.#failed = false;
    this.#contents = new PanelContents(this.#host, this.#listener, detail);
    return this.#contents;
  }
}

const SOON = 1000;

/** Calls when nothing else is to be done; Safari does not tell, and gets a second. */
function whenIdle(call: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(call);
  else setTimeout(call, SOON);
}
