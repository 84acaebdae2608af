import "@commons-widgets/element-kit/define/commons-selection.js";
import { expect } from "chai";
import { BarChartHarness } from "./bar-chart.harness.js";
import { madeUpBars, madeUpParts } from "./made-up-bars.harness.js";

const COMMONS = "/examples/commons/lcr/catalogue.json";
const WARDS = {
  commons: COMMONS,
  dataset: "lcr:deprivation-2025",
  measure: "income-deprivation-rate",
  within: "E08000012",
};
const LIFE = {
  commons: COMMONS,
  dataset: "lcr:healthy-life-expectancy",
  measure: "female",
  compare: "E92000001",
};

afterEach(() => {
  document.body.replaceChildren();
});

describe("a bar chart of Liverpool's wards", () => {
  let chart: BarChartHarness;

  beforeEach(async () => {
    chart = await BarChartHarness.place(WARDS, { state: "partial" });
  });

  it("exposes every ward as an option, and no other list", () => {
    expect(chart.options()).to.have.lengthOf(64);
    expect(chart.all('[role="listbox"]')).to.have.lengthOf(1);
    expect(chart.options().at(-1)).to.include(
      "Waterfront North: not available",
    );
  });

  it("is one stop for the Tab key, and its drawing none", () => {
    const stops = chart.all(".chart [tabindex='0']").map(({ id }) => id);
    expect(stops).to.deep.equal(["walk"]);
    expect(chart.one(".bars").getAttribute("aria-hidden")).to.equal("true");
  });

  it("resolves every id that ARIA names, in its own root", async () => {
    await chart.enter();
    for (const name of ["labelledby", "describedby", "activedescendant"])
      for (const element of chart.all(`[aria-${name}]`))
        for (const id of element.getAttribute(`aria-${name}`)?.split(" ") ?? [])
          chart.one(`#${CSS.escape(id)}`);
  });

  it("lets every ward be heard by the keys alone", async () => {
    await chart.enter();
    const heard = [chart.current()];
    for (let ward = 1; ward < 64; ward++) {
      await chart.press("ArrowDown");
      heard.push(chart.current());
    }
    expect(heard).to.deep.equal(chart.options());
  });

  it("goes to the first and the last by Home and End, and ten on by Page Down", async () => {
    await chart.enter();
    await chart.press("End");
    expect(chart.current()).to.include("64 of 64");
    await chart.press("Home", "PageDown");
    expect(chart.current()).to.include("11 of 64");
  });

  it("says so where a key leads nowhere, and stays", async () => {
    await chart.enter();
    const said = chart.status();
    await chart.press("ArrowUp");
    expect(await said).to.equal("Start of the list.");
    expect(chart.current()).to.include("1 of 64");
  });

  it("shows at the bar what a screen reader says of it", async () => {
    await chart.enter();
    await chart.press("ArrowDown");
    const parts = chart.current().replace(/\. \d+ of \d+\.$/, "");
    for (const part of parts.split(/: |, /))
      expect(chart.tip().toLowerCase()).to.include(part.toLowerCase());
  });

  it("shows the same for a pointer as for a key", async () => {
    await chart.enter();
    await chart.press("ArrowDown");
    const byKey = chart.tip();
    await chart.press("Home");
    await chart.pointAt("Arundel");
    expect(chart.tip()).to.equal(byKey);
  });

  it("takes what the pointer shows away with Escape, wherever the focus is", async () => {
    await chart.pointAt("Arundel");
    expect(chart.tip()).to.include("Arundel");
    document.body.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Escape", bubbles: true }),
    );
    await chart.element.updateComplete;
    expect(chart.tip()).to.equal("");
  });

  it("chooses a ward by Enter and says so, and lets it go by Escape", async () => {
    await chart.enter();
    await chart.press("ArrowDown");
    const said = chart.status();
    await chart.press("Enter");
    expect(await said).to.equal("Arundel is chosen.");
    expect(chart.litNames()).to.deep.equal(["Arundel"]);
    expect(chart.current()).to.match(/, chosen\.$/);
    await chart.press("Escape");
    expect(chart.litNames()).to.deep.equal([]);
    expect(chart.takes({ key: "Escape" })).to.equal(false);
  });

  it("leaves keys with a modifier, and other letters, to the page", async () => {
    await chart.enter();
    expect(chart.takes({ key: "ArrowDown", altKey: true })).to.equal(false);
    expect(chart.takes({ key: "a" })).to.equal(false);
    expect(chart.takes({ key: "ArrowDown" })).to.equal(true);
  });

  it("opens the keyboard help by a question mark", async () => {
    await chart.enter();
    await chart.press("?");
    expect(chart.one("#keys").textContent).to.include("Home and End");
  });

  it("keeps its place when the data are fetched again", async () => {
    await chart.enter();
    await chart.press("PageDown");
    const before = chart.current();
    await chart.element.refresh();
    await chart.element.updateComplete;
    expect(chart.current()).to.equal(before);
  });

  it("has all of its values in a table too", async () => {
    await chart.pressButton("Show as table");
    expect(chart.all("tbody tr")).to.have.lengthOf(64);
  });

  it("draws the ends and says how many are between them", async () => {
    chart.element.setAttribute("ends", "5");
    await chart.element.updateComplete;
    expect(chart.all(".bar")).to.have.lengthOf(10);
    expect(chart.options()[5]).to.equal(
      "53 more between them are in the table.",
    );
    await chart.pressButton("Show as table");
    expect(chart.all("tbody tr")).to.have.lengthOf(64);
  });

  it("makes each bar as long as its value", () => {
    const lengths = chart.all(".bar").map((bar) => bar.getBoundingClientRect());
    const values = chart
      .all(".row .number:not(.absent)")
      .map(({ textContent }) => parseFloat(textContent));
    const scale = (lengths[0]?.width ?? 0) / (values[0] ?? 1);
    for (const [index, { width, left }] of lengths.entries()) {
      expect(width).to.be.closeTo((values[index] ?? 0) * scale, 2);
      expect(left).to.be.closeTo(lengths[0]?.left ?? 0, 0.5);
    }
  });

  for (const width of [320, 480, 736, 1200])
    it(`lets no words overlap or leave it at ${width} pixels`, async () => {
      chart.element.style.width = `${width}px`;
      await chart.element.updateComplete;
      const box = chart.element.getBoundingClientRect();
      for (const row of chart.all(".row")) {
        const [name, number] = [".name", ".number"].map((part) =>
          row.querySelector(part)?.getBoundingClientRect(),
        );
        expect(name?.right).to.be.at.most((number?.left ?? 0) + 0.5);
        expect(number?.right).to.be.at.most(box.right + 0.5);
        expect(row.getBoundingClientRect().height).to.be.at.least(24);
      }
      const seen = chart
        .all(".tick")
        .filter((tick) => tick.getClientRects().length > 0)
        .map((tick) => tick.getBoundingClientRect());
      for (const [index, tick] of seen.entries())
        expect(tick.right).to.be.at.most(
          seen[index + 1]?.left ?? box.right + 1,
        );
      expect(chart.element.scrollWidth).to.be.at.most(width);
    });

  it("writes nothing smaller than 12 pixels", () => {
    chart.element.style.width = "320px";
    for (const text of chart.all("text, .name, .number, .hint"))
      expect(parseFloat(getComputedStyle(text).fontSize)).to.be.at.least(12);
  });
});

