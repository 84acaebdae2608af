import type { FigureState, AreaData } from "@commons-widgets/element-kit";
import "../define/commons-story-card.js";
import { CommonsStoryCard } from "./story-card.js";

/** Attributes by which a made-up card asks at all. */
export const MADE_UP = { dataset: "made:up", commons: "/made-up.json" };

/** A story card that is answered by a test or a story, not by a commons. */
export class MadeUpStoryCard extends CommonsStoryCard {
  /** Gives its data, or rejects with why there is none. */
  answer: () => Promise<AreaData> = () => new Promise(() => undefined);

  protected override load(): Promise<AreaData> {
    return this.answer();
  }
}

customElements.define("made-up-story-card", MadeUpStoryCard);

declare global {
  interface HTMLElementTagNameMap {
    "made-up-story-card": MadeUpStoryCard;
  }
}

/** What a reader does with a story card, and what they meet. */
export class StoryCardHarness {
  constructor(readonly element: CommonsStoryCard) {}

  /** Puts a card into the page and waits until it is in a state. */
  static async place(
    attributes: Readonly<Record<string, string>>,
    state: FigureState = "ready",
    parent: Element = document.body,
  ): Promise<StoryCardHarness> {
    const element = document.createElement("commons-story-card");
    return StoryCardHarness.#show(element, attributes, state, parent);
  }

  /** Puts a card of made-up data into the page. */
  static async placeMadeUp(
    data: AreaData,
    attributes: Readonly<Record<string, string>>,
    state: FigureState = "ready",
  ): Promise<StoryCardHarness> {
    const element = document.createElement("made-up-story-card");
    element.answer = () => Promise.resolve(data);
    const all = { ...MADE_UP, ...attributes };
    return StoryCardHarness.#show(element, all, state, document.body);
  }

  static async #show(
    element: CommonsStoryCard,
    attributes: Readonly<Record<string, string>>,
    state: FigureState,
    parent: Element,
  ): Promise<StoryCardHarness> {
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, value);
    parent.append(element);
    const harness = new StoryCardHarness(element);
    await harness.until(() => element.state === state, `state ${state}`);
    return harness;
  }

  /** What stands in one part of the card, in one line; empty where it has none. */
  read(part: string): string {
    const found = this.root.querySelector(`[part~="${part}"]`);
    return (found?.textContent ?? "").replace(/\s+/g, " ").trim();
  }

  /** Every element of the card that matches. */
  all(selector: string): readonly Element[] {
    return [...this.root.querySelectorAll(selector)];
  }

  /** Opens the card's table and reads its rows. */
  async openTable(): Promise<readonly string[]> {
    const button = this.all("button").find(
      ({ textContent }) => textContent.trim() === "Show as table",
    );
    (button as HTMLButtonElement | undefined)?.click();
    await this.element.updateComplete;
    return this.all("tbody tr").map((row) =>
      row.textContent.replace(/\s+/g, " ").trim(),
    );
  }

  /** Waits until something holds, or fails naming it. */
  async until(holds: () => boolean, what: string): Promise<void> {
    for (let turn = 0; turn < 400; turn++) {
      await this.element.updateComplete;
      if (holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`waited for ${what}; the card is ${this.element.state}`);
  }

  private get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error("the card is not drawn yet");
    return shadowRoot;
  }
}
