import { ForbiddenError } from "@commons-widgets/commons";
import { expect } from "chai";
import type { TrendSource } from "./trend-chart.facts.js";
import { madeUpTrend, type MadeUpTrend } from "./made-up-trend.harness.js";
import {
  MadeUpTrendChart,
  MADE_UP,
  TrendChartHarness,
} from "./trend-chart.harness.js";

afterEach(() => {
  for (const chart of document.querySelectorAll("made-up-trend-chart"))
    chart.remove();
});

describe("a trend chart of odd data", () => {
  const drawn: readonly [string, MadeUpTrend][] = [
    ["one period", { lines: { North: [3], South: [5] } }],
    ["one line", { lines: { North: [3, 5, 4] } }],
    ["equal values", { lines: { North: [4, 4, 4], South: [4, 4, 4] } }],
    ["nothing but zeros", { lines: { North: [0, 0, 0] } }],
    ["negative values", { lines: { North: [-3, 2, -8], South: [-1, -2, 0] } }],
    ["huge values", { lines: { North: [1e15, 3e15], South: [2e15, 9e14] } }],
    ["tiny values", { lines: { North: [1e-9, 3e-9], South: [2e-9, 1e-9] } }],
    ["huge beside tiny", { lines: { North: [1e12, 1e-6], South: [0, 1e6] } }],
  ];
  for (const [what, trend] of drawn)
    it(`draws and reads ${what}`, async () => {
      const chart = await TrendChartHarness.placeMadeUp(madeUpTrend(trend));
      const count = Object.values(trend.lines).flat().length;
      expect(chart.options()).to.have.lengthOf(count);
      expect(
        new XMLSerializer().serializeToString(chart.one("#drawing")),
      ).to.not.match(/NaN|Infinity|undefined/);
      const box = chart.one("#drawing").getBoundingClientRect();
      for (const mark of chart.all(".marker_marks path, .line_marks path")) {
        const { top, bottom } = mark.getBoundingClientRect();
        expect(top).to.be.at.least(box.top - 1);
        expect(bottom).to.be.at.most(box.bottom + 1);
      }
      await chart.enter();
      await chart.press("]", "[", "ArrowUp", "ArrowDown", "PageDown", "Home");
      expect(chart.tip()).to.not.equal("");
    });

  it("breaks the line at a gap, stops there by key and says so", async () => {
    const chart = await TrendChartHarness.placeMadeUp(
      madeUpTrend({ lines: { North: [1, 2, null, 4, 5] } }),
      { state: "partial" },
    );
    const [line] = chart.all(".line_marks path");
    expect(line?.getAttribute("d")?.split("M")).to.have.lengthOf(3);
    await chart.enter();
    await chart.press("Home", "ArrowRight", "ArrowRight");
    expect(chart.current()).to.equal("North, 2003: not available. 3 of 5.");
    expect(chart.tip()).to.equal("North, 2003 not available");
    expect(chart.all(".rule")).to.have.lengthOf(1);
    expect(chart.all(".ring.focused")).to.have.lengthOf(0);
  });

  it("says that nothing has a value instead of drawing an empty chart", async () => {
    const chart = await TrendChartHarness.placeMadeUp(
      madeUpTrend({ lines: { North: [null, null], South: [null, null] } }),
      { state: "empty" },
    );
    expect(chart.all("#walk, #drawing")).to.have.lengthOf(0);
    expect(chart.one(".coverage").textContent.trim()).to.not.equal("");
  });

  it("marks a provisional value by a hollow sign, a word and the key", async () => {
    const provisional = { value: 3, status: "provisional" } as const;
    const chart = await TrendChartHarness.placeMadeUp(
      madeUpTrend({ lines: { North: [1, 2, provisional] } }),
    );
    const [marker] = chart.all(".marker_marks path");
    expect(marker?.getAttribute("fill")).to.equal("var(--_surface)");
    expect(chart.readKey()).to.deep.equal(["Provisional value"]);
    await chart.enter();
    expect(chart.current()).to.include("provisional");
  });

  it("shows markup, long names and names from right to left as text", async () => {
    const long = "Llanfairpwllgwyngyll ".repeat(10).trim();
    const chart = await TrendChartHarness.placeMadeUp(
      madeUpTrend({
        lines: {
          "<img src=x onerror=alert(1)>": [1, 2],
          [long]: [2, 3],
          ليفربول: [3, 4],
        },
      }),
    );
    expect(chart.all("img")).to.have.lengthOf(0);
    expect(chart.options().join()).to.include("<img src=x");
    const box = chart.one("#drawing").getBoundingClientRect();
    for (const text of chart.textBoxes())
      expect(text.right).to.be.at.most(box.right + 1);
    await chart.resize(320);
    expect(chart.element.scrollWidth).to.be.at.most(320);
  });

  it("draws time from left to right in a page from right to left", async () => {
    document.documentElement.dir = "rtl";
    const chart = await TrendChartHarness.placeMadeUp(
      madeUpTrend({ lines: { North: [1, 2, 3] } }),
    );
    await chart.enter();
    const [late] = chart.focusedPlace();
    await chart.press("ArrowLeft");
    const [early] = chart.focusedPlace();
    document.documentElement.dir = "";
    expect(early).to.be.lessThan(late);
  });

  it("reaches only the lines in colour where there are more than 200 points, and says where the rest are", async () => {
    const names = Array.from({ length: 30 }, (_, index) => `Place ${index}`);
    const lines = Object.fromEntries(
      names.map((name, index) => [name, Array(10).fill(index) as number[]]),
    );
    const chart = await TrendChartHarness.placeMadeUp(madeUpTrend({ lines }));
    expect(chart.options()).to.have.lengthOf(2 * 10);
    expect(chart.readKey()).to.deep.equal(["28 other places"]);
    await chart.enter();
    await chart.press("?");
    expect(chart.one("#keys").textContent).to.include(
      "28 more lines are in the table.",
    );
  });

  it("tells two places of one name apart", async () => {
    const data = madeUpTrend({ lines: { North: [1, 2], "North#2": [3, 4] } });
    const chart = await TrendChartHarness.placeMadeUp(data);
    const names = chart.options().map((option) => option.split(", 2")[0]);
    expect(new Set(names).size).to.equal(2);
  });
});

describe("a trend chart without an answer", () => {
  function waiting(answer: MadeUpTrendChart["answer"]): TrendChartHarness {
    const chart = new MadeUpTrendChart();
    chart.answer = answer;
    for (const [name, value] of Object.entries(MADE_UP))
      chart.setAttribute(name, value);
    document.body.append(chart);
    return new TrendChartHarness(chart);
  }

  it("says that it is loading, and draws when the data come", async () => {
    let come: (data: TrendSource) => void = () => undefined;
    const data = new Promise<TrendSource>((resolve) => (come = resolve));
    const chart = waiting(() => data);
    await chart.element.updateComplete;
    expect(chart.one("figure").textContent).to.include("Loading");
    come(madeUpTrend({ lines: { North: [1, 2] } }));
    await chart.until(
      () => chart.isDrawn && chart.options().length === 2,
      "the drawing",
    );
  });

  it("says that the data are not open to the reader", async () => {
    const refusal = new ForbiddenError("/made-up.json", 403);
    const chart = waiting(() => Promise.reject(refusal));
    await chart.until(
      () => chart.element.state === "forbidden",
      "state forbidden",
    );
    expect(chart.one(".message").textContent.trim()).to.not.equal("");
  });
});
