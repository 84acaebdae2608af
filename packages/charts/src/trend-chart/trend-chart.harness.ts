import type { DatasetData, FigureState } from "@commons-widgets/element-kit";
import "../define/commons-trend-chart.js";
import { CommonsTrendChart } from "./trend-chart.js";

/** Attributes by which a made-up chart asks at all. */
export const MADE_UP = { dataset: "made:up", commons: "/made-up.json" };

/** A trend chart that is answered by a test or a story, not by a commons. */
export class MadeUpTrendChart extends CommonsTrendChart {
  /** Gives its data, or rejects with why there is none. */
  answer: () => Promise<DatasetData> = () => new Promise(() => undefined);

  protected override load(): Promise<DatasetData> {
    return this.answer();
  }
}

customElements.define("made-up-trend-chart", MadeUpTrendChart);

/** How a test puts a chart into the page. */
export interface Placing {
  readonly state?: FigureState;
  readonly parent?: Element;
  /** Width of its room, in pixels; 720. */
  readonly width?: number;
}

/** What a reader does with a trend chart, and what they meet. */
export class TrendChartHarness {
  constructor(readonly element: CommonsTrendChart) {}

  /** Puts a chart into the page and waits until it is in a state, and drawn. */
  static place(
    attributes: Readonly<Record<string, string>>,
    placing: Placing = {},
  ): Promise<TrendChartHarness> {
    const element = document.createElement("commons-trend-chart");
    return TrendChartHarness.#show(element, attributes, placing);
  }

  /** Puts a chart of made-up data into the page. */
  static placeMadeUp(
    data: DatasetData,
    placing: Placing & { readonly attributes?: Record<string, string> } = {},
  ): Promise<TrendChartHarness> {
    const element = new MadeUpTrendChart();
    element.answer = () => Promise.resolve(data);
    const attributes = { ...MADE_UP, ...placing.attributes };
    return TrendChartHarness.#show(element, attributes, placing);
  }

  static async #show(
    element: CommonsTrendChart,
    attributes: Readonly<Record<string, string>>,
    { state = "ready", parent = document.body, width = 720 }: Placing,
  ): Promise<TrendChartHarness> {
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, value);
    element.style.width = `${width}px`;
    parent.append(element);
    const harness = new TrendChartHarness(element);
    await harness.until(() => element.state === state, `state ${state}`);
    if (harness.all("#drawing").length > 0)
      await harness.until(() => harness.isDrawn, "the drawing");
    return harness;
  }

  /** Whether lines stand where the data belong. */
  get isDrawn(): boolean {
    return this.all("#drawing svg").length > 0;
  }

  /** The texts of every option there is, in order. */
  options(): readonly string[] {
    return this.all('[role="option"]').map(textOf);
  }

  /** The texts of the options that say they are chosen. */
  chosenOptions(): readonly string[] {
    return this.options().filter((text) => text.endsWith(", chosen."));
  }

  /** What a screen reader says of the point the keyboard stands on. */
  current(): string {
    const id = this.walk.getAttribute("aria-activedescendant");
    return id === null ? "" : textOf(this.one(`#${CSS.escape(id)}`));
  }

  /** What is shown beside the point; empty where nothing is. */
  tip(): string {
    return this.all(".tip").map(textOf).join();
  }

  /** The words of the key that are seen. */
  readKey(): readonly string[] {
    return this.all(".key li").filter(isSeen).map(textOf);
  }

  /** Every text of the drawing, in drawing order. */
  drawnTexts(): readonly string[] {
    return this.all("#drawing text").map(textOf);
  }

  /** The boxes of every text of the drawing. */
  textBoxes(): readonly DOMRect[] {
    return this.all("#drawing text").map((text) =>
      text.getBoundingClientRect(),
    );
  }

  /** What the status region says; waits until it says something else. */
  async status(): Promise<string> {
    const region = this.one('[role="status"]');
    const before = region.textContent;
    await this.until(() => region.textContent !== before, "a status message");
    return textOf(region);
  }

  /** Moves the focus onto the chart. */
  async enter(): Promise<void> {
    this.walk.focus();
    await this.element.updateComplete;
  }

  /** Presses keys on the chart, one after another. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.walk.dispatchEvent(keydown({ key }));
      await this.element.updateComplete;
    }
  }

  /** Presses a key; whether the chart kept it from the page. */
  takes(init: KeyboardEventInit): boolean {
    const event = keydown(init);
    this.walk.dispatchEvent(event);
    return event.defaultPrevented;
  }

  /** Moves the pointer to a place in the chart, in pixels from its corner. */
  async pointAt(x: number, y: number): Promise<void> {
    this.#pointer("pointermove", x, y);
    await this.element.updateComplete;
  }

  /** Clicks at such a place. */
  async clickAt(x: number, y: number): Promise<void> {
    this.#pointer("click", x, y);
    await this.element.updateComplete;
  }

  /** Presses the button of that name. */
  async pressButton(name: string): Promise<void> {
    const button = this.all("button").find((one) => textOf(one) === name);
    button?.click();
    await this.element.updateComplete;
  }

  /** Where the ring around the focused point stands in the chart. */
  focusedPlace(): readonly [x: number, y: number] {
    const ring = this.one(".ring.focused");
    return [Number(ring.getAttribute("cx")), Number(ring.getAttribute("cy"))];
  }

  /** Gives the chart another width and waits until it is drawn so wide. */
  async resize(width: number): Promise<void> {
    this.element.style.width = `${width}px`;
    await this.until(
      () => this.one("#drawing svg").getAttribute("width") === String(width),
      `a drawing ${width} pixels wide`,
    );
  }

  /** The list that takes the focus. */
  get walk(): HTMLElement {
    const [walk] = this.all("#walk");
    if (!walk) throw new Error("the chart is not drawn");
    return walk;
  }

  /** The first element of the shadow root that matches. */
  one(selector: string): Element {
    const found = this.element.shadowRoot?.querySelector(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  }

  /** Every element of the shadow root that matches. */
  all(selector: string): HTMLElement[] {
    const root = this.element.shadowRoot;
    return [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }

  /** Waits until something is so, or fails with what was waited for. */
  async until(holds: () => boolean, what: string): Promise<void> {
    for (let turn = 0; turn < 400; turn++) {
      if (holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`waited for ${what}; the chart is ${this.element.state}`);
  }

  #pointer(type: string, x: number, y: number): void {
    const { left, top } = this.one("#drawing").getBoundingClientRect();
    this.one(".chart").dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        clientX: left + x,
        clientY: top + y,
      }),
    );
  }
}

function keydown(init: KeyboardEventInit): KeyboardEvent {
  return new KeyboardEvent("keydown", {
    ...init,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
}

function isSeen(element: Element): boolean {
  return element.getClientRects().length > 0;
}

function textOf({ textContent }: Element): string {
  return textContent.replace(/\s+/g, " ").trim();
}
