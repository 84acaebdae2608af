import { UnreachableError } from "@commons-widgets/commons";
import "@commons-widgets/element-kit/define/commons-selection.js";
import { expect } from "chai";
import { madeUpRow, madeUpScatter } from "./made-up-scatter.harness.js";
import {
  MADE_UP,
  MadeUpScatterPlot,
  ScatterPlotHarness,
} from "./scatter-plot.harness.js";

const VOTES = {
  commons: "/examples/commons/lcr/catalogue.json",
  dataset: "lcr:deprivation-2019",
  measure: "imd-score",
  "against-dataset": "lcr:elections-2018",
  against: "leading-share",
};

afterEach(() => {
  document.body.replaceChildren();
});

describe("a scatter plot of deprivation against votes", () => {
  let plot: ScatterPlotHarness;

  beforeEach(async () => {
    plot = await ScatterPlotHarness.place(VOTES, { state: "partial" });
  });

  it("exposes every ward that has both values as one option", () => {
    expect(plot.options()).to.have.lengthOf(122);
    expect(plot.options()[0]).to.match(
      /^Heswall: Index of Multiple Deprivation 2019 score 6\.3, Leading candidate's share of votes \d+\.\d%\. 1 of 122\.$/,
    );
  });

  it("is one stop for the Tab key, and its drawing none", () => {
    const stops = plot.all(".scatter [tabindex='0']").map(({ id }) => id);
    expect(stops).to.deep.equal(["walk"]);
    for (const drawing of plot.all(".scatter svg"))
      expect(drawing.closest("[aria-hidden='true']")).to.not.equal(null);
  });

  it("resolves every id that ARIA names, in its own root", async () => {
    await plot.enter();
    for (const name of ["labelledby", "describedby", "activedescendant"])
      for (const element of plot.all(`[aria-${name}]`))
        for (const id of element.getAttribute(`aria-${name}`)?.split(" ") ?? [])
          plot.one(`#${CSS.escape(id)}`);
  });

  it("lets every ward be heard by the keys alone", async () => {
    await plot.enter();
    await plot.press("Home");
    const heard = [plot.current()];
    for (let at = 1; at < 122; at++) {
      await plot.press("ArrowRight");
      heard.push(plot.current());
    }
    expect(heard).to.deep.equal(plot.options());
  });

  it("says the extremes of both measures after one key each", async () => {
    await plot.enter();
    await plot.press("End");
    expect(plot.current()).to.match(/^Linacre: .* 70\.6/);
    await plot.press("]");
    expect(plot.current()).to.match(/^Whitefield: .* 90\.6%/);
    await plot.press("[");
    expect(plot.current()).to.match(/^Hoylake and Meols: .* 28\.2%/);
  });

  it("says so where a key leads nowhere, and stays", async () => {
    await plot.enter();
    await plot.press("Home");
    const said = plot.status();
    await plot.press("ArrowLeft");
    expect(await said).to.equal(
      "No lower value of Index of Multiple Deprivation 2019 score.",
    );
    expect(plot.current()).to.match(/^Heswall/);
  });

  it("shows at the point what a screen reader says of it", async () => {
    await plot.enter();
    await plot.press("ArrowRight", "ArrowRight");
    const said = plot.current().replace(/\. \d+ of \d+\.$/, "");
    const words = (text: string) => text.toLowerCase().split(/[\s,:]+/);
    expect(words(plot.tip())).to.deep.equal(words(said));
  });

  it("shows the same for a pointer as for a key, and Escape takes it away", async () => {
    await plot.pointAt(plot.placeOf("Knotty Ash"));
    expect(plot.tip()).to.match(/^Knotty Ash .*far below the median line$/i);
    document.body.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Escape", bubbles: true }),
    );
    await plot.element.updateComplete;
    expect(plot.tip()).to.equal("");
  });

  it("opens a table with both columns", async () => {
    await plot.pressButton("Show as table");
    await plot.until(() => plot.all("tbody tr").length > 0, "the table");
    expect(plot.all("tbody tr")).to.have.lengthOf(126);
    const headings = plot.all("thead th").map(({ textContent }) => textContent);
    expect(headings.join(" "))
      .to.include("Index of Multiple Deprivation 2019 score")
      .and.include("Leading candidate's share of votes (% of votes)");
  });

  it("says beside the plot that a link is not a cause", () => {
    expect(plot.part("graphic")).to.include(
      "This does not show that one causes the other.",
    );
  });
});

