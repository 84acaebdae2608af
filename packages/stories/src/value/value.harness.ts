import type { FigureState } from "@commons-widgets/element-kit";
import "../define/commons-value.js";
import type { CommonsValue } from "./value.js";

/** Where a number is put, and what stands inside its tag. */
interface Placing {
  readonly fallback?: string;
  readonly parent?: Element;
}

/** What a reader meets of a number in a sentence. */
export class ValueHarness {
  constructor(readonly element: CommonsValue) {}

  /** Puts a number, with its fallback, into a parent and waits for a state. */
  static async place(
    attributes: Readonly<Record<string, string>>,
    state: FigureState = "ready",
    { fallback = "", parent = document.body }: Placing = {},
  ): Promise<ValueHarness> {
    const element = document.createElement("commons-value");
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, value);
    element.textContent = fallback;
    parent.append(element);
    const harness = new ValueHarness(element);
    await harness.until(() => element.state === state, `state ${state}`);
    return harness;
  }

  /** What the reader sees: the number, or what stands inside the tag. */
  read(): string {
    const root = this.element.shadowRoot;
    const slot = root?.querySelector("slot");
    const slotted = slot
      ?.assignedNodes({ flatten: true })
      .map((node) => node.textContent ?? "")
      .join("");
    return (slotted ?? root?.textContent ?? "").trim();
  }

  /** Waits until something holds, or fails naming it. */
  async until(holds: () => boolean, what: string): Promise<void> {
    for (let turn = 0; turn < 400; turn++) {
      await this.element.updateComplete;
      if (holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`waited for ${what}; the value is ${this.element.state}`);
  }
}