describe("a bar chart with limits and a comparator", () => {
  it("draws the line where its value is, over every bar, with its name and value", async () => {
    const chart = await BarChartHarness.place(LIFE);
    expect(chart.one(".compare-label").textContent).to.match(
      /England\s*61\.\d/,
    );
    expect(chart.all(".plot .compare:not(.under)")).to.have.lengthOf(6);
    const [line] = chart.all(".plot .compare");
    const bar = chart.row("Wirral").querySelector(".bar");
    const place = line?.getBoundingClientRect();
    const length = bar?.getBoundingClientRect();
    expect(place?.left).to.be.greaterThan(length?.right ?? Infinity);
  });

  it("draws the limits of every bar and says what they are", async () => {
    const chart = await BarChartHarness.place(LIFE);
    expect(chart.all("g.whisker:not(.under)")).to.have.lengthOf(6);
    expect(chart.one(".key").textContent).to.include("95% confidence interval");
    for (const option of chart.options()) expect(option).to.include("(range ");
  });

  it("keeps what is shown inside its own width on a phone", async () => {
    const chart = await BarChartHarness.place(LIFE, { width: 320 });
    await chart.enter();
    for (const key of ["Home", "End"]) {
      await chart.press(key);
      const tip = chart.one(".tip").getBoundingClientRect();
      const box = chart.element.getBoundingClientRect();
      expect(tip.left).to.be.at.least(box.left - 0.5);
      expect(tip.right).to.be.at.most(box.right + 0.5);
    }
  });
});

