import { sendKeys } from "@web/test-runner-commands";
import { expect } from "chai";
import { EveryElementPage } from "./every-element-page.js";

describe("every element, as it is built, under the strict policy", () => {
  let page: EveryElementPage;

  before(async () => {
    page = await EveryElementPage.open();
  });

  after(() => {
    page.close();
  });

  it("loads, and shows what it has", () => {
    expect(page.states()).to.deep.equal([
      "commons-value ready",
      "commons-ward-map partial",
      "commons-story-card ready",
      "commons-trend-chart ready",
      "commons-bar-chart ready",
      "commons-dot-plot ready",
      "commons-table partial",
      "commons-scatter-plot partial",
      "commons-control-chart ready",
      "commons-distribution partial",
      "commons-ward-map error",
    ]);
  });

  it("says its words", () => {
    const words = (tag: string, part: string) =>
      page.inside(tag, `[part~=${part}]`).textContent;
    expect(words("commons-value", "value")).to.match(/^5\.1 tonnes/);
    expect(words("commons-ward-map", "coverage")).to.include(
      "63 of 64 wards have a value",
    );
    expect(words("commons-story-card", "summary")).to.include("60.6%");
    expect(words("commons-trend-chart", "summary")).to.include("Knowsley");
  });

  it("draws its picture", async () => {
    await page.until("the chart is drawn", () =>
      page
        .allInside("commons-trend-chart", "[part~=picture] path")
        .some((path) => path.getBoundingClientRect().width > 100),
    );
    const areas = page
      .allInside("commons-ward-map", ".picture path")
      .filter((path) => path.getBoundingClientRect().width > 0);
    expect(areas.length).to.be.at.least(64);
  });

  for (const [tag, rows] of [
    ["commons-ward-map", 64],
    ["commons-story-card", 1],
    ["commons-trend-chart", 12],
    ["commons-distribution", 159],
    ["commons-bar-chart", 7],
    ["commons-dot-plot", 6],
    ["commons-control-chart", 24],
    ["commons-scatter-plot", 126],
  ] as const)
    it(`opens the table of ${tag}`, async () => {
      page.press(tag, "Show as table");
      const found = () => page.allInside(tag, "table tbody tr").length;
      await page.until("the table is there", () => found() > 0);
      expect(found()).to.be.at.least(rows);
    });

  it("sorts its table by a column that has bars", async () => {
    page.allInside("commons-table", "thead button").at(-1)?.click();
    await page.until("the column says so", () => {
      const headings = page.allInside("commons-table", "thead th");
      return headings.at(-1)?.getAttribute("aria-sort") === "descending";
    });
    expect(page.allInside("commons-table", "tbody .bar")).to.have.lengthOf(158);
  });

  for (const [tag, keys] of [
    ["commons-ward-map", ["Home", "ArrowRight", "End"]],
    ["commons-trend-chart", ["Home", "ArrowRight", "ArrowDown"]],
    ["commons-distribution", ["Home", "ArrowRight", "End"]],
    ["commons-bar-chart", ["Home", "ArrowDown", "End"]],
    ["commons-dot-plot", ["Home", "ArrowDown", "End"]],
    ["commons-control-chart", ["Home", "PageDown", "End"]],
    ["commons-scatter-plot", ["Home", "ArrowRight", "End"]],
  ] as const)
    it(`answers the keys in ${tag}`, async () => {
      page.inside(tag, "[role=listbox]").focus();
      const heard = new Set<string>();
      for (const press of keys) {
        const before = page.current(tag);
        await sendKeys({ press });
        await page.until(`${press} leads on`, () => {
          const now = page.current(tag);
          return now !== "" && (now !== before || press === "Home");
        });
        heard.add(page.current(tag));
      }
      expect(heard.size).to.equal(keys.length);
    });

  it("has broken nothing the policy asks", () => {
    expect(page.violations()).to.deep.equal([]);
  });

  it("would have been seen to", async () => {
    page.page.body.setAttribute("style", "color: red");
    await page.until("it is seen", () => page.violations().length > 0);
    expect(page.violations()).to.have.lengthOf(1);
    expect(page.violations()[0]).to.match(/^style-src/);
  });
});
