import type { AreaData, FigureState } from "@commons-widgets/element-kit";
import "../define/commons-table.js";
import { CommonsTable } from "./table-figure.js";

/** Attributes by which a made-up table asks at all. */
export const MADE_UP = { dataset: "made:up", commons: "/made-up.json" };

/** A table that is answered by a test or a story, not by a commons. */
export class MadeUpCommonsTable extends CommonsTable {
  /** Gives its data, or rejects with why there is none. */
  answer: () => Promise<AreaData> = () => new Promise(() => undefined);

  protected override load(): Promise<AreaData> {
    return this.answer();
  }
}

customElements.define("made-up-table", MadeUpCommonsTable);

/** How a test puts a table into the page. */
export interface Placing {
  readonly state?: FigureState;
  readonly parent?: Element;
  /** Width of its room, in pixels; 720. */
  readonly width?: number;
}

/** What a reader does with a table, and what they meet. */
export class TableHarness {
  constructor(readonly element: CommonsTable) {}

  /** Puts a table into the page and waits until it is in a state. */
  static place(
    attributes: Readonly<Record<string, string>>,
    placing: Placing = {},
  ): Promise<TableHarness> {
    const element = document.createElement("commons-table");
    return TableHarness.#show(element, attributes, placing);
  }

  /** Puts a table of made-up data into the page. */
  static placeMadeUp(
    data: AreaData,
    placing: Placing & { readonly attributes?: Record<string, string> } = {},
  ): Promise<TableHarness> {
    const element = new MadeUpCommonsTable();
    element.answer = () => Promise.resolve(data);
    const attributes = { ...MADE_UP, ...placing.attributes };
    return TableHarness.#show(element, attributes, placing);
  }

  static async #show(
    element: CommonsTable,
    attributes: Readonly<Record<string, string>>,
    { state = "ready", parent = document.body, width = 720 }: Placing,
  ): Promise<TableHarness> {
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, value);
    element.style.width = `${width}px`;
    parent.append(element);
    const harness = new TableHarness(element);
    await harness.until(() => element.state === state, `state ${state}`);
    await element.updateComplete;
    return harness;
  }

  /** The headings of the columns. */
  headings(): readonly string[] {
    return this.all("thead th").map(textOf);
  }

  /** The texts of each row that is there, header first. */
  rows(): readonly (readonly string[])[] {
    return this.all("tbody tr").map((row) =>
      [...row.querySelectorAll("th, td")].map(textOf),
    );
  }

  /** The headers of the rows that are there. */
  names(): readonly string[] {
    return this.all("tbody th").map(textOf);
  }

  /** The texts of the row of totals; none where there is no such row. */
  totals(): readonly string[] {
    return this.all("tfoot th, tfoot td").map(textOf);
  }

  /** What stands under the table. */
  notes(): readonly string[] {
    return this.all(".note").map(textOf);
  }

  /** Which rows are shown, in words; empty where all are. */
  pageWords(): string {
    return this.all(".pager span").map(textOf).join();
  }

  /** How each heading says its column is sorted. */
  sorts(): readonly (string | null)[] {
    return this.all("thead th").map((one) => one.getAttribute("aria-sort"));
  }

  /** What the status region says; waits until it says something else. */
  async status(): Promise<string> {
    const region = this.one('[role="status"]');
    const before = region.textContent;
    await this.until(() => region.textContent !== before, "a status message");
    return textOf(region);
  }

  /** Presses the button whose text begins so. */
  async pressButton(name: string): Promise<void> {
    const button = this.all("button").find((one) =>
      textOf(one).startsWith(name),
    );
    if (!button) throw new Error(`no button ${name}`);
    button.focus();
    button.click();
    await this.element.updateComplete;
  }

  /** Writes into the field that leaves rows out. */
  async filter(text: string): Promise<void> {
    const field = this.one("#filter") as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await this.element.updateComplete;
  }

  /** Presses a key where the focus is in the table. */
  async press(key: string): Promise<void> {
    this.element.shadowRoot?.activeElement?.dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
    );
    await this.element.updateComplete;
  }

  /** The text of what has the focus in the table. */
  focused(): string {
    const { activeElement } = this.element.shadowRoot ?? {};
    return activeElement ? textOf(activeElement) : "";
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
    throw new Error(`waited for ${what}; the table is ${this.element.state}`);
  }
}

function textOf({ textContent }: Element): string {
  return textContent.replace(/\s+/g, " ").trim();
}
