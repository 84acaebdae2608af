import type { FigureState } from "@commons-widgets/element-kit";
import { DIRECTIONS, type Direction } from "@commons-widgets/geography";
import "../define/commons-ward-map.js";
import { CommonsWardMap } from "./ward-map.js";
import type { WardMapData } from "./ward-map.model.js";

const ARROWS: Readonly<Record<Direction, string>> = {
  north: "ArrowUp",
  east: "ArrowRight",
  south: "ArrowDown",
  west: "ArrowLeft",
};

/** Attributes by which a made-up map asks at all. */
export const MADE_UP = { dataset: "made:up", commons: "/made-up.json" };

/** A ward map that is answered by a test or a story, not by a commons. */
export class MadeUpWardMap extends CommonsWardMap {
  /** Gives its data, or rejects with why there is none. */
  answer: () => Promise<WardMapData> = () => new Promise(() => undefined);

  protected override load(): Promise<WardMapData> {
    return this.answer();
  }
}

customElements.define("made-up-ward-map", MadeUpWardMap);

/** What a reader does with a ward map, and what they meet. */
export class WardMapHarness {
  constructor(readonly element: CommonsWardMap) {}

  /** Puts a map into the page and waits until it is in a state. */
  static async place(
    attributes: Readonly<Record<string, string>>,
    state: FigureState = "ready",
    { parent = document.body }: { readonly parent?: Element } = {},
  ): Promise<WardMapHarness> {
    const element = document.createElement("commons-ward-map");
    return WardMapHarness.#show(element, attributes, state, parent);
  }

  static async #show(
    element: CommonsWardMap,
    attributes: Readonly<Record<string, string>>,
    state: FigureState,
    parent: Element,
  ): Promise<WardMapHarness> {
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, value);
    parent.append(element);
    const harness = new WardMapHarness(element);
    await harness.until(() => element.state === state, `state ${state}`);
    return harness;
  }

  /** Puts a map of made-up data into the page. */
  static async placeMadeUp(
    data: WardMapData,
    state: FigureState = "ready",
  ): Promise<WardMapHarness> {
    const element = new MadeUpWardMap();
    element.answer = () => Promise.resolve(data);
    return WardMapHarness.#show(element, MADE_UP, state, document.body);
  }

  /** The texts of every option there is, in order. */
  options(): readonly string[] {
    return this.all('[role="option"]').map(textOf);
  }

  /** The texts of the options that say they are chosen. */
  chosenOptions(): readonly string[] {
    return this.options().filter((text) => text.endsWith(", chosen"));
  }

  /** What a screen reader says of the place the keyboard stands on. */
  current(): string {
    const id = this.walk.getAttribute("aria-activedescendant");
    return id === null ? "" : textOf(this.one(`#${CSS.escape(id)}`));
  }

  /** The code of the area of that name. */
  codeOf(name: string): string {
    const shape = this.element.model?.shapes.find((one) => one.name === name);
    if (!shape) throw new Error(`the map has no ${name}`);
    return shape.code;
  }

  /** What is shown beside the map. */
  readout(): string {
    return textOf(this.one(".readout"));
  }

  /** The neighbours of the place shown, in words. */
  neighbours(): readonly string[] {
    return this.all(".neighbours li").map(textOf);
  }

  /** The legend's classes with their counts. */
  readLegend(): readonly string[] {
    return this.all(".legend li").map(textOf);
  }

  /** What the status region says; waits until it says something else. */
  async status(): Promise<string> {
    const region = this.one('[role="status"]');
    const before = region.textContent;
    await this.until(() => region.textContent !== before, "a status message");
    return textOf(region);
  }

  /** What the status region says by then. */
  async statusAfter(milliseconds: number): Promise<string> {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return textOf(this.one('[role="status"]'));
  }

  /** Moves the focus onto the map. */
  async enter(): Promise<void> {
    this.walk.focus();
    await this.element.updateComplete;
  }

  /** Presses keys on the map, one after another. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await pressOn(this.walk, key);
    await this.element.updateComplete;
  }

  /** Walks to an area by arrow keys alone, the shortest way. */
  async walkTo(code: string): Promise<void> {
    for (const direction of await this.#wayTo(code))
      await this.press(ARROWS[direction]);
  }

  /** Clicks an area. */
  async pickArea(code: string): Promise<void> {
    this.shape(code).dispatchEvent(new MouseEvent("click", { bubbles: true }));
    await this.element.updateComplete;
  }

  /** Moves the pointer onto an area. */
  async pointAt(code: string): Promise<void> {
    this.shape(code).dispatchEvent(
      new PointerEvent("pointerover", { bubbles: true }),
    );
    await this.element.updateComplete;
  }

  /** Types into place search; what is found, in order. */
  async search(text: string): Promise<readonly string[]> {
    const input = this.one("#search");
    if (!(input instanceof HTMLInputElement)) throw new Error("no search");
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await this.element.updateComplete;
    return this.all(".results [role=option]").map(textOf);
  }

  /** Presses keys in place search. */
  async pressInSearch(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await pressOn(this.one("#search"), key);
    await this.element.updateComplete;
  }

  /** Presses the button of that name. */
  async pressButton(name: string): Promise<void> {
    const button = this.all("button").find((one) => textOf(one) === name);
    button?.click();
    await this.element.updateComplete;
  }

  async #wayTo(code: string): Promise<readonly Direction[]> {
    const walk = await this.element.model?.walk();
    const active = this.walk.getAttribute("aria-activedescendant") ?? "";
    const ways = new Map<string, readonly Direction[]>([
      [active.replace("stop-", ""), []],
    ]);
    for (const [from, way] of ways)
      for (const direction of DIRECTIONS) {
        const to = walk?.step(from, direction);
        if (to !== undefined && !ways.has(to))
          ways.set(to, [...way, direction]);
      }
    return ways.get(code) ?? [];
  }

  /** The drawn area of that code. */
  shape(code: string): Element {
    return this.one(`[data-code="${CSS.escape(code)}"]`);
  }

  /** The list that takes the focus. */
  get walk(): HTMLElement {
    const [walk] = this.all("#walk");
    if (!walk) throw new Error("the map is not drawn");
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
    throw new Error(`waited for ${what}; the map is ${this.element.state}`);
  }
}

async function pressOn(target: Element, key: string): Promise<void> {
  target.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
  );
  await Promise.resolve();
}

function textOf({ textContent }: Element): string {
  return textContent.replace(/\s+/g, " ").trim();
}