describe("a scatter plot at any width", () => {
  for (const width of [288, 480, 720, 1200])
    it(`writes labels and ticks that touch no other, ${width} pixels wide`, async () => {
      const plot = await ScatterPlotHarness.place(
        { ...VOTES, highlight: "E05000886 E05000887" },
        { state: "partial", width },
      );
      for (const selector of [".label", ".across-marks .mark"]) {
        const boxes = plot
          .seen(selector)
          .map((text) => text.getBoundingClientRect());
        expect(boxes.length, selector).to.be.greaterThan(1);
        for (const [at, box] of boxes.entries())
          for (const other of boxes.slice(at + 1))
            expect(
              box.left < other.right &&
                other.left < box.right &&
                box.top < other.bottom &&
                other.top < box.bottom,
            ).to.equal(false);
      }
      const { right } = plot.element.getBoundingClientRect();
      for (const text of plot.seen(".label, .mark"))
        expect(text.getBoundingClientRect().right).to.be.at.most(right + 1);
    });

  it("needs no sideways scroll in the room of a phone", async () => {
    const plot = await ScatterPlotHarness.place(VOTES, {
      state: "partial",
      width: 288,
    });
    const figure = plot.one("figure");
    expect(figure.scrollWidth).to.be.at.most(figure.clientWidth);
    for (const text of plot.seen("text"))
      expect(parseFloat(getComputedStyle(text).fontSize)).to.be.at.least(12);
  });
});

describe("choosing on a scatter plot", () => {
  it("chooses the ward the keyboard stands on, names it, and lets it go again", async () => {
    const plot = await ScatterPlotHarness.placeMadeUp(
      madeUpScatter(madeUpRow()),
    );
    await plot.enter();
    const said = plot.status();
    await plot.press("ArrowRight", "Enter");
    expect(await said).to.equal("Place 2 is chosen.");
    expect(plot.current()).to.match(/chosen\.$/);
    expect(plot.part("key")).to.include("Place 2: Income 1, Health score 2");
    await plot.press("Escape");
    expect(plot.current()).to.not.include("chosen");
  });

  it("chooses the ward that is clicked", async () => {
    const plot = await ScatterPlotHarness.placeMadeUp(
      madeUpScatter(madeUpRow()),
    );
    await plot.pointAt(plot.placeOf("Place 5"), "click");
    expect(plot.all(".point.lit")).to.have.lengthOf(2);
    expect(plot.part("key")).to.include("Place 5");
  });

  it("follows what another figure chose", async () => {
    const selection = document.createElement("commons-selection");
    document.body.append(selection);
    const [one, other] = await Promise.all(
      [0, 1].map(() =>
        ScatterPlotHarness.placeMadeUp(madeUpScatter(madeUpRow()), {
          parent: selection,
        }),
      ),
    );
    await one!.pointAt(one!.placeOf("Place 3"), "click");
    await other!.element.updateComplete;
    expect(other!.part("key")).to.include("Place 3: Income 2, Health score 4");
  });
});

describe("a scatter plot that cannot show all", () => {
  it("warns of nothing and draws nothing where no area has both values", async () => {
    const plot = await ScatterPlotHarness.placeMadeUp(
      madeUpScatter([["Alone", 1, null]]),
      { state: "empty" },
    );
    expect(plot.part("title")).to.equal("No ward has both values");
    expect(plot.all("#walk")).to.have.lengthOf(0);
  });

  it("says what went wrong where data cannot be fetched", async () => {
    const element = new MadeUpScatterPlot();
    element.answer = () =>
      Promise.reject(new UnreachableError("https://example.org/data.csv"));
    for (const [name, value] of Object.entries(MADE_UP))
      element.setAttribute(name, value);
    document.body.append(element);
    const plot = new ScatterPlotHarness(element);
    await plot.until(() => element.state === "error", "the error");
    expect(plot.part("message")).to.not.equal("");
  });

  it("says which measures there are where one is not", async () => {
    const plot = await ScatterPlotHarness.place(
      { ...VOTES, against: "luck" },
      { state: "error" },
    );
    expect(plot.part("message")).to.not.equal("");
  });

  it("treats markup in names as text", async () => {
    const plot = await ScatterPlotHarness.placeMadeUp(
      madeUpScatter([...madeUpRow(), ["<b>Church</b>", 3, 90]]),
    );
    expect(plot.all("b")).to.have.lengthOf(0);
    expect(
      plot.seen(".label").map(({ textContent }) => textContent),
    ).to.include("<b>Church</b>");
  });
});
