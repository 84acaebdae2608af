import "@commons-widgets/element-kit/define/commons-selection.js";
import { expect } from "chai";
import { DotPlotHarness } from "./dot-plot.harness.js";
import { madeUpDots } from "./made-up-dots.harness.js";

const COMMONS = "/examples/commons/lcr/catalogue.json";
const CLAIMANTS = {
  commons: COMMONS,
  dataset: "lcr:claimant-count",
  periods: "2011 2024",
};
const LIFE = {
  commons: COMMONS,
  dataset: "lcr:healthy-life-expectancy",
  measure: "female",
};
const YEARS = { periods: "2011 2024" };

afterEach(() => {
  document.body.replaceChildren();
});

describe("a dot plot of then and now", () => {
  let plot: DotPlotHarness;

  beforeEach(async () => {
    plot = await DotPlotHarness.place(CLAIMANTS);
  });

  it("exposes every district with both values and what lies between", () => {
    expect(plot.options()).to.have.lengthOf(6);
    expect(plot.options()[1]).to.equal(
      "Knowsley, 2011: 6.5%; 2024: 4.6%; down 1.9 percentage points. 2 of 6.",
    );
    expect(plot.all('[role="listbox"]')).to.have.lengthOf(1);
  });

  it("is one stop for the Tab key, and its drawing none", () => {
    const stops = plot.all(".chart [tabindex='0']").map(({ id }) => id);
    expect(stops).to.deep.equal(["walk"]);
    expect(plot.one(".rows").getAttribute("aria-hidden")).to.equal("true");
  });

  it("resolves every id that ARIA names, in its own root", async () => {
    await plot.enter();
    for (const name of ["labelledby", "describedby", "activedescendant"])
      for (const element of plot.all(`[aria-${name}]`))
        for (const id of element.getAttribute(`aria-${name}`)?.split(" ") ?? [])
          plot.one(`#${CSS.escape(id)}`);
  });

  it("draws the earlier value hollow, the later filled, joined by a line", () => {
    const { hollow, filled, joint } = plot.marksOf("Knowsley");
    expect(hollow.length + filled.length).to.equal(2);
    expect(middleOf(hollow[0])).to.be.greaterThan(middleOf(filled[0]));
    const line = joint[0]?.getBoundingClientRect();
    expect(line?.left).to.be.closeTo(middleOf(filled[0]), 3);
    expect(line?.right).to.be.closeTo(middleOf(hollow[0]), 3);
  });

  it("puts every dot where its value stands on the axis", () => {
    const places = plot.all(".row .dot.filled").map(middleOf);
    const values = [5.7, 4.6, 4.4, 3.9, 3.8, 3.6];
    const [highest = NaN] = places;
    const lowest = places.at(-1) ?? NaN;
    for (const [index, value] of values.entries()) {
      const share = (value - 3.6) / (5.7 - 3.6);
      const place = lowest + share * (highest - lowest);
      expect(places[index]).to.be.closeTo(place, 1);
    }
  });

  it("says in words which dot is which, on the first row and in the key", () => {
    const labels = plot.all(".label").map(({ textContent }) => textContent);
    expect(labels).to.deep.equal(["2011", "2024"]);
    expect(plot.readKey()).to.deep.equal(["2011", "2024"]);
  });

  it("lets every row be heard by the keys alone", async () => {
    await plot.enter();
    const heard = [plot.current()];
    for (let row = 1; row < 6; row++) {
      await plot.press("ArrowDown");
      heard.push(plot.current());
    }
    expect(heard).to.deep.equal(plot.options());
  });

  it("goes to the lowest and highest latest value by brackets, whatever the order", async () => {
    plot.element.setAttribute("sort", "change");
    await plot.element.updateComplete;
    await plot.enter();
    await plot.press("]");
    expect(plot.current()).to.match(/^Liverpool, .*2024: 5\.7%/);
    await plot.press("[");
    expect(plot.current()).to.match(/^Wirral, .*2024: 3\.6%/);
  });

  it("says so where a key leads nowhere, and stays", async () => {
    await plot.enter();
    const said = plot.status();
    await plot.press("ArrowUp");
    expect(await said).to.equal("This is the first row.");
    expect(plot.current()).to.include("1 of 6");
  });

  it("shows at the row what a screen reader says of it", async () => {
    await plot.enter();
    await plot.press("ArrowDown");
    const parts = plot.current().replace(/\. \d+ of \d+\.$/, "");
    for (const part of parts.split(/[;,:] /))
      expect(plot.tip().toLowerCase()).to.include(part.toLowerCase());
  });

  it("shows the same for a pointer as for a key", async () => {
    await plot.enter();
    await plot.press("ArrowDown");
    const byKey = plot.tip();
    await plot.press("Home");
    await plot.pointAt("Knowsley");
    expect(plot.tip()).to.equal(byKey);
  });

  it("takes what the pointer shows away with Escape, wherever the focus is", async () => {
    await plot.pointAt("Knowsley");
    expect(plot.tip()).to.include("Knowsley");
    document.body.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Escape", bubbles: true }),
    );
    await plot.element.updateComplete;
    expect(plot.tip()).to.equal("");
  });

  it("chooses a row by Enter and says so, and lets it go by Escape", async () => {
    await plot.enter();
    const said = plot.status();
    await plot.press("ArrowDown", "Enter");
    expect(await said).to.equal("Knowsley is chosen.");
    expect(plot.current()).to.match(/, chosen\.$/);
    await plot.press("Escape");
    expect(plot.current()).to.not.match(/chosen/);
    expect(plot.takes({ key: "Escape" })).to.equal(false);
  });

  it("leaves keys with a modifier, and other letters, to the page", async () => {
    await plot.enter();
    expect(plot.takes({ key: "ArrowDown", altKey: true })).to.equal(false);
    expect(plot.takes({ key: "a" })).to.equal(false);
    expect(plot.takes({ key: "ArrowDown" })).to.equal(true);
  });

  it("keeps its place when the data are fetched again", async () => {
    await plot.enter();
    await plot.press("End");
    const before = plot.current();
    await plot.element.refresh();
    await plot.element.updateComplete;
    expect(plot.current()).to.equal(before);
  });

  it("has all of its values in a table too, in the order of the rows", async () => {
    await plot.pressButton("Show as table");
    const heads = plot
      .all("tbody th")
      .map(({ textContent }) => textContent.trim());
    const names = plot.all(".row .name").map(({ textContent }) => textContent);
    expect(heads).to.deep.equal(names);
  });

  for (const width of [320, 480, 736, 1200])
    it(`lets no words overlap or leave it at ${width} pixels`, async () => {
      plot.element.style.width = `${width}px`;
      await plot.element.updateComplete;
      const box = plot.element.getBoundingClientRect();
      for (const row of plot.all(".row")) {
        const [name, number] = [".name", ".number"].map((part) =>
          row.querySelector(part)?.getBoundingClientRect(),
        );
        expect(name?.right).to.be.at.most((number?.left ?? 0) + 0.5);
        expect(number?.right).to.be.at.most(box.right + 0.5);
        expect(row.getBoundingClientRect().height).to.be.at.least(24);
      }
      for (const texts of [".tick", ".label"].map((kind) => plot.seen(kind)))
        for (const text of texts) {
          // Some engines count the halo round the letters as theirs.
          expect(text.left).to.be.at.least(box.left - 4);
          expect(text.right).to.be.at.most(box.right + 4);
        }
      const ticks = plot.seen(".tick");
      for (const [index, tick] of ticks.entries())
        expect(tick.right).to.be.at.most(ticks[index + 1]?.left ?? Infinity);
      expect(plot.element.scrollWidth).to.be.at.most(width);
    });

  it("writes nothing smaller than 12 pixels", () => {
    plot.element.style.width = "320px";
    for (const text of plot.all("text, .name, .number, .hint, .key li"))
      expect(parseFloat(getComputedStyle(text).fontSize)).to.be.at.least(12);
  });
});

