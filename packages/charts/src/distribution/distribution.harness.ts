import type { AreaData, FigureState } from "@commons-widgets/element-kit";
import "../define/commons-distribution.js";
import { CommonsDistribution } from "./distribution.js";

/** Attributes by which a made-up distribution asks at all. */
export const MADE_UP = { dataset: "made:up", commons: "/made-up.json" };

/** A distribution that is answered by a test or a story, not by a commons. */
export class MadeUpDistribution extends CommonsDistribution {
  /** Gives its data, or rejects with why there is none. */
  answer: () => Promise<AreaData> = () => new Promise(() => undefined);

  protected override load(): Promise<AreaData> {
    return this.answer();
  }
}

customElements.define("made-up-distribution", MadeUpDistribution);

/** How a test puts a distribution into the page. */
export interface Placing {
  readonly state?: FigureState;
  readonly parent?: Element;
  /** Width of its room, in pixels; 720. */
  readonly width?: number;
}

/** What a reader does with a distribution, and what they meet. */
export class DistributionHarness {
  constructor(readonly element: CommonsDistribution) {}

  /** Puts a distribution into the page and waits until it is in a state. */
  static place(
    attributes: Readonly<Record<string, string>>,
    placing: Placing = {},
  ): Promise<DistributionHarness> {
    const element = document.createElement("commons-distribution");
    return DistributionHarness.#show(element, attributes, placing);
  }

  /** Puts a distribution of made-up data into the page. */
  static placeMadeUp(
    data: AreaData,
    placing: Placing & { readonly attributes?: Record<string, string> } = {},
  ): Promise<DistributionHarness> {
    const element = new MadeUpDistribution();
    element.answer = () => Promise.resolve(data);
    const attributes = { ...MADE_UP, ...placing.attributes };
    return DistributionHarness.#show(element, attributes, placing);
  }

  static async #show(
    element: CommonsDistribution,
    attributes: Readonly<Record<string, string>>,
    { state = "ready", parent = document.body, width = 720 }: Placing,
  ): Promise<DistributionHarness> {
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, value);
    element.style.width = `${width}px`;
    parent.append(element);
    const harness = new DistributionHarness(element);
    await harness.until(() => element.state === state, `state ${state}`);
    return harness;
  }

  /** The texts of every option of the list, in order. */
  options(): readonly string[] {
    return this.all("#walk [role=option]").map(textOf);
  }

  /** What a screen reader says of the area the keyboard stands on. */
  current(): string {
    const id = this.walk.getAttribute("aria-activedescendant");
    return id === null ? "" : textOf(this.one(`#${CSS.escape(id)}`));
  }

  /** What is shown of one area below the dots. */
  readout(): string {
    return textOf(this.one(".readout"));
  }

  /** The names and values that stand in the picture. */
  labels(): readonly string[] {
    return this.all(".rows text").map(textOf);
  }

  /** What the heading says. */
  heading(): string {
    return textOf(this.one("#title"));
  }

  /** What the status region says; waits until it says something else. */
  async status(): Promise<string> {
    const region = this.one('[role="status"]');
    const before = region.textContent;
    await this.until(() => region.textContent !== before, "a status message");
    return textOf(region);
  }

  /** Moves the focus onto the dots. */
  async enter(): Promise<void> {
    this.walk.focus();
    await this.element.updateComplete;
  }

  /** Presses keys on the dots, one after another. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.walk.dispatchEvent(keydown(key));
      await this.element.updateComplete;
    }
  }

  /** Types into place search; what is found, in order. */
  async search(text: string): Promise<readonly string[]> {
    const input = this.#searchField();
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await this.element.updateComplete;
    return this.all(".results [role=option]").map(textOf);
  }

  /** Presses a key in place search. */
  async pressInSearch(key: string): Promise<void> {
    this.#searchField().dispatchEvent(keydown(key));
    await this.element.updateComplete;
  }

  /** Moves the pointer to the dot of an area, or so many pixels beside it. */
  async pointAt(name: string, beside = 0): Promise<void> {
    this.#pointer("pointermove", name, beside);
    await this.element.updateComplete;
  }

  /** Clicks the dot of an area. */
  async clickOn(name: string): Promise<void> {
    this.#pointer("click", name, 0);
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
    if (!walk) throw new Error("nothing is drawn");
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
    throw new Error(`waited for ${what}; it is ${this.element.state}`);
  }

  #searchField(): HTMLInputElement {
    const input = this.one("#search");
    if (!(input instanceof HTMLInputElement)) throw new Error("no search");
    return input;
  }

  #pointer(type: string, name: string, beside: number): void {
    const { left, top, width, height } =
      this.one(".dots").getBoundingClientRect();
    const dot = this.element.model?.dots.find(
      ({ words }) => words.name === name,
    );
    if (!dot?.at) throw new Error(`${name} has no dot`);
    this.one(".dots").dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        clientX: left + (dot.at.x / 100) * width + beside,
        clientY: top + height / 2 + (dot.at.y / 100) * width,
      }),
    );
  }
}

function keydown(key: string): KeyboardEvent {
  return new KeyboardEvent("keydown", {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
}

function textOf({ textContent }: Element): string {
  return textContent.replace(/\s+/g, " ").trim();
}
