import "@commons-widgets/charts/define/commons-trend-chart.js";
import "@commons-widgets/maps/define/commons-ward-map.js";
import "@commons-widgets/stories/define/commons-story-card.js";
import "@commons-widgets/stories/define/commons-value.js";
import { pageClient } from "@commons-widgets/commons";
import type {
  CommonsErrorEvent,
  FigureState,
} from "@commons-widgets/element-kit";
import { expect } from "chai";
import { MadeUpCommons, serveMadeUp, wardCode } from "./made-up-commons.js";

/** The elements, each with what it needs beside a dataset to be drawn. */
export const ELEMENTS = {
  "commons-ward-map": {},
  "commons-trend-chart": {},
  "commons-story-card": { area: wardCode(1) },
  "commons-value": { area: wardCode(1) },
} as const satisfies Record<string, Attributes>;

/** The name of an element that shows data. */
export type Tag = keyof typeof ELEMENTS;

/** Those names. */
export const TAGS = Object.keys(ELEMENTS) as readonly Tag[];

/** Attributes by name; `undefined` leaves one away. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What stands inside each tag. */
const FALLBACK = "The figures are in our report.";

/** An element in the page, as its reader, its author and its page meet it. */
export class Shown {
  /** Codes of the errors the page was told of. */
  readonly codes: string[] = [];

  constructor(readonly element: HTMLElementTagNameMap[Tag]) {
    element.addEventListener("commons-error", (event: CommonsErrorEvent) =>
      this.codes.push(event.error.code),
    );
  }

  get state(): FigureState {
    return this.element.state;
  }

  /** All that a reader can read, without what stands inside the tag. */
  get words(): string {
    const root = this.element.shadowRoot;
    const texts = [...(root?.querySelectorAll("*") ?? [])]
      .filter(({ localName }) => localName !== "style")
      .flatMap(({ childNodes }) => [...childNodes])
      .filter((node) => node instanceof Text)
      .map(({ data }) => data);
    return texts.join(" ").replace(/\s+/g, " ").trim();
  }

  /** The text of a part, such as "message". */
  read(part: string): string {
    const found = this.element.shadowRoot?.querySelector(`[part~=${part}]`);
    return (found?.textContent ?? "").replace(/\s+/g, " ").trim();
  }

  /** Every element of that kind inside it. */
  all(selector: string): readonly Element[] {
    return [...(this.element.shadowRoot?.querySelectorAll(selector) ?? [])];
  }

  /** Whether what stands inside the tag can be seen. */
  get showsFallback(): boolean {
    const range = document.createRange();
    range.selectNodeContents(this.element);
    const { width, height } = range.getBoundingClientRect();
    return width > 0 && height > 0;
  }

  /**
   * What reaches out of its box to either side, in words. A table scrolls in a
   * box of its own.
   */
  overflowing(): readonly string[] {
    const box = this.element.getBoundingClientRect();
    return this.all(
      "*:not(.visually-hidden, svg *, .walk *, .table-scroll *)",
    ).flatMap((inner) => {
      const { left, right, width } = inner.getBoundingClientRect();
      return width > 0 && (left < box.left - 1 || right > box.right + 1)
        ? [`${inner.localName}.${inner.className}: ${inner.textContent}`]
        : [];
    });
  }

  /** Presses those of its buttons that it has. */
  async open(...labels: readonly string[]): Promise<void> {
    for (const label of labels) {
      const button = this.all("button").find(
        ({ textContent }) => textContent.trim() === label,
      );
      (button as HTMLElement | undefined)?.click();
      await this.element.updateComplete;
    }
  }

  /** Waits until a chart's drawing has come, which its words do not wait for. */
  async drawn(): Promise<this> {
    const drawing = () => this.all("#drawing")[0];
    await waitFor(
      () => !drawing() || drawing()?.querySelector("svg") !== null,
      () => "drawing",
    );
    return this;
  }

  /** Waits until it is in a state, and drawn so. */
  async until(state: FigureState): Promise<this> {
    await waitFor(
      () => this.state === state,
      () => `state ${state}, not ${this.state}: ${this.words}`,
    );
    await this.element.updateComplete;
    return this;
  }
}

