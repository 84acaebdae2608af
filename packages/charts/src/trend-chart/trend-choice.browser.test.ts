import "@commons-widgets/element-kit/define/commons-selection.js";
import { expect } from "chai";
import { TrendChartHarness } from "./trend-chart.harness.js";

const CLAIMANTS = {
  commons: "/examples/commons/lcr/catalogue.json",
  dataset: "lcr:claimant-count",
  highlight: "E08000012",
  compare: "E92000001",
};

afterEach(() => {
  for (const chart of document.querySelectorAll("commons-trend-chart"))
    chart.remove();
});

describe("a reader of a trend chart", () => {
  let chart: TrendChartHarness;

  beforeEach(async () => {
    chart = await TrendChartHarness.place(CLAIMANTS);
  });

  it("chooses a point by Enter, lets it go by Space, and says so in one event", async () => {
    const chosen: unknown[] = [];
    chart.element.addEventListener("commons-select", ({ selection }) => {
      chosen.push(selection);
    });
    await chart.enter();
    await chart.press("Enter");
    expect(chart.chosenOptions()).to.deep.equal([chart.current()]);
    await chart.press(" ");
    expect(chart.chosenOptions()).to.deep.equal([]);
    expect(chosen).to.deep.equal([
      { series: "E08000012", period: "2025-01-01/P1Y" },
      { series: undefined, period: undefined },
    ]);
  });

  it("says which point is chosen, and when none is any more", async () => {
    await chart.enter();
    const chosen = chart.status();
    await chart.press("Enter");
    expect(await chosen).to.equal("Liverpool, 2025 is chosen.");
    const cleared = chart.status();
    await chart.press("Enter");
    expect(await cleared).to.equal("Nothing is chosen now.");
  });

  it("marks as selected where the reader stands, and nothing else", async () => {
    await chart.enter();
    await chart.press("Enter", "ArrowLeft");
    const selected = chart.all('[aria-selected="true"]');
    expect(selected.map(({ textContent }) => textContent.trim())).to.deep.equal(
      [chart.current()],
    );
  });

  it("chooses by a click what the pointer shows", async () => {
    await chart.enter();
    const [x, y] = chart.focusedPlace();
    await chart.clickAt(x, y);
    expect(chart.all(".ring.chosen")).to.have.lengthOf(2);
  });

  it("shows what a finger tapped, and lets it go where it taps beside", async () => {
    await chart.enter();
    const [x, y] = chart.focusedPlace();
    chart.walk.blur();
    await chart.clickAt(x, y);
    expect(chart.tip()).to.include("Liverpool, 2025");
    await chart.clickAt(700, 20);
    expect(chart.tip()).to.equal("");
  });

  it("chooses the option that a screen reader clicks", async () => {
    const option = chart.all('[role="option"]')[30];
    option?.click();
    await chart.element.updateComplete;
    expect(chart.chosenOptions()).to.deep.equal([chart.options()[30]]);
    expect(chart.tip()).to.include("England, 2006");
  });
});

describe("a trend chart that shares a selection", () => {
  it("puts the line chosen elsewhere in colour", async () => {
    const parent = document.createElement("commons-selection");
    document.body.append(parent);
    const { commons, dataset } = CLAIMANTS;
    const one = await TrendChartHarness.place({ commons, dataset }, { parent });
    const two = await TrendChartHarness.place({ commons, dataset }, { parent });
    await one.enter();
    const status = one.status();
    await one.press("PageDown", "PageDown", "Enter");
    const [name = ""] = one.current().split(",");
    expect(await status).to.match(new RegExp(`^${name}, .* is chosen\\.$`));
    await two.until(
      () => two.element.model?.lines[0]?.name === name,
      `${name} in colour`,
    );
    expect(two.all(".ring.chosen")).to.have.lengthOf(2);
    parent.remove();
  });
});
