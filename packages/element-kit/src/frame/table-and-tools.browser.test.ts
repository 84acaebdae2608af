import { expect } from "chai";
import {
  figureIn,
  inside,
  place,
  TestFigure,
  textOf,
  untilState,
} from "../figure/test-figure.harness.js";

describe("the tools of a figure", () => {
  let holder: HTMLElement;
  let figure: TestFigure;

  beforeEach(async () => {
    TestFigure.refusal = undefined;
    TestFigure.answer = () => Promise.resolve({ caveats: ["Take care."] });
    holder = place(
      '<test-figure dataset="t:data" commons="/c.json"></test-figure>',
    );
    figure = figureIn(holder);
    await untilState(figure, "ready");
  });

  afterEach(() => {
    holder.remove();
  });

  const tools = () => [
    ...inside(figure, "[role=toolbar]").querySelectorAll("button"),
  ];
  const tool = (label: string) =>
    tools().find((item) => textOf(item) === label)!;

  async function press(label: string): Promise<void> {
    tool(label).click();
    await figure.updateComplete;
  }

  function strike(key: string): void {
    const { activeElement } = figure.shadowRoot!;
    activeElement?.dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
    );
  }

  it("are named buttons in a toolbar", () => {
    expect(inside(figure, "[role=toolbar]").ariaLabel).to.equal("Figure tools");
    expect(tools().map(textOf)).to.deep.equal([
      "Show as table",
      "Download CSV",
      "In words",
      "Keyboard help",
    ]);
  });

  it("are one stop for the Tab key, and the arrow keys move inside", () => {
    const stops = () =>
      tools()
        .filter(({ tabIndex }) => tabIndex === 0)
        .map(textOf);
    expect(stops()).to.deep.equal(["Show as table"]);
    tools()[0]?.focus();
    for (const [key, label] of [
      ["ArrowRight", "Download CSV"],
      ["End", "Keyboard help"],
      ["ArrowRight", "Show as table"],
      ["ArrowLeft", "Keyboard help"],
      ["Home", "Show as table"],
    ] as const) {
      strike(key);
      expect(textOf(figure.shadowRoot!.activeElement!)).to.equal(label);
      expect(stops()).to.deep.equal([label]);
    }
  });

  it("move the other way where the page is written from right to left", () => {
    holder.dir = "rtl";
    tools()[0]?.focus();
    strike("ArrowLeft");
    expect(textOf(figure.shadowRoot!.activeElement!)).to.equal("Download CSV");
  });

  it("say whether what they open is open, and where it is", async () => {
    expect(tool("In words").ariaExpanded).to.equal("false");
    await press("In words");
    expect(tool("In words").ariaExpanded).to.equal("true");
    const id = tool("In words").getAttribute("aria-controls") ?? "";
    const lines = inside(figure, `#${id}`).querySelectorAll("p, li");
    expect([...lines].map(textOf)).to.deep.equal([
      "There are three wards.",
      "Wavertree is highest.",
      "What to know about this data",
      "Take care.",
    ]);
    await press("In words");
    expect(figure.shadowRoot?.querySelector("#words")).to.equal(null);
  });

  it("list the keys the figure answers to", async () => {
    await press("Keyboard help");
    expect(textOf(inside(figure, "#keys dl"))).to.equal("Arrow keys Move");
  });

  it("give the numbers as CSV, with their source and nothing a spreadsheet would run", async () => {
    const { name, blob } = await offeredBy(() => press("Download CSV"));
    const text = await blob!.text();
    expect(name).to.equal("t-data.csv");
    expect(blob!.type).to.equal("text/csv");
    expect(text)
      .to.contain("Rates")
      .and.to.contain("Open Government Licence v3.0");
    expect(text).to.contain("Wavertree,10.5");
    expect(text).to.contain('"<b>Childwall</b>, ""North"""');
  });

  describe("its table", () => {
    beforeEach(() => press("Show as table"));

    const column = (index: number) =>
      [...figure.shadowRoot!.querySelectorAll("tbody tr")].map((row) =>
        textOf(row.children[index]!),
      );
    const headings = () => [...figure.shadowRoot!.querySelectorAll("thead th")];

    async function sortBy(index: number): Promise<void> {
      headings()[index]?.querySelector("button")?.click();
      await figure.updateComplete;
    }

    it("is a real one, with caption, scopes and units", () => {
      const table = inside(figure, "table") as HTMLTableElement;
      expect(textOf(table.caption!)).to.equal("Rate by ward");
      expect(
        headings().map((cell) => cell.getAttribute("scope")),
      ).to.deep.equal(["col", "col"]);
      expect(textOf(headings()[1]!)).to.contain("Rate (%)");
      const first = table.tBodies[0]!.rows[0]!.cells[0]!;
      expect([first.localName, first.scope]).to.deep.equal(["th", "row"]);
    });

    it("stands in a region that is named and can be scrolled by key", () => {
      const region = inside(figure, "[role=region]");
      expect(region.tabIndex).to.equal(0);
      const name = region.getAttribute("aria-labelledby") ?? "";
      expect(textOf(inside(figure, `#${name}`))).to.equal("Rate by ward");
    });

    it("says in words that a value is absent, and writes markup as text", () => {
      expect(column(1)).to.deep.equal(["9.0", "10.5", "missing"]);
      expect(column(0)[2]).to.equal('<b>Childwall</b>, "North"');
    });

    it("is sorted by number, not by its digits, absent values last either way", async () => {
      await sortBy(1);
      expect(column(1)).to.deep.equal(["10.5", "9.0", "missing"]);
      expect(headings().map((cell) => cell.ariaSort)).to.deep.equal([
        null,
        "descending",
      ]);
      await sortBy(1);
      expect(column(1)).to.deep.equal(["9.0", "10.5", "missing"]);
      expect(headings()[1]?.ariaSort).to.equal("ascending");
    });

    it("is sorted by name, from the first to the last", async () => {
      await sortBy(0);
      expect(column(0)).to.deep.equal([
        '<b>Childwall</b>, "North"',
        "Anfield",
        "Wavertree",
      ]);
      expect(headings()[0]?.ariaSort).to.equal("ascending");
    });

    it("says how it was sorted", async () => {
      await sortBy(1);
      await new Promise((resolve) => setTimeout(resolve, 1300));
      expect(textOf(inside(figure, "[role=status]"))).to.equal(
        "Sorted by Rate (%), highest first. 3 rows.",
      );
    });

    it("keeps the focus on the heading that sorted it", async () => {
      headings()[1]?.querySelector("button")?.focus();
      await sortBy(1);
      expect(figure.shadowRoot?.activeElement).to.equal(
        headings()[1]?.querySelector("button"),
      );
    });
  });
});

/** What a press would have saved as a file; nothing is saved. */
async function offeredBy(press: () => Promise<void>) {
  const offered: { name: string; blob?: Blob } = { name: "" };
  const links = HTMLAnchorElement.prototype;
  const createObjectURL = URL.createObjectURL.bind(URL);
  const click = Object.getOwnPropertyDescriptor(
    HTMLElement.prototype,
    "click",
  )!;
  URL.createObjectURL = (given: Blob) => {
    offered.blob = given;
    return createObjectURL(given);
  };
  Object.defineProperty(links, "click", {
    ...click,
    value(this: HTMLAnchorElement) {
      offered.name = this.download;
    },
  });
  try {
    await press();
  } finally {
    URL.createObjectURL = createObjectURL;
    Reflect.deleteProperty(links, "click");
  }
  return offered;
}
