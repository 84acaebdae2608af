import type { DatasetRef } from "@commons-widgets/commons";
import type { FigureTable, FigureWords } from "@commons-widgets/description";
import type { Provenance } from "@commons-widgets/table";
import { html } from "lit";
import type { FigureDetail } from "./figure-detail.js";
import { FigureElement } from "./figure-element.js";
import type { FigureModel } from "./figure-model.js";

/** What a test gives a figure to draw. */
export interface TestData {
  readonly state?: FigureModel["state"];
  readonly headline?: string;
  readonly caveats?: readonly string[];
  readonly provenance?: Partial<Provenance>;
}

/** Answers a figure's asking; a test replaces it to fail, wait or count. */
export type TestAnswer = (
  ref: DatasetRef,
  signal: AbortSignal,
) => Promise<TestData>;

/** A figure with nothing of its own but the frame. */
export class TestFigure extends FigureElement<TestData, FigureModel> {
  /** How every figure of the test is answered. */
  static answer: TestAnswer = () => Promise.resolve({});
  /** What every figure of the test throws when it thinks, if anything. */
  static refusal: Error | undefined;

  protected readonly isWalked = true;

  protected override get requestProperties(): readonly string[] {
    return [...super.requestProperties, "measure"];
  }

  protected load(ref: DatasetRef, signal: AbortSignal): Promise<TestData> {
    return TestFigure.answer(ref, signal);
  }

  protected build(data: TestData): FigureModel {
    if (TestFigure.refusal) throw TestFigure.refusal;
    const { headline = "Wavertree is highest", caveats = [] } = data;
    return {
      state: data.state ?? "ready",
      words: { ...WORDS, headline, caveats },
      provenance: { ...PROVENANCE, ...data.provenance },
    };
  }

  protected loadDetail(): Promise<FigureDetail<FigureModel>> {
    return Promise.resolve(DETAIL);
  }

  protected renderGraphic() {
    const { area } = this.selection.value;
    return html`<p id="drawing">${area ?? "nothing chosen"}</p>
      <button
        id="choose"
        @click=${() => {
          this.selection.select({ area: "E2" });
        }}
      >
        Choose
      </button>`;
  }
}

customElements.define("test-figure", TestFigure);

const WORDS: FigureWords = {
  headline: "",
  subheading: "Rate, wards of Liverpool, 2025",
  short: "Wavertree has the highest rate.",
  coverage: "2 of 3 wards have a value.",
  caveats: [],
};

const CHILDWALL = '<b>Childwall</b>, "North"';

const TABLE: FigureTable = {
  caption: "Rate by ward",
  columns: [
    { key: "ward", heading: "Ward", numeric: false },
    { key: "rate", heading: "Rate (%)", numeric: true },
  ],
  rows: [
    {
      key: "E1",
      cells: [
        { text: "Anfield", sort: "Anfield" },
        { text: "9.0", sort: 9, value: 9 },
      ],
    },
    {
      key: "E2",
      cells: [
        { text: "Wavertree", sort: "Wavertree" },
        { text: "10.5", sort: 10.5, value: 10.5 },
      ],
    },
    {
      key: "E3",
      cells: [
        { text: CHILDWALL, sort: CHILDWALL },
        { text: "missing", absent: "missing" },
      ],
    },
  ],
};

const DETAIL: FigureDetail<FigureModel> = {
  tabulate: () => TABLE,
  tell: () => ["There are three wards.", "Wavertree is highest."],
  keys: () => [["Arrow keys", "Move"]],
};

const PROVENANCE: Provenance = {
  datasetId: "t:data",
  title: "Rates",
  version: "2025-10-30",
  sources: [{ title: "A ministry", url: "https://example.org/" }],
  licence: { id: "OGL-UK-3.0", title: "Open Government Licence v3.0" },
  attribution: "Contains public sector information.",
  url: "https://example.org/data.csv",
  retrievedAt: "2026-06-01T00:00:00Z",
  steps: [],
  caveats: [],
};

/** Puts markup into the page as a test's own part of it. */
export function place(markup: string): HTMLElement {
  const holder = document.createElement("main");
  const parsed = new DOMParser().parseFromString(markup, "text/html");
  holder.append(...parsed.body.childNodes);
  document.body.append(holder);
  return holder;
}

/** The first test figure of a part of the page. */
export function figureIn(holder: Element): TestFigure {
  const figure = holder.querySelector("test-figure");
  if (figure instanceof TestFigure) return figure;
  throw new Error("no figure stands there");
}

/** Waits until a figure is in a state, or fails. */
export async function untilState(
  figure: TestFigure,
  state: TestFigure["state"],
): Promise<void> {
  for (let turn = 0; turn < 200; turn++) {
    await figure.updateComplete;
    if (figure.state === state) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`waited for ${state}; it is ${figure.state}`);
}

/** What matches inside a figure's shadow root. */
export function inside(figure: Element, selector: string): HTMLElement {
  const found = figure.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing in the figure matches ${selector}`);
  return found;
}

/** A text as it reads, its spaces made single. */
export function textOf(node: Node): string {
  return (node.textContent ?? "").replace(/\s+/g, " ").trim();
}
