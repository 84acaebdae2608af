import type { FigureState } from "@commons-widgets/element-kit";
import "../define/commons-scatter-plot.js";
import type { ScatterSource } from "./scatter-plot.facts.js";
import { CommonsScatterPlot } from "./scatter-plot.js";

/** Attributes by which a made-up plot asks at all. */
export const MADE_UP = {
  dataset: "made:up",
  commons: "/made-up.json",
  measure: "income",
  against: "health",
};

/** A scatter plot that is answered by a test or a story, not by a commons. */
export class MadeUpScatterPlot extends CommonsScatterPlot {
  /** Gives its data, or rejects with why there is none. */
  answer: () => Promise<ScatterSource> = () => new Promise(() => undefined);

  protected override load(): Promise<ScatterSource> {
    return this.answer();
  }
}

customElements.define("made-up-scatter-plot", MadeUpScatterPlot);

/** How a test puts a plot into the page. */
export interface Placing {
  readonly state?: FigureState;
  readonly parent?: Element;
  /** Width of its room, in pixels; 720. */
  readonly width?: number;
}

type Attributes = Readonly<Record<string, string>>;

/** What a reader does with a scatter plot, and what they meet. */
export class ScatterPlotHarness {
  constructor(readonly element: CommonsScatterPlot) {}

  /** Puts a plot into the page and waits until it is in a state. */
  static place(
    attributes: Attributes,
    placing: Placing = {},
  ): Promise<ScatterPlotHarness> {
    const element = document.createElement("commons-scatter-plot");
    return ScatterPlotHarness.#show(element, attributes, placing);
  }

  /** Puts a plot of made-up data into the page. */
  static placeMadeUp(
    data: ScatterSource,
    placing: Placing & { readonly attributes?: Attributes } = {},
  ): Promise<ScatterPlotHarness> {
    const element = new MadeUpScatterPlot();
    element.answer = () => Promise.resolve(data);
    const attributes = { ...MADE_UP, ...placing.attributes };
    return ScatterPlotHarness.#show(element, attributes, placing);
  }

  static async #show(
    element: CommonsScatterPlot,
    attributes: Attributes,
    { state = "ready", parent = document.body, width = 720 }: Placing,
  ): Promise<ScatterPlotHarness> {
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, value);
    element.style.width = `${width}px`;
    parent.append(element);
    const harness = new ScatterPlotHarness(element);
    await harness.until(() => element.state === state, `state ${state}`);
    await element.updateComplete;
    return harness;
  }

  /** The list that takes the focus. */
  get walk(): HTMLElement {
    return this.one("#walk");
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

  /** The texts of a part of the frame. */
  part(name: string): string {
    return this.all(`[part~=${name}]`).map(textOf).join(" ");
  }

  /** Labels and ticks that are seen at this width. */
  seen(selector: string): readonly HTMLElement[] {
    return this.all(selector).filter(
      (element) => element.getClientRects().length > 0,
    );
  }

  /** Moves the focus onto the plot. */
  async enter(): Promise<void> {
    this.walk.focus();
    await this.element.updateComplete;
  }

  /** Presses keys on the plot, one after another. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.walk.dispatchEvent(
        new KeyboardEvent("keydown", {
          key,
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
      await this.element.updateComplete;
    }
  }

  /** Where the point of that name is drawn, in pixels of the page. */
  placeOf(name: string): readonly [x: number, y: number] {
    const point = this.element.model?.points.find((each) => each.name === name);
    if (!point) throw new Error(`there is no point of ${name}`);
    const box = this.one(".stage").getBoundingClientRect();
    return [box.x + point.left * box.width, box.y + point.top * box.height];
  }

  /** Moves the pointer to a place in the page, or clicks there. */
  async pointAt(
    [clientX, clientY]: readonly [number, number],
    type: "pointermove" | "click" = "pointermove",
  ): Promise<void> {
    const init = { bubbles: true, clientX, clientY };
    this.one(".stage").dispatchEvent(new PointerEvent(type, init));
    await this.element.updateComplete;
  }

  /** Presses the button of that name. */
  async pressButton(name: string): Promise<void> {
    const button = this.all("button").find((one) => textOf(one) === name);
    button?.click();
    await this.element.updateComplete;
  }

  /** What the status region says; waits until it says something else. */
  async status(): Promise<string> {
    const region = this.one('[role="status"]');
    const before = region.textContent;
    await this.until(() => region.textContent !== before, "a status message");
    return textOf(region);
  }

  /** The first element of the shadow root that matches. */
  one(selector: string): HTMLElement {
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
    throw new Error(`waited for ${what}; the plot is ${this.element.state}`);
  }
}

function textOf({ textContent }: Element): string {
  return textContent.replace(/\s+/g, " ").trim();
}
