import {
  pageClient,
  type CommonsRef,
  type DatasetRef,
} from "@commons-widgets/commons";
import type { CommonsError } from "@commons-widgets/table";
import {
  LitElement,
  nothing,
  type PropertyValues,
  type TemplateResult,
} from "lit";
import { property, state } from "lit/decorators.js";
import { CommonsErrorEvent, CommonsLoadEvent } from "../events.js";
import { Announcer } from "../frame/announcer.js";
import { renderFigure } from "../frame/figure-frame.js";
import { FigurePanels } from "../frame/figure-panels.js";
import { frameStyles } from "../frame/frame.styles.js";
import { tokenStyles } from "../frame/tokens.styles.js";
import { readWholeNumber } from "../misuse.js";
import { SelectionController } from "../selection/selection-controller.js";
import { followSources } from "../source/source-lookup.js";
import { describeFailure, fetchMeanings } from "../words/failure-words.js";
import { DatasetController } from "./dataset-controller.js";
import { reflectState } from "./reflect-state.js";
import { warnFailure } from "./warn-failure.js";
import { FigureBuild } from "./figure-build.js";
import type { FigureDetail } from "./figure-detail.js";
import type { FigureModel, FigureState } from "./figure-model.js";
import { resolveDataset } from "./resolve-dataset.js";

/**
 * What every figure is: attributes in, data asked for, a model built, and the
 * one frame drawn round it in one of seven states.
 *
 * A subclass says how to load (`load`), how to think (`build`, pure), how to
 * draw (`renderGraphic`), and where its table and full sentences are made
 * (`loadDetail`). `D` is what it loads and `M` what it draws.
 *
 * @csspart figure - The whole figure.
 * @csspart title - The heading.
 * @csspart subheading - Measure, places and period.
 * @csspart summary - The sentence under the heading.
 * @csspart graphic - The room of the picture.
 * @csspart placeholder - What stands there while the first data load.
 * @csspart message - What went wrong, and what to do.
 * @csspart coverage - How much of the data is there.
 * @csspart tools - The row of buttons.
 * @csspart table - The numbers as a table.
 * @csspart words - The figure in full sentences.
 * @csspart keys - The keyboard help.
 * @csspart source - Where the data come from, and their licence.
 * @csspart status - What is said to a screen reader; not seen.
 * @cssstate loading - The first data are on their way.
 * @cssstate ready - Everything asked for is shown.
 * @cssstate partial - It is shown, but some of it has no value.
 * @cssstate empty - There is nothing to show, and the words say why.
 * @cssstate stale - Asking again failed; what was fetched before stays.
 * @cssstate forbidden - The owner of the data does not let this reader see them.
 * @cssstate error - It cannot be shown.
 */
export abstract class FigureElement<
  D,
  M extends FigureModel,
