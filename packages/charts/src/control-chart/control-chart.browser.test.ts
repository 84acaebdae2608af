import "@commons-widgets/element-kit/define/commons-selection.js";
import { expect } from "chai";
import { ControlChartHarness } from "./control-chart.harness.js";
import { madeUpControl } from "./made-up-control.harness.js";

const PRICES = {
  dataset: "lcr:housing-affordability",
  area: "E08000012",
  target: "3.5",
};

const CLAIMANTS = { dataset: "lcr:claimant-count", area: "E08000011" };

const CALM = [5, 6, 5, 4, 5, 6, 4, 5, 6, 5, 4, 5];

afterEach(() => {
  for (const one of document.querySelectorAll(
    "commons-selection, commons-control-chart, made-up-control-chart",
  ))
    one.remove();
});

describe("a control chart of house prices in Liverpool", () => {
  let chart: ControlChartHarness;

  beforeEach(async () => {
    chart = await ControlChartHarness.placeSample(PRICES);
  });

  it("exposes each of its 24 years as an option of one list", () => {
    expect(chart.options()).to.have.lengthOf(24);
    expect(chart.all('[role="listbox"]')).to.have.lengthOf(1);
    expect(chart.options()[0]).to.equal(
      "Liverpool, 1 April 2002: 3.1, below the lower limit (improvement), in a run of 6 rising (concern). 1 of 24.",
    );
  });

  it("is one stop for the Tab key, and its drawing none", () => {
    const stops = chart.all(".control [tabindex='0']").map(({ id }) => id);
    expect(stops).to.deep.equal(["walk"]);
    expect(chart.one(".plot").getAttribute("aria-hidden")).to.equal("true");
  });

  it("resolves every id that ARIA names, in its own root", async () => {
    await chart.enter();
    for (const name of ["labelledby", "describedby", "activedescendant"])
      for (const element of chart.all(`[aria-${name}]`))
        for (const id of element.getAttribute(`aria-${name}`)?.split(" ") ?? [])
          chart.one(`#${CSS.escape(id)}`);
  });

  it("draws a mark for each value, differing in shape where it is a signal", () => {
    const marks = chart.all(".plot .mark");
    expect(marks).to.have.lengthOf(24);
    const shapes = new Set(marks.map((mark) => mark.getAttribute("d")));
    expect(shapes.size).to.equal(3);
    const kinds = (kind: string) => chart.all(`.plot .mark.${kind}`).length;
    expect(["improvement", "concern", "usual"].map(kinds)).to.deep.equal([
      2, 4, 18,
    ]);
  });

  it("names each mark in its key, and each line at its end", () => {
    expect(chart.readKey()).to.deep.equal([
      "No signal: usual ups and downs",
      "Above the upper limit: concern",
      "Below the lower limit: improvement",
      "Run of 6 or more rising: concern",
    ]);
    expect(chart.readLevels()).to.deep.equal([
      "Upper limit 5.43",
      "Mean 4.69",
      "Lower limit 3.94",
      "Target 3.5",
    ]);
  });

  it("begins at the latest value and goes through time and from signal to signal", async () => {
    await chart.enter();
    expect(chart.current()).to.match(/^Liverpool, 1 April 2025/);
    await chart.press("ArrowLeft");
    expect(chart.current()).to.match(/^Liverpool, 1 April 2024/);
    await chart.press("PageUp");
    expect(chart.current()).to.match(/2007: 5\.6, up .*above the upper limit/);
    await chart.press("[");
    expect(chart.current()).to.match(/2002: 3\.1/);
    await chart.press("]");
    expect(chart.current()).to.match(/2007: 5\.6/);
    await chart.press("Home", "ArrowDown");
    expect(chart.current()).to.match(/2003: 3\.5/);
  });

  it("lets every year be heard by the keys alone", async () => {
    await chart.enter();
    await chart.press("Home");
    const heard = [chart.current()];
    for (let year = 1; year < 24; year++) {
      await chart.press("ArrowRight");
      heard.push(chart.current());
    }
    expect(heard).to.deep.equal(chart.options());
  });

  it("says so where a key leads nowhere, and stays", async () => {
    await chart.enter();
    const end = chart.status();
    await chart.press("ArrowRight");
    expect(await end).to.equal("End of the line: no later period.");
    const later = chart.status();
    await chart.press("PageDown");
    expect(await later).to.equal("No later signal.");
    expect(chart.current()).to.match(/^Liverpool, 1 April 2025/);
  });

  it("shows the same for a pointer as for a key, until Escape", async () => {
    await chart.enter();
    await chart.press("Home");
    const byKey = chart.tip();
    expect(byKey).to.include("below the lower limit (improvement)");
    chart.walk.blur();
    await chart.element.updateComplete;
    expect(chart.tip()).to.equal("");
    await chart.pointAt(0.03);
    expect(chart.tip()).to.equal(byKey);
    document.body.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Escape", bubbles: true }),
    );
    await chart.element.updateComplete;
    expect(chart.tip()).to.equal("");
  });

  it("opens its table, whose rows are the years", async () => {
    await chart.pressButton("Show as table");
    await chart.until(() => chart.all("tbody tr").length > 0, "the table");
    expect(chart.all("tbody tr")).to.have.lengthOf(24);
    expect(chart.one("tbody tr").textContent).to.include(
      "below the lower limit",
    );
  });

  it("lets a year be chosen and let go, and says so", async () => {
    let chosen: unknown;
    chart.element.addEventListener("commons-select", (event) => {
      chosen = event.selection.period;
    });
    await chart.enter();
    const said = chart.status();
    await chart.press("Enter");
    expect(await said).to.equal("Liverpool, 1 April 2025 is chosen.");
    expect(chosen).to.equal("2025-04-01");
    expect(chart.current()).to.match(/, chosen\.$/);
    await chart.press("Enter");
    expect(chosen).to.equal(undefined);
    await chart.clickAt(0.98);
    expect(chosen).to.equal("2025-04-01");
  });
});

