import type { CommonsErrorEvent } from "@commons-widgets/element-kit";
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

describe("a trend chart of the districts", () => {
  let chart: TrendChartHarness;

  beforeEach(async () => {
    chart = await TrendChartHarness.place(CLAIMANTS);
  });

  it("exposes every point of its seven lines as an option", () => {
    expect(chart.options()).to.have.lengthOf(7 * 25);
    expect(chart.all('[role="listbox"]')).to.have.lengthOf(1);
  });

  it("is one stop for the Tab key, and its drawing none", () => {
    const stops = chart.all(".trend [tabindex='0']").map(({ id }) => id);
    expect(stops).to.deep.equal(["walk"]);
    expect(chart.one("#drawing").getAttribute("aria-hidden")).to.equal("true");
  });

  it("resolves every id that ARIA names, in its own root", async () => {
    await chart.enter();
    for (const name of ["labelledby", "describedby", "activedescendant"])
      for (const element of chart.all(`[aria-${name}]`))
        for (const id of element.getAttribute(`aria-${name}`)?.split(" ") ?? [])
          chart.one(`#${CSS.escape(id)}`);
  });

  it("begins at the latest value of the line in colour", async () => {
    await chart.enter();
    expect(chart.current()).to.match(
      /^Liverpool, 2025: \d\.\d%, (up|down) .* percentage points from 2024\. 25 of 25\.$/,
    );
  });

  it("lets every point be heard by the keys alone", async () => {
    await chart.enter();
    await chart.press(...Array<string>(7).fill("PageUp"));
    const heard = new Set<string>();
    for (let line = 0; line < 7; line++) {
      await chart.press("Home");
      heard.add(chart.current());
      for (let year = 1; year < 25; year++) {
        await chart.press("ArrowRight");
        heard.add(chart.current());
      }
      await chart.press("PageDown");
    }
    expect([...heard].sort()).to.deep.equal([...chart.options()].sort());
  });

  it("goes up and down to what stands higher and lower that year", async () => {
    await chart.enter();
    const [, before] = chart.focusedPlace();
    await chart.press("ArrowDown");
    const [, after] = chart.focusedPlace();
    expect(after).to.be.greaterThan(before);
    expect(chart.current()).to.match(/^Knowsley, 2025/);
  });

  it("goes to the highest and the lowest value of the line by brackets", async () => {
    await chart.enter();
    await chart.press("]");
    expect(chart.current()).to.match(/^Liverpool, 2021: 8\.1%/);
    await chart.press("[");
    expect(chart.current()).to.match(/^Liverpool, 2016: 3\.4%/);
  });

  it("says so where a key leads nowhere, and stays", async () => {
    await chart.enter();
    const end = chart.status();
    await chart.press("ArrowRight");
    expect(await end).to.equal("End of the line: no later period.");
    const top = chart.status();
    await chart.press("ArrowUp");
    expect(await top).to.equal("No higher value in 2025.");
    expect(chart.current()).to.match(/^Liverpool, 2025/);
  });

  it("shows at the point what a screen reader says of it", async () => {
    await chart.enter();
    await chart.press("ArrowLeft");
    const said = chart.current().replace(/\. \d+ of \d+\.$/, "");
    const words = said.toLowerCase().split(/[\s,:]+/);
    expect(
      chart
        .tip()
        .toLowerCase()
        .split(/[\s,]+/),
    ).to.deep.equal(words);
  });

  it("shows the same for a pointer as for a key", async () => {
    await chart.enter();
    await chart.press("ArrowLeft", "ArrowLeft");
    const byKey = chart.tip();
    const [x, y] = chart.focusedPlace();
    await chart.press("Home");
    expect(chart.tip()).to.not.equal(byKey);
    await chart.pointAt(x + 3, y - 5);
    expect(chart.tip()).to.equal(byKey);
  });

  it("keeps what is shown while the pointer is on it", async () => {
    await chart.enter();
    const [x, y] = chart.focusedPlace();
    chart.walk.blur();
    await chart.pointAt(x, y);
    const shown = chart.tip();
    const move = new PointerEvent("pointermove", { bubbles: true });
    chart.one(".tip").dispatchEvent(move);
    await chart.element.updateComplete;
    expect(chart.tip()).to.equal(shown).and.to.include("Liverpool");
  });

  it("takes what the pointer shows away with Escape, wherever the focus is", async () => {
    await chart.enter();
    const [x, y] = chart.focusedPlace();
    chart.walk.blur();
    await chart.pointAt(x, y);
    expect(chart.tip()).to.include("Liverpool");
    document.body.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Escape", bubbles: true }),
    );
    await chart.element.updateComplete;
    expect(chart.tip()).to.equal("");
  });

  it("shows nothing where no point is near", async () => {
    await chart.pointAt(700, 20);
    expect(chart.tip()).to.equal("");
  });

  it("keeps what is shown inside its own width", async () => {
    await chart.resize(320);
    await chart.enter();
    for (const key of ["End", "Home"]) {
      await chart.press(key);
      const tip = chart.one(".tip").getBoundingClientRect();
      const box = chart.element.getBoundingClientRect();
      expect(tip.left).to.be.at.least(box.left - 0.5);
      expect(tip.right).to.be.at.most(box.right + 0.5);
    }
  });

  it("clears by Escape, and then leaves Escape to the page", async () => {
    await chart.enter();
    await chart.press("Enter", "Escape");
    expect(chart.all(".ring.chosen")).to.have.lengthOf(0);
    expect(chart.tip()).to.equal("");
    expect(chart.takes({ key: "Escape" })).to.equal(false);
  });

  it("leaves keys with a modifier, and other letters, to the page", async () => {
    await chart.enter();
    expect(chart.takes({ key: "ArrowLeft", altKey: true })).to.equal(false);
    expect(chart.takes({ key: "Home", ctrlKey: true })).to.equal(false);
    expect(chart.takes({ key: "a" })).to.equal(false);
    expect(chart.takes({ key: "ArrowLeft" })).to.equal(true);
  });

  it("opens the keyboard help by a question mark", async () => {
    await chart.enter();
    await chart.press("?");
    expect(chart.one("#keys").textContent).to.include("Page Up and Page Down");
  });

  it("keeps its place when the data are fetched again", async () => {
    await chart.enter();
    await chart.press("PageDown", "ArrowLeft");
    const before = chart.current();
    await chart.element.refresh();
    await chart.element.updateComplete;
    expect(chart.current()).to.equal(before);
  });

  it("names its lines at their ends, and in a key where it is narrow", async () => {
    expect(chart.drawnTexts()).to.include.members(["Liverpool", "England"]);
    expect(chart.readKey()).to.deep.equal([]);
    await chart.resize(320);
    expect(chart.drawnTexts()).to.not.include("Liverpool");
    expect(chart.readKey()).to.deep.equal([
      "Liverpool",
      "England",
      "5 other places",
    ]);
  });

  for (const width of [320, 480, 600, 1200])
    it(`lets no words overlap or leave it at ${width} pixels`, async () => {
      await chart.resize(width);
      const box = chart.one("#drawing").getBoundingClientRect();
      const texts = chart.textBoxes();
      for (const [index, text] of texts.entries()) {
        expect(text.left).to.be.at.least(box.left - 1);
        expect(text.right).to.be.at.most(box.right + 1);
        for (const other of texts.slice(index + 1))
          expect(overlap(text, other), `${index}`).to.equal(false);
      }
      expect(chart.element.scrollWidth).to.be.at.most(width);
    });

  it("has kept as much room as the drawing takes", async () => {
    for (const width of [320, 640, 1000]) {
      await chart.resize(width);
      const room = chart.one("#drawing").getBoundingClientRect().height;
      const drawing = chart.one("#drawing svg").getBoundingClientRect().height;
      expect(drawing).to.be.closeTo(room, 1);
    }
  });

  it("writes nothing smaller than 12 pixels", async () => {
    await chart.resize(320);
    for (const text of chart.all("#drawing text, .key li, .hint"))
      expect(parseFloat(getComputedStyle(text).fontSize)).to.be.at.least(12);
  });

  it("takes the page's own colours", () => {
    chart.element.style.setProperty("--commons-series-1", "rgb(1, 2, 3)");
    const line = chart.one('.line_marks [stroke*="series-1"]');
    expect(getComputedStyle(line).stroke).to.equal("rgb(1, 2, 3)");
  });

  it("has all of its values in a table too", async () => {
    await chart.pressButton("Show as table");
    expect(chart.all("tbody tr")).to.have.lengthOf(25);
  });

  it("shows another measure, place or time when its attributes change", async () => {
    chart.element.setAttribute("period", "2010..2014");
    chart.element.setAttribute("highlight", "E08000015");
    chart.element.removeAttribute("compare");
    await chart.element.updateComplete;
    await chart.enter();
    expect(chart.current()).to.match(/^Wirral, 2014: .* 5 of 5\.$/);
    expect(chart.options()).to.have.lengthOf(6 * 5);
    expect(chart.drawnTexts()).to.include("2014").and.not.include("2025");
  });
});

