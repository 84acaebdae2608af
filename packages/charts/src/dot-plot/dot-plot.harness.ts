import type { AreaData, FigureState } from "@commons-widgets/element-kit";
import "../define/commons-dot-plot.js";
import { CommonsDotPlot } from "./dot-plot.js";

/** Attributes by which a made-up plot asks at all. */
export const MADE_UP = { dataset: "made:up", commons: "/made-up.json" };

/** A dot plot that is answered by a test or a story, not by a commons. */
export class MadeUpDotPlot extends CommonsDotPlot {
  /** Gives its data, or rejects with why there is none. */
  answer: () => Promise<AreaData> = () => new Promise(() => undefined);

  protected override load(): Promise<AreaData> {
    return this.answer();
  }
}

customElements.define("made-up-dot-plot", MadeUpDotPlot);

/** How a test puts a plot into the page. */
export interface Placing {
  readonly state?: FigureState;
  readonly parent?: Element;
  /** Width of its room, in pixels; 720. */
  readonly width?: number;
}

/** What a reader does with a dot plot, and what they meet. */
export class DotPlotHarness {
  constructor(readonly element: CommonsDotPlot) {}

  /** Puts a plot into the page and waits until it is in a state. */
  static place(
    attributes: Readonly<Record<string, string>>,
    placing: Placing = {},
  ): Promise<DotPlotHarness> {
    const element = document.createElement("commons-dot-plot");
    return DotPlotHarness.#show(element, attributes, placing);
  }

  /** Puts a plot of made-up data into the page. */
  static placeMadeUp(
    data: AreaData,
    placing: Placing & { readonly attributes?: Record<string, string> } = {},
  ): Promise<DotPlotHarness> {
    const element = new MadeUpDotPlot();
    element.answer = () => Promise.resolve(data);
    const attributes = { ...MADE_UP, ...placing.attributes };
    return DotPlotHarness.#show(element, attributes, placing);
  }

  static async #show(
    element: CommonsDotPlot,
    attributes: Readonly<Record<string, string>>,
    { state = "ready", parent = document.body, width = 720 }: Placing,
  ): Promise<DotPlotHarness> {
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, value);
    element.style.width = `${width}px`;
    parent.append(element);
    const harness = new DotPlotHarness(element);
    await harness.until(() => element.state === state, `state ${state}`);
    return harness;
  }

  /** The texts of every option there is, in order. */
  options(): readonly string[] {
    return this.all('[role="option"]').map(textOf);
  }

  /** What a screen reader says of the row the keyboard stands on. */
  current(): string {
    const id = this.walk.getAttribute("aria-activedescendant");
    return id === null ? "" : textOf(this.one(`#${CSS.escape(id)}`));
  }

  /** What is shown beside the row; empty where nothing is. */
  tip(): string {
    return this.all(".tip").map(textOf).join();
  }

  /** The words of the key. */
  readKey(): readonly string[] {
    return this.all(".key li").map(textOf);
  }

  /** What is drawn in the row of that name. */
  marksOf(
    name: string,
  ): Readonly<Record<"hollow" | "filled" | "joint", readonly Element[]>> {
    const row = this.row(name);
    const drawn = (marks: string) => [...row.querySelectorAll(marks)];
    return {
      hollow: drawn(".dot.hollow"),
      filled: drawn(".dot.filled"),
      joint: drawn(".joint:not(.under)"),
    };
  }

  /** The boxes of what is seen of some texts. */
  seen(selector: string): readonly DOMRect[] {
    return this.all(selector)
      .filter((text) => text.getClientRects().length > 0)
      .map((text) => text.getBoundingClientRect());
  }

  /** The row of that name. */
  row(name: string): HTMLElement {
    const found = this.all(".row").find(
      (row) => row.querySelector(".name")?.textContent === name,
    );
    if (!found) throw new Error(`no row is called ${name}`);
    return found;
  }

  /** What the status region says; waits until it says something else. */
  async status(): Promise<string> {
    const region = this.one('[role="status"]');
    const before = region.textContent;
    await this.until(() => region.textContent !== before, "a status message");
    return textOf(region);
  }

  /** Moves the focus onto the plot. */
  async enter(): Promise<void> {
    this.walk.focus();
    await this.element.updateComplete;
  }

  /** Presses keys on the plot, one after another. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.walk.dispatchEvent(keydown({ key }));
      await this.element.updateComplete;
    }
  }

  /** Presses a key; whether the plot kept it from the page. */
  takes(init: KeyboardEventInit): boolean {
    const event = keydown(init);
    this.walk.dispatchEvent(event);
    return event.defaultPrevented;
  }

  /** Moves the pointer onto the row of that name. */
  async pointAt(name: string): Promise<void> {
    this.row(name).dispatchEvent(
      new PointerEvent("pointermove", { bubbles: true }),
    );
    await this.element.updateComplete;
  }

  /** Clicks the row of that name. */
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
    if (!walk) throw new Error("the plot is not drawn");
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
    throw new Error(`waited for ${what}; the plot is ${this.element.state}`);
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