describe("a control chart in a selection", () => {
  it("is about the place chosen, where the data have it", async () => {
    const around = document.createElement("commons-selection");
    document.body.append(around);
    const chart = await ControlChartHarness.placeSample(CLAIMANTS, {
      parent: around,
    });
    expect(chart.options()[0]).to.match(/^Knowsley/);
    around.area = "E08000012";
    await chart.until(
      () => chart.options()[0]?.startsWith("Liverpool") === true,
      "Liverpool",
    );
    around.area = "E05015309";
    await chart.until(
      () => chart.options()[0]?.startsWith("Knowsley") === true,
      "Knowsley again",
    );
  });
});

describe("a control chart where there is little room", () => {
  const figures = {
    years: { ...CLAIMANTS, target: "5", baseline: "2011..2016" },
    days: {
      dataset: "lcr:housing-affordability",
      area: "E08000012",
      target: "3.5",
    },
  };
  for (const [periods, attributes] of Object.entries(figures))
    for (const width of periods === "years"
      ? [280, 320, 560, 720, 1200]
      : [560, 720, 1200])
      it(`keeps ${periods} to ${width} pixels, and no text touches another`, async () => {
        const chart = await ControlChartHarness.placeSample(attributes, {
          width,
        });
        expect(chart.element.scrollWidth).to.be.at.most(width);
        const { right } = chart.element.getBoundingClientRect();
        const boxes = chart.textBoxes();
        expect(boxes.length).to.be.greaterThan(5);
        for (const [index, one] of boxes.entries()) {
          expect(one.right).to.be.at.most(right + 1);
          for (const other of boxes.slice(index + 1))
            expect(overlap(one, other), `texts ${index}`).to.equal(false);
        }
      });

  it("names its lines in the key instead", async () => {
    const chart = await ControlChartHarness.placeSample(CLAIMANTS, {
      width: 320,
    });
    expect(chart.readLevels()).to.deep.equal([]);
    expect(chart.readKey().slice(0, 3)).to.deep.equal([
      "Upper limit 6.65%",
      "Mean 4.88%",
      "Lower limit 3.11%",
    ]);
  });

  it("keeps every text at twelve pixels or more", async () => {
    const chart = await ControlChartHarness.placeSample(CLAIMANTS, {
      width: 320,
    });
    for (const text of chart.all(".control *"))
      expect(parseFloat(getComputedStyle(text).fontSize)).to.be.at.least(12);
  });
});

describe("a control chart in its states", () => {
  it("is partial with a gap, where nothing is drawn and the keys still go", async () => {
    const chart = await ControlChartHarness.placeMadeUp(
      madeUpControl({ lines: { North: [...CALM, null, 5] } }),
      {},
      { state: "partial" },
    );
    expect(chart.all(".plot .mark")).to.have.lengthOf(13);
    await chart.enter();
    await chart.press("ArrowLeft");
    expect(chart.current()).to.equal("North, 2013: not available. 13 of 14.");
  });

  it("is empty without a value, and fails with words where a place is unknown", async () => {
    await ControlChartHarness.placeMadeUp(
      madeUpControl({ lines: { North: [null, null] } }),
      {},
      { state: "empty" },
    );
    const chart = await ControlChartHarness.placeMadeUp(
      madeUpControl({ lines: { North: CALM } }),
      { area: "E08009999" },
      { state: "error" },
    );
    expect(chart.all("[part=message]")).to.have.lengthOf(1);
  });

  it("draws no limits of five values, and says why", async () => {
    const chart = await ControlChartHarness.placeMadeUp(
      madeUpControl({ lines: { North: [5, 6, 5, 4, 5] } }),
    );
    expect(chart.all(".plot .level")).to.have.lengthOf(0);
    expect(chart.one("[part=summary]").textContent).to.include(
      "they need 6 values",
    );
    expect(chart.readKey()).to.deep.equal(["Value"]);
  });

  it("takes markup in a name for text", async () => {
    const chart = await ControlChartHarness.placeMadeUp(
      madeUpControl({ lines: { "<b>North</b>": CALM } }),
    );
    expect(chart.options()[0]).to.match(/^<b>North<\/b>, 2001/);
    expect(chart.all("b")).to.have.lengthOf(0);
  });

  it("leaves a target aside that is no number", async () => {
    const chart = await ControlChartHarness.placeMadeUp(
      madeUpControl({ lines: { North: CALM } }),
      { target: "soon" },
    );
    expect(chart.all(".level.target")).to.have.lengthOf(0);
    chart.element.target = "5";
    await chart.element.updateComplete;
    expect(chart.all(".plot .level.target")).to.have.lengthOf(1);
  });
});

function overlap(one: DOMRect, other: DOMRect): boolean {
  return (
    one.left < other.right - 1 &&
    other.left < one.right - 1 &&
    one.top < other.bottom - 3 &&
    other.top < one.bottom - 3
  );
}
