import type { AreaData, FigureState } from "@commons-widgets/element-kit";
import "../define/commons-control-chart.js";
import { CommonsControlChart } from "./control-chart.js";

/** Attributes by which a made-up chart asks at all. */
export const MADE_UP = { dataset: "made:up", commons: "/made-up.json" };

/** A control chart that is answered by a test or a story, not by a commons. */
export class MadeUpControlChart extends CommonsControlChart {
  /** Gives its data, or rejects with why there is none. */
  answer: () => Promise<AreaData> = () => new Promise(() => undefined);

  protected override load(): Promise<AreaData> {
    return this.answer();
  }
}

customElements.define("made-up-control-chart", MadeUpControlChart);

/** How a test puts a chart into the page. */
export interface Placing {
  readonly state?: FigureState;
  readonly parent?: Element;
  /** Width of its room, in pixels; 720. */
  readonly width?: number;
}

/** What a reader does with a control chart, and what they meet. */
export class ControlChartHarness {
  constructor(readonly element: CommonsControlChart) {}

  /** Puts a chart into the page and waits until it is in a state. */
  static async place(
    element: CommonsControlChart,
    attributes: Readonly<Record<string, string>>,
    { state = "ready", parent = document.body, width = 720 }: Placing = {},
  ): Promise<ControlChartHarness> {
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, value);
    element.style.width = `${width}px`;
    parent.append(element);
    const harness = new ControlChartHarness(element);
    await harness.until(() => element.state === state, `state ${state}`);
    return harness;
  }

  /** Puts a chart of the sample commons into the page. */
  static placeSample(
    attributes: Readonly<Record<string, string>>,
    placing?: Placing,
  ): Promise<ControlChartHarness> {
    const element = document.createElement("commons-control-chart");
    const commons = "/examples/commons/lcr/catalogue.json";
    const all = { commons, ...attributes };
    return ControlChartHarness.place(element, all, placing);
  }

  /** Puts a chart of made-up data into the page. */
  static placeMadeUp(
    data: AreaData,
    attributes: Readonly<Record<string, string>> = {},
    placing?: Placing,
  ): Promise<ControlChartHarness> {
    const element = new MadeUpControlChart();
    element.answer = () => Promise.resolve(data);
    const all = { ...MADE_UP, ...attributes };
    return ControlChartHarness.place(element, all, placing);
  }

  /** The texts of every option there is, in order. */
  options(): readonly string[] {
    return this.all('[role="option"]').map(textOf);
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

  /** The names of the lines that are seen beside them. */
  readLevels(): readonly string[] {
    return this.all(".level-name").filter(isSeen).map(textOf);
  }

  /** The boxes of every text of the drawing that is seen. */
  textBoxes(): readonly DOMRect[] {
    return this.all(".plot text")
      .filter(isSeen)
      .map((text) => text.getBoundingClientRect());
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
      const init = { key, bubbles: true, composed: true, cancelable: true };
      this.walk.dispatchEvent(new KeyboardEvent("keydown", init));
      await this.element.updateComplete;
    }
  }

  /** Moves the pointer to a place in the plot, in shares of its width. */
  async pointAt(share: number): Promise<void> {
    this.#pointer("pointermove", share);
    await this.element.updateComplete;
  }

  /** Clicks at such a place. */
  async clickAt(share: number): Promise<void> {
    this.#pointer("click", share);
    await this.element.updateComplete;
  }

  /** Presses the button of that name. */
  async pressButton(name: string): Promise<void> {
    const button = this.all("button").find((one) => textOf(one) === name);
    button?.click();
    await this.element.updateComplete;
  }

  /** The list that takes the focus. */
  get walk(): HTMLElement {
    return this.one("#walk") as HTMLElement;
  }

  /** The first element of the shadow root that matches. */
  one(selector: string): Element {
    const [found] = this.all(selector);
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

  #pointer(type: string, share: number): void {
    const stage = this.one(".stage");
    const { left, top, width } = stage.getBoundingClientRect();
    const place = { clientX: left + share * width, clientY: top + 40 };
    stage.dispatchEvent(new PointerEvent(type, { bubbles: true, ...place }));
  }
}

function isSeen(element: Element): boolean {
  return element.getClientRects().length > 0;
}

function textOf({ textContent }: Element): string {
  return textContent.replace(/\s+/g, " ").trim();
}