describe("a dot plot of values with intervals", () => {
  it("draws one whisker for each dot, and says what it is", async () => {
    const plot = await DotPlotHarness.place(LIFE);
    expect(plot.all(".row .dot")).to.have.lengthOf(6);
    expect(plot.all(".row g.whisker:not(.under)")).to.have.lengthOf(6);
    expect(plot.readKey()).to.deep.equal(["95% confidence interval"]);
    for (const option of plot.options()) expect(option).to.include("(range ");
  });

  it("joins what cannot be told apart by a dashed line, and says so", async () => {
    const plot = await DotPlotHarness.place({
      ...LIFE,
      periods: "2011 to 2013, 2022 to 2024",
    });
    expect(plot.all(".row .joint.unclear")).to.have.lengthOf(6);
    expect(plot.readKey()).to.include("Ranges overlap: no clear change");
    for (const option of plot.options())
      expect(option).to.include("no clear change: the ranges overlap");
  });

  it("keeps what is shown inside its own width on a phone", async () => {
    const plot = await DotPlotHarness.place(
      { ...LIFE, periods: "2011 to 2013, 2022 to 2024" },
      { width: 320 },
    );
    await plot.enter();
    for (const key of ["Home", "End"]) {
      await plot.press(key);
      const tip = plot.one(".tip").getBoundingClientRect();
      const box = plot.element.getBoundingClientRect();
      expect(tip.left).to.be.at.least(box.left - 0.5);
      expect(tip.right).to.be.at.most(box.right + 0.5);
    }
  });
});