/** A page with a sound figure on it, to which bad ones are added. */
export class BadInputPage {
  /** What authors were told in the console, by the elements. */
  readonly warnings: string[] = [];
  /** What got out into the host page. */
  readonly escaped: string[] = [];
  readonly #holder = document.createElement("div");
  readonly #stopServing = serveMadeUp();
  readonly #warn = console.warn;
  #neighbour: Shown | undefined;

  private constructor() {
    document.body.append(this.#holder);
    console.warn = (...said: unknown[]) => {
      this.warnings.push(String(said[0]));
    };
    window.addEventListener("error", this.#escape);
    window.addEventListener("unhandledrejection", this.#escape);
  }

  /** Opens the page and waits for the sound figure. */
  static async open(): Promise<BadInputPage> {
    const page = new BadInputPage();
    page.#neighbour = page.add("commons-story-card", new MadeUpCommons());
    await page.#neighbour.until("ready");
    return page;
  }

  /** Puts an element on the page. */
  add(
    tag: Tag,
    commons: MadeUpCommons | undefined,
    more: Attributes = {},
  ): Shown {
    const element = document.createElement(tag);
    const attributes: Attributes = {
      dataset: "t:rates",
      commons: commons?.href,
      ...ELEMENTS[tag],
      ...more,
    };
    for (const [name, value] of Object.entries(attributes))
      if (value !== undefined) element.setAttribute(name, value);
    element.append(FALLBACK);
    const shown = new Shown(element);
    this.#holder.append(element);
    return shown;
  }

  /** Makes the page as narrow as a phone, or of any width. */
  narrow(pixels: number, direction: "ltr" | "rtl" = "ltr"): void {
    this.#holder.style.setProperty("width", `${pixels}px`);
    this.#holder.dir = direction;
  }

  /** Closes it, and fails where a bad element reached what is not its own. */
  close(): void {
    const neighbour = this.#neighbour;
    const left = neighbour && [neighbour.state, ...neighbour.codes];
    this.#holder.remove();
    console.warn = this.#warn;
    window.removeEventListener("error", this.#escape);
    window.removeEventListener("unhandledrejection", this.#escape);
    pageClient().limits.timeout = 30_000;
    this.#stopServing();
    expect(this.escaped, "reached the host page").to.deep.equal([]);
    expect(left, "the figure beside it").to.deep.equal(["ready"]);
  }

  readonly #escape = (event: ErrorEvent | PromiseRejectionEvent): void => {
    this.escaped.push("message" in event ? event.message : event.type);
  };
}

/** Opens a page before each test and closes it after; returns how to reach it. */
export function usePage(): () => BadInputPage {
  let page: BadInputPage;
  beforeEach(async () => {
    page = await BadInputPage.open();
  });
  afterEach(() => {
    page.close();
  });
  return () => page;
}

/** What is wrong with a failure, as its reader, author and page are told of it. */
export interface Failure {
  readonly code: string;
  /** The whole message a reader gets in the figure's place. */
  readonly reader: string;
  /** What the console says among other things. */
  readonly author: readonly string[];
  readonly state?: FigureState;
}

/** Checks that all three were told what they need, and no more. */
export async function expectFailure(
  page: BadInputPage,
  shown: Shown,
  { code, reader, author, state = "error" }: Failure,
): Promise<void> {
  await shown.until(state);
  expect(shown.codes, "commons-error").to.deep.equal([code]);
  expect(shown.showsFallback, "what stands inside the tag").to.equal(true);
  const { localName } = shown.element;
  if (localName !== "commons-value")
    expect(shown.read("message")).to.equal(reader);
  const said = page.warnings.filter((text) =>
    text.startsWith(`<${localName} dataset="`),
  );
  expect(said, page.warnings.join("\n")).to.have.lengthOf(1);
  for (const words of author) expect(said[0]).to.contain(words);
  expect(said[0]).to.contain(`docs/errors.md#${code.replace("/", "-")}`);
}

async function waitFor(
  holds: () => boolean,
  what: () => string,
): Promise<void> {
  const end = performance.now() + 5000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`there was no ${what()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
