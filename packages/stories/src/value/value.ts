import { pageClient, type DatasetRef } from "@commons-widgets/commons";
import {
  CommonsErrorEvent,
  CommonsLoadEvent,
  DatasetController,
  FigureBuild,
  followSources,
  loadDataset,
  reflectState,
  resolveDataset,
  SelectionController,
  warnFailure,
  type DatasetData,
  type FigureState,
} from "@commons-widgets/element-kit";
import { html, LitElement } from "lit";
import { property } from "lit/decorators.js";
import { given } from "../place/given.js";
import { buildValue, type ValueModel } from "./value.model.js";
import { valueStyles } from "./value.styles.js";

/**
 * One number inside a sentence of the page, with its unit; in words where there
 * is none. It looks as the words around it do.
 *
 * Without an `area` it is about the place chosen in the `<commons-selection>`
 * around it.
 *
 * @slot - What is shown until the number is there, and again if it fails.
 * @fires {CommonsLoadEvent} commons-load - The number is shown.
 * @fires {CommonsErrorEvent} commons-error - There is no number to show.
 * @csspart value - The number with its unit.
 * @cssstate loading - The number is on its way.
 * @cssstate ready - The number is shown.
 * @cssstate empty - There is no value, and a word says why.
 * @cssstate stale - Asking again failed; the number fetched before stays.
 * @cssstate forbidden - The owner of the data does not let this reader see it.
 * @cssstate error - It cannot be shown.
 */
export class CommonsValue extends LitElement {
  static override styles = valueStyles;

  /** Address of the catalogue; absent where a `<commons-source>` binds it. */
  @property() commons?: string;

  /** Dataset ID such as `lcr:claimant-count`, or a data package's URL. */
  @property({ attribute: "dataset" }) datasetId?: string;

  /** Which measure; may be left away where the dataset has only one. */
  @property() measure?: string;

  /** Code of the place; absent: the one the reader chose. */
  @property() area?: string;

  /** Which period, as the publisher writes it; absent: the latest with a value. */
  @property() period?: string;

  readonly #selection = new SelectionController(this);
  readonly #data = new DatasetController<DatasetData>(this);
  readonly #build = new FigureBuild<DatasetData, ValueModel>((data) =>
    buildValue(data, this.#query()),
  );
  readonly #internals = this.attachInternals();
  #unfollowSources: (() => void) | undefined;
  #asked: string | undefined;
  #told: unknown;

  /** The state the number is in. */
  get state(): FigureState {
    const { error, model } = this.#build;
    if (this.#data.error && model) return "stale";
    const failure = this.#data.error ?? error;
    if (failure)
      return failure.code === "commons/forbidden" ? "forbidden" : "error";
    return model?.state ?? "loading";
  }

  /** The number shown now, or `undefined` before the first and after a failure. */
  get model(): ValueModel | undefined {
    return this.#build.model;
  }

  /** Asks for the data again, keeping what is shown until the answer. */
  async refresh(): Promise<void> {
    try {
      pageClient().forget(this.#resolve());
    } catch {
      // What no catalogue could be asked for was not kept either.
    }
    await this.#data.reload();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unfollowSources = followSources(() => {
      this.requestUpdate();
    });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollowSources?.();
  }

  protected override willUpdate(): void {
    this.#askIfChanged();
    this.#build.update(this.#data.data, Object.values(this.#query()));
    reflectState(this.#internals, this.state);
  }

  protected override updated(): void {
    const error = this.#data.error ?? this.#build.error;
    const news = error ?? this.#build.model?.provenance;
    if (news === undefined || news === this.#told) return;
    this.#told = news;
    if (error) warnFailure(this, error);
    const event = error
      ? new CommonsErrorEvent(error)
      : new CommonsLoadEvent(this.datasetId ?? "");
    this.dispatchEvent(event);
  }

  protected override render() {
    const { model } = this.#build;
    return model
      ? html`<span part="value">${model.text}</span>`
      : html`<slot>${this.state === "loading" ? "…" : "not available"}</slot>`;
  }

  #askIfChanged(): void {
    const key = this.#reference();
    // A source that leaves with this element is no reason to ask again.
    if (key === this.#asked || !this.isConnected) return;
    this.#asked = key;
    void this.#data.load(async (signal) =>
      loadDataset(this.#resolve(), signal),
    );
  }

  #resolve(): DatasetRef {
    return resolveDataset(this, this.datasetId ?? "", given(this.commons));
  }

  #reference(): string {
    try {
      return JSON.stringify(this.#resolve());
    } catch {
      return JSON.stringify([this.datasetId, this.commons]);
    }
  }

  #query() {
    return {
      measure: given(this.measure),
      area: given(this.area) ?? this.#selection.value.area ?? "",
      period: given(this.period),
    };
  }
}