> extends LitElement {
  static override styles = [tokenStyles, frameStyles];

  /** Address of the catalogue; absent where a `<commons-source>` binds it. */
  @property() commons?: string;

  /** Dataset ID such as `lcr:claimant-count`, or a data package's URL. */
  @property({ attribute: "dataset" }) datasetId?: string;

  /** Which measure; may be left away where the dataset has only one. */
  @property() measure?: string;

  /** Title of the figure; absent: a sentence made from the data. */
  @property() heading?: string;

  /** What stands under the title; absent: measure, places and period. */
  @property() subheading?: string;

  /** Level of the heading, 1 to 6. */
  @property({ attribute: "heading-level" }) headingLevel: number | string = 2;

  @state() private statusText = "";

  /** The selection this figure follows and may change. */
  protected readonly selection = new SelectionController(this);
  readonly #data = new DatasetController<D>(this);
  readonly #announcer = new Announcer((text) => {
    this.statusText = text;
  });
  readonly #panels = new FigurePanels<M>(this, {
    begin: () => this.loadDetail(),
    say: (text) => {
      this.say(text);
    },
    draw: () => {
      this.requestUpdate();
      this.performUpdate();
    },
  });
  readonly #build = new FigureBuild<D, M>((data) => this.build(data));
  readonly #internals = this.attachInternals();
  #unfollowSources: (() => void) | undefined;
  #asked = "";
  #told: unknown;

  /** Properties whose change means asking for other data. */
  protected get requestProperties(): readonly string[] {
    return ["commons", "datasetId"];
  }

  /**
   * Another commons that this figure reads from, besides that of its dataset.
   *
   * @throws {NoCatalogueError} where an attribute names none
   */
  protected otherCommons?(): CommonsRef | undefined;

  /** Whether keys lead through this figure; its detail then says which. */
  protected abstract readonly isWalked: boolean;

  /** Whether the figure itself is a table, so that the frame offers no second one. */
  protected readonly isTable: boolean = false;

  /** Asks for the data. */
  protected abstract load(ref: DatasetRef, signal: AbortSignal): Promise<D>;

  /**
   * Thinks: data and the element's attributes to a model. No DOM.
   *
   * @throws {CommonsError} where the attributes ask for what the data have not
   */
  protected abstract build(data: D): M;

  /** Fetches what makes the table and the words in full of a model. */
  protected abstract loadDetail(): Promise<FigureDetail<M>>;

  /** Draws the figure itself. */
  protected abstract renderGraphic(model: M): TemplateResult;

  /** Draws what stands between the sentence and the figure, such as a search. */
  protected renderControls?(model: M): TemplateResult | typeof nothing;

  /** Draws the legend, above the figure. */
  protected renderLegend?(model: M): TemplateResult | typeof nothing;

  /** The state the figure is in. */
  get state(): FigureState {
    const error = this.#failure;
    const model = this.#build.model;
    if (error && model && this.#data.error) return "stale";
    if (error)
      return error.code === "commons/forbidden" ? "forbidden" : "error";
    return model?.state ?? "loading";
  }

  /** The model drawn now, or `undefined` before the first and after a failure. */
  get model(): M | undefined {
    return this.#build.model;
  }

  /** Asks for the data again, keeping what is shown until the answer. */
  async refresh(): Promise<void> {
    const ref = this.#locate();
    const other = orNothing(() => this.otherCommons?.());
    if (ref) pageClient().forget(ref);
    if (other) pageClient().forget(other);
    await this.#data.reload();
  }

  /**
   * Asks `load` once more, keeping what is shown until the answer; unlike
   * `refresh` it fetches nothing anew that was read before.
   */
  protected async loadMore(): Promise<void> {
    await this.#data.reload();
  }

  /** Says a sentence in the status region. */
  protected say(text: string): void {
    this.#announcer.say(text);
  }

  /** Opens or closes the keyboard help. */
  protected toggleKeys(): void {
    void this.#toggleKeys();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unfollowSources = followSources(() => {
      this.#askIfSourceChanged();
    });
    if (this.hasUpdated) this.#askIfSourceChanged();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollowSources?.();
    this.#announcer.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (
      !this.hasUpdated ||
      this.requestProperties.some((name) => changed.has(name))
    )
      this.#ask();
    this.#build.update(this.#data.data, this.#inputs());
    reflectState(this.#internals, this.state);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const error = this.#failure;
    const news = error ?? (this.#build.model && this.#data.data);
    if (news === undefined || news === this.#told) return;
    this.#told = news;
    if (error) {
      void this.#explain();
      warnFailure(this, error);
      this.dispatchEvent(new CommonsErrorEvent(error));
      return;
    }
    this.#panels.prepareForPaper();
    this.dispatchEvent(new CommonsLoadEvent(this.datasetId ?? ""));
  }

  /** Settles when what the reader asked for is loaded and shown, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#panels.settled();
    if (this.#failure) await this.#explain();
    return super.getUpdateComplete();
  }

  protected override render() {
    const model = this.#build.model;
    const drawn = model?.state === "empty" ? undefined : model;
    return renderFigure({
      state: this.state,
      model,
      error: this.#failure,
      slow: this.#data.slow,
      heading: this.heading || undefined,
      subheading: this.subheading || undefined,
      headingLevel: readWholeNumber(
        this,
        "heading-level",
        this.headingLevel,
        [1, 6],
        2,
      ),
      hasFallback: hasContent(this),
      isWalked: drawn !== undefined && this.isWalked,
      isTable: drawn !== undefined && this.isTable,
      panels: this.#panels,
      status: this.statusText,
      retry: () => {
        void this.#retry();
      },
      controls: (drawn && this.renderControls?.(drawn)) ?? nothing,
      legend: (drawn && this.renderLegend?.(drawn)) ?? nothing,
      graphic: drawn ? this.renderGraphic(drawn) : nothing,
    });
  }

  get #failure(): CommonsError | undefined {
    return this.#data.error ?? this.#build.error;
  }

  /** Shows what a failure means as soon as the words for it are here. */
  async #explain(): Promise<void> {
    if (await fetchMeanings()) this.requestUpdate();
  }

  async #retry(): Promise<void> {
    const holdFocus = () => {
      this.renderRoot.querySelector<HTMLElement>("figure")?.focus();
    };
    // The button goes away while waiting, and must not take the focus with it.
    holdFocus();
    this.say("Trying again.");
    await this.refresh();
    await this.updateComplete;
    if (document.activeElement === document.body) holdFocus();
    const error = this.#failure;
    const words = this.#build.model?.words;
    this.say(error ? describeFailure(error).title : (words?.headline ?? ""));
  }

  async #toggleKeys(): Promise<void> {
    const wasOpen = this.#panels.isOpen("keys");
    await this.#panels.toggle("keys");
    const isOpen = this.#panels.isOpen("keys");
    if (isOpen !== wasOpen)
      this.say(
        `Keyboard help is ${isOpen ? "open, below the figure" : "closed"}.`,
      );
  }

  /** Everything a model depends on, so that it is built anew only when one changed. */
  #inputs(): readonly unknown[] {
    const { elementProperties } = this.constructor as typeof LitElement;
    const own = [...elementProperties].filter(([, { state: inner }]) => !inner);
    return [
      ...own.map(
        ([name]) => (this as unknown as Record<PropertyKey, unknown>)[name],
      ),
      this.selection.value,
    ];
  }

  #ask(): void {
    this.#asked = this.#reference();
    void this.#data.load((signal) => this.#loadResolved(signal));
  }

  async #loadResolved(signal: AbortSignal): Promise<D> {
    return this.load(this.#resolve(), signal);
  }

  #askIfSourceChanged(): void {
    if (!this.hasUpdated || this.#reference() === this.#asked) return;
    this.#ask();
    this.requestUpdate();
  }

  #reference(): string {
    return JSON.stringify([
      this.#locate(),
      orNothing(() => this.otherCommons?.()),
    ]);
  }

  /** The dataset meant now, or `undefined` where the attributes name none. */
  #locate(): DatasetRef | undefined {
    return orNothing(() => this.#resolve());
  }

  #resolve(): DatasetRef {
    const { datasetId, commons } = this;
    return resolveDataset(this, datasetId ?? "", commons ?? undefined);
  }
}

function orNothing<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}

function hasContent(element: Element): boolean {
  return [...element.childNodes].some(
    (node) =>
      node instanceof Element ||
      (node instanceof Text && node.data.trim() !== ""),
  );
}