describe("a trend chart of 95% limits", () => {
  it("draws a band around the line in colour and says what it is", async () => {
    const chart = await TrendChartHarness.place({
      commons: CLAIMANTS.commons,
      dataset: "lcr:healthy-life-expectancy",
      measure: "female",
      highlight: "E08000011",
    });
    expect(chart.all(".band_marks path")).to.have.lengthOf(1);
    expect(chart.readKey()).to.deep.equal(["95% confidence interval"]);
    expect(chart.one(".axis-note").textContent).to.match(
      /The vertical axis starts at 45, not at zero\./,
    );
    await chart.enter();
    expect(chart.tip()).to.match(/53\.7 \(range 48\.7 to 58\.7\)/);
  });
});

describe("a trend chart of what is not there", () => {
  const wrong: readonly [string, Record<string, string>, string][] = [
    ["dataset", { dataset: "lcr:nothing" }, "commons/dataset-not-found"],
    ["measure", { measure: "nothing" }, "commons/measure-not-found"],
    ["place", { highlight: "E99999999" }, "commons/area-not-found"],
    ["place to compare", { compare: "E99999999" }, "commons/area-not-found"],
    ["period", { period: "1950..1960" }, "commons/period-not-found"],
    ["commons", { commons: "/nowhere/catalogue.json" }, "commons/http-status"],
  ];
  for (const [what, attributes, code] of wrong)
    it(`says in the figure and to the page that there is no such ${what}`, async () => {
      let told: unknown;
      const listen = (event: CommonsErrorEvent) => {
        told = event.error.code;
      };
      document.addEventListener("commons-error", listen);
      const chart = await TrendChartHarness.place(
        { ...CLAIMANTS, ...attributes },
        { state: "error" },
      );
      document.removeEventListener("commons-error", listen);
      expect(told).to.equal(code);
      expect(chart.one(".message").textContent.trim()).to.not.equal("");
      expect(chart.all("#walk")).to.have.lengthOf(0);
    });

  it("colours the first four of five highlighted places and tells the author", async () => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warned.push(text);
    const highlight = "E08000011 E08000012 E08000013 E08000014 E08000015";
    const chart = await TrendChartHarness.place({ ...CLAIMANTS, highlight });
    console.warn = warn;
    const focus = chart.element.model?.lines.filter(
      ({ role }) => role === "focus",
    );
    expect(focus?.map(({ code }) => code)).to.deep.equal(
      highlight.split(" ").slice(0, 4),
    );
    expect(warned.join()).to.include("4 area codes at most");
  });
});

/** Whether the letters of two texts may touch. */
function overlap(a: DOMRect, b: DOMRect): boolean {
  // A text's box is as high as its font's line, which its letters do not fill.
  const leading = 0.1 * (a.height + b.height);
  return (
    a.left < b.right - 1 &&
    b.left < a.right - 1 &&
    a.top < b.bottom - leading &&
    b.top < a.bottom - leading
  );
}
