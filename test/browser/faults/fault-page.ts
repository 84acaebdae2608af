import { pageClient } from "@commons-widgets/commons";
import { expect } from "chai";
import { Shown, type Tag } from "../bad-input/bad-input-page.js";

/** What is on the page, each of another dataset or kind. */
export const FIGURES = {
  "commons-ward-map": {
    dataset: "lcr:deprivation-2025",
    measure: "income-deprivation-rate",
    within: "E08000012",
  },
  "commons-trend-chart": {
    dataset: "lcr:healthy-life-expectancy",
    measure: "female",
    highlight: "E08000011",
  },
  "commons-story-card": {
    dataset: "lcr:claimant-count",
    area: "E08000012",
  },
} as const satisfies Partial<Record<Tag, Record<string, string>>>;

/** A tag of the page. */
export type FigureTag = keyof typeof FIGURES;

/** Those tags. */
const FIGURE_TAGS = Object.keys(FIGURES) as readonly FigureTag[];

const SOUND = "/examples/commons/lcr/catalogue.json";
const FALLBACK = "The figures are in our report.";

/** A page with a map, a chart and a card, beside which a broken one is put. */
export class FaultPage {
  readonly #holder = document.createElement("div");
  readonly #escaped: string[] = [];
  readonly #warn = console.warn;
  #sound: readonly Shown[] = [];

  /** Opens it and waits until all three are drawn. */
  async open(): Promise<void> {
    document.body.append(this.#holder);
    console.warn = () => undefined;
    window.addEventListener("error", this.#escape);
    window.addEventListener("unhandledrejection", this.#escape);
    this.#sound = FIGURE_TAGS.map((tag) => this.#add(tag, SOUND));
    for (const shown of this.#sound) await untilSettled(shown);
    expect(this.#words()).to.not.contain("");
  }

  /** Adds a figure whose commons is at fault, and waits for what comes of it. */
  async meet(tag: FigureTag, fault: string, resource: string): Promise<Shown> {
    const asked = await fetch(
      `/fault-server?fault=${fault}&resource=${resource}`,
    );
    const before = this.#words();
    const shown = this.#add(tag, await asked.text());
    await untilSettled(shown);
    expect(this.#words(), "the figures beside it").to.deep.equal(before);
    expect(this.#sound.flatMap(({ codes }) => codes)).to.deep.equal([]);
    expect(this.#escaped, "reached the page").to.deep.equal([]);
    return shown;
  }

  /** Takes the broken figures away. */
  clear(): void {
    const own = this.#sound.map(({ element }) => element as Element);
    for (const child of [...this.#holder.children])
      if (!own.includes(child)) child.remove();
  }

  close(): void {
    this.#holder.remove();
    console.warn = this.#warn;
    window.removeEventListener("error", this.#escape);
    window.removeEventListener("unhandledrejection", this.#escape);
    pageClient().limits.timeout = 30_000;
  }

  #words(): readonly string[] {
    return this.#sound.map((shown) => shown.read("summary"));
  }

  #add(tag: FigureTag, commons: string): Shown {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries({ commons, ...FIGURES[tag] }))
      element.setAttribute(name, value);
    element.append(FALLBACK);
    const shown = new Shown(element);
    this.#holder.append(element);
    return shown;
  }

  readonly #escape = (event: ErrorEvent | PromiseRejectionEvent): void => {
    this.#escaped.push("message" in event ? event.message : event.type);
  };
}

async function untilSettled(shown: Shown): Promise<void> {
  const end = performance.now() + 20_000;
  while (shown.state === "loading") {
    if (performance.now() > end) throw new Error("it is still loading");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await shown.element.updateComplete;
}
