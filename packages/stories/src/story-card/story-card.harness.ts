import type { DatasetRef } from "@commons-widgets/commons";
import type { FigureState } from "@commons-widgets/element-kit";
import "../define/commons-story-card.js";
import type { PlaceData } from "../place/place-data.js";
import { CommonsStoryCard } from "./story-card.js";

/** A card that is given its data, for odd ones that no commons has. */
export class MadeUpStoryCard extends CommonsStoryCard {
  /** What every made-up card is about. */
  static data: PlaceData | undefined;

  protected override load(
    ref: DatasetRef,
    signal: AbortSignal,
  ): Promise<PlaceData> {
    const { data } = MadeUpStoryCard;
    return data ? Promise.resolve(data) : super.load(ref, signal);
  }
}

customElements.define("made-up-story-card", MadeUpStoryCard);

declare global {
  interface HTMLElementTagNameMap {
    "made-up-story-card": MadeUpStoryCard;
  }
}

/** Where a card is put, and which of the two it is. */
interface Placing {
  readonly tag?: "commons-story-card" | "made-up-story-card";
  readonly parent?: Element;
}

/** What a reader does with a story card, and what they meet. */
export class StoryCardHarness {
  constructor(readonly element: CommonsStoryCard) {}

  /** Puts a card into the page and waits until it is in a state. */
  static async place(
    attributes: Readonly<Record<string, string>>,
    state: FigureState = "ready",
    { tag = "commons-story-card", parent = document.body }: Placing = {},
  ): Promise<StoryCardHarness> {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, value);
    parent.append(element);
    const harness = new StoryCardHarness(element);
    await harness.until(() => element.state === state, `state ${state}`);
    return harness;
  }

  /** Puts a card of made-up data into the page. */
  static async placeMadeUp(
    data: PlaceData,
    attributes: Readonly<Record<string, string>>,
    state: FigureState = "ready",
  ): Promise<StoryCardHarness> {
    MadeUpStoryCard.data = data;
    return StoryCardHarness.place(
      { dataset: "made:up", commons: "/made-up.json", ...attributes },
      state,
      { tag: "made-up-story-card" },
    );
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