describe("a bar chart in a selection", () => {
  it("shows the area chosen elsewhere, and tells its own choice", async () => {
    const selection = document.createElement("commons-selection");
    document.body.append(selection);
    const chart = await BarChartHarness.place(LIFE, { parent: selection });
    const other = await BarChartHarness.place(
      { ...LIFE, measure: "male" },
      { parent: selection },
    );
    await chart.click("Sefton");
    await other.element.updateComplete;
    expect(other.litNames()).to.deep.equal(["Sefton"]);
    await other.click("Sefton");
    await chart.element.updateComplete;
    expect(chart.litNames()).to.deep.equal([]);
  });
});

describe("a bar chart of odd data", () => {
  it("draws values below zero on the other side of it", async () => {
    const chart = await BarChartHarness.placeMadeUp(
      madeUpBars({ North: 5, South: -3 }),
    );
    const [north, south] = ["North", "South"].map((name) =>
      chart.row(name).querySelector(".bar")?.getBoundingClientRect(),
    );
    expect(south?.right).to.be.closeTo(north?.left ?? 0, 2);
  });

  it("shows markup in a name as text", async () => {
    const chart = await BarChartHarness.placeMadeUp(
      madeUpBars({ "<img src=x>": 3, B: 2 }),
    );
    expect(chart.all("img")).to.have.lengthOf(0);
    chart.row("<img src=x>");
  });

  it("wraps a very long name, on a phone too", async () => {
    const name = "Llanfairpwllgwyngyllgogerychwyrndrobwll".repeat(4);
    const chart = await BarChartHarness.placeMadeUp(
      madeUpBars({ [name]: 3, B: 2 }),
      { width: 320 },
    );
    expect(chart.element.scrollWidth).to.be.at.most(320);
  });

  it("says that there is nothing to show where there is no value", async () => {
    const chart = await BarChartHarness.placeMadeUp(
      madeUpBars({ North: null }),
      { state: "empty" },
    );
    expect(chart.all(".bars")).to.have.lengthOf(0);
  });

  it("names a place that the data have not, in an error", async () => {
    let code = "";
    document.addEventListener(
      "commons-error",
      (event) => {
        code = event.error.code;
      },
      { once: true },
    );
    await BarChartHarness.place(
      { ...LIFE, compare: "E99999999" },
      { state: "error" },
    );
    expect(code).to.equal("commons/area-not-found");
  });
});

describe("a bar chart of two measures", () => {
  const BOTH = {
    commons: COMMONS,
    dataset: "lcr:healthy-life-expectancy",
    measures: "female male",
  };

  it("draws a bar for each, named in a key, and says both", async () => {
    const chart = await BarChartHarness.place(BOTH);
    expect(chart.all(".row .bar")).to.have.lengthOf(12);
    expect(chart.one(".key").textContent).to.match(/Females\s+Males/);
    expect(chart.options()[0]).to.match(/^Wirral: Females: .* Males: /);
    const [first, second] = chart
      .all(".row .bar")
      .map((bar) => bar.getBoundingClientRect());
    expect(first?.bottom).to.be.at.most(second?.top ?? 0);
  });

  it("draws textures over the colours where its reader wants them", async () => {
    const chart = await BarChartHarness.place(BOTH);
    const drawn = () =>
      chart
        .all(".row .texture")
        .filter((one) => one.getClientRects().length > 0);
    expect(drawn()).to.have.lengthOf(0);
    await chart.pressButton("Textures over colours");
    expect(drawn()).to.have.lengthOf(6);
  });

  it("stands inside a phone", async () => {
    const chart = await BarChartHarness.place(BOTH, { width: 320 });
    expect(chart.element.scrollWidth).to.be.at.most(320);
  });

  it("stacks parts end to end", async () => {
    const count = { aggregate: "sum" } as const;
    const chart = await BarChartHarness.placeMadeUp(
      madeUpParts({ a: count, b: count }, { North: [3, 4], South: [1, 2] }),
      { attributes: { measures: "a b", layout: "stacked" } },
    );
    const [first, second] = chart
      .all(".row .bar")
      .map((bar) => bar.getBoundingClientRect());
    expect(second?.left).to.be.closeTo(first?.right ?? 0, 1.5);
    expect(second?.top).to.be.closeTo(first?.top ?? 0, 0.5);
  });
});