describe("a dot plot of two groups", () => {
  it("names the groups by what sets their measures apart", async () => {
    const plot = await DotPlotHarness.place({
      commons: COMMONS,
      dataset: "lcr:child-poverty",
      measures: "before-housing-costs after-housing-costs",
    });
    expect(plot.readKey()).to.deep.equal([
      "Before housing costs",
      "After housing costs",
    ]);
    expect(plot.options()[1]).to.include(
      "after housing costs higher by 5.3 percentage points",
    );
  });
});

describe("a dot plot in a selection", () => {
  it("shows the area and the period chosen elsewhere, and tells its own choice", async () => {
    const selection = document.createElement("commons-selection");
    document.body.append(selection);
    const { commons, dataset } = CLAIMANTS;
    const placing = { parent: selection };
    const plot = await DotPlotHarness.place({ commons, dataset }, placing);
    const other = await DotPlotHarness.place(CLAIMANTS, placing);
    await plot.click("Sefton");
    await other.element.updateComplete;
    const chosen = other.options().filter((text) => /chosen\.$/.test(text));
    expect(chosen).to.have.lengthOf(1);
    await other.click("Sefton");
    await plot.element.updateComplete;
    expect(plot.options().join()).to.not.include("chosen");
    selection.period = "2015-01-01/P1Y";
    await selection.updateComplete;
    await plot.element.updateComplete;
    expect(plot.element.model?.words.subheading).to.match(/, 2015$/);
  });
});

describe("a dot plot of odd data", () => {
  it("shows markup in a name as text", async () => {
    const plot = await DotPlotHarness.placeMadeUp(
      madeUpDots({ "<img src=x>": [3, 4], B: [2, 1] }),
      { attributes: YEARS },
    );
    expect(plot.all("img")).to.have.lengthOf(0);
    plot.row("<img src=x>");
  });

  it("wraps a very long name, on a phone too", async () => {
    const name = "Llanfairpwllgwyngyllgogerychwyrndrobwll".repeat(4);
    const plot = await DotPlotHarness.placeMadeUp(
      madeUpDots({ [name]: [3, 4], B: [2, 1] }),
      { width: 320, attributes: YEARS },
    );
    expect(plot.element.scrollWidth).to.be.at.most(320);
  });

  it("keeps a row whose value is missing, and draws no line there", async () => {
    const plot = await DotPlotHarness.placeMadeUp(
      madeUpDots({ North: [null, 4], South: [2, 1] }),
      { state: "partial", attributes: YEARS },
    );
    const { hollow, filled, joint } = plot.marksOf("North");
    expect([hollow.length, filled.length, joint.length]).to.deep.equal([
      0, 1, 0,
    ]);
    expect(plot.row("North").textContent).to.include("not available to 4");
  });

  it("says that there is nothing to show where there is no value", async () => {
    const plot = await DotPlotHarness.placeMadeUp(
      madeUpDots({ North: [null, null] }),
      { state: "empty" },
    );
    expect(plot.all(".rows")).to.have.lengthOf(0);
  });

  it("names what the data have not, in an error", async () => {
    const wrong: readonly [Record<string, string>, string][] = [
      [{ periods: "2011 1066" }, "commons/period-not-found"],
      [{ measures: "rate votes" }, "commons/measure-not-found"],
      [{ areas: "E99999999" }, "commons/area-not-found"],
      [{ within: "E99999999" }, "commons/area-not-found"],
    ];
    for (const [attributes, code] of wrong) {
      let told = "";
      document.addEventListener(
        "commons-error",
        ({ error }) => {
          told = error.code;
        },
        { once: true },
      );
      await DotPlotHarness.place(
        { ...CLAIMANTS, ...attributes },
        { state: "error" },
      );
      expect(told).to.equal(code);
    }
  });

  it("tells its author what an attribute cannot take", async () => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warned.push(text);
    await DotPlotHarness.place({ ...CLAIMANTS, periods: "2011 2012 2013" });
    await DotPlotHarness.place({ ...CLAIMANTS, sort: "size" });
    await DotPlotHarness.place({ ...LIFE, sort: "change" });
    console.warn = warn;
    expect(warned.join("\n")).to.include("2 periods at most");
    expect(warned.join("\n")).to.include("value, change, name");
    expect(warned.join("\n")).to.include("change beside two periods");
  });
});

function middleOf(mark: Element | undefined): number {
  const { left = NaN, right = NaN } = mark?.getBoundingClientRect() ?? {};
  return (left + right) / 2;
}
