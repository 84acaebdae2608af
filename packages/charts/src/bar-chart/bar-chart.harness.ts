import type { AreaData, FigureState } from "@commons-widgets/element-kit";
import "../define/commons-bar-chart.js";
import { CommonsBarChart } from "./bar-chart.js";

/** Attributes by which a made-up chart asks at all. */
export const MADE_UP = { dataset: "made:up", commons: "/made-up.json" };

/** A bar chart that is answered by a test or a story, not by a commons. */
export class MadeUpBarChart extends CommonsBarChart {
  /** Gives its data, or rejects with why there is none. */
  answer: () => Promise<AreaData> = () => new Promise(() => undefined);

  protected override async load(): Promise<AreaData> {
    const [data, parts] = await Promise.all([
      this.answer(),
      this.measures ? import("./parts/build-parts.js") : undefined,
    ]);
    return { ...data, ...parts };
  }
}

customElements.define("made-up-bar-chart", MadeUpBarChart);

/** How a test puts a chart into the page. */
export interface Placing {
  readonly state?: FigureState;
  readonly parent?: Element;
  /** Width of its room, in pixels; 720. */
  readonly width?: number;
}

/** What a reader does with a bar chart, and what they meet. */
export class BarChartHarness {
  constructor(readonly element: CommonsBarChart) {}

  /** Puts a chart into the page and waits until it is in a state. */
  static place(
    attributes: Readonly<Record<string, string>>,
    placing: Placing = {},
  ): Promise<BarChartHarness> {
    const element = document.createElement("commons-bar-chart");
    return BarChartHarness.#show(element, attributes, placing);
  }

  /** Puts a chart of made-up data into the page. */
  static placeMadeUp(
    data: AreaData,
    placing: Placing & { readonly attributes?: Record<string, string> } = {},
  ): Promise<BarChartHarness> {
    const element = new MadeUpBarChart();
    element.answer = () => Promise.resolve(data);
    const attributes = { ...MADE_UP, ...placing.attributes };
    return BarChartHarness.#show(element, attributes, placing);
  }

  static async #show(
    element: CommonsBarChart,
    attributes: Readonly<Record<string, string>>,
    { state = "ready", parent = document.body, width = 720 }: Placing,
  ): Promise<BarChartHarness> {
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, value);
    element.style.width = `${width}px`;
    parent.append(element);
    const harness = new BarChartHarness(element);
    await harness.until(() => element.state === state, `state ${state}`);
    return harness;
  }

  /** The texts of every option there is, in order. */
  options(): readonly string[] {
    return this.all('[role="option"]').map(textOf);
  }

  /** What a screen reader says of the bar the keyboard stands on. */
  current(): string {
    const id = this.walk.getAttribute("aria-activedescendant");
    return id === null ? "" : textOf(this.one(`#${CSS.escape(id)}`));
  }

  /** What is shown beside the bar; empty where nothing is. */
  tip(): string {
    return this.all(".tip").map(textOf).join();
  }

  /** The names that are drawn in colour. */
  litNames(): readonly string[] {
    return this.all(".row.lit .name").map(textOf);
  }

  /** The row of the bar of that name. */
  row(name: string): HTMLElement {
    const found = this.all(".row").find(
      (row) => row.querySelector(".name")?.textContent === name,
    );
    if (!found) throw new Error(`no bar is called ${name}`);
    return found;
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

  /** Moves the pointer onto the bar of that name. */
  async pointAt(name: string): Promise<void> {
    this.row(name).dispatchEvent(
      new PointerEvent("pointermove", { bubbles: true }),
    );
    await this.element.updateComplete;
  }

  /** Clicks the bar of that name. */
  async click(name: string): Promise<void> {
    this.row(name).dispatchEvent(new MouseEvent("click", { bubbles: true }));
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
}

function keydown(init: KeyboardEventInit): KeyboardEvent {
  return new KeyboardEvent("keydown", {
    ...init,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
}

function textOf({ textContent }: Element): string {
  return textContent.replace(/\s+/g, " ").trim();
}
