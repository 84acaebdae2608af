import "@commons-widgets/element-kit/define/commons-selection.js";
import { expect } from "chai";
import { madeUpTable, manyAreas } from "./made-up-table.harness.js";
import { TableHarness } from "./table-figure.harness.js";

const DEPRIVATION = {
  commons: "/examples/commons/lcr/catalogue.json",
  dataset: "lcr:deprivation-2025",
  measures: "income-deprivation-rate income-deprived-people crime-score",
  bars: "income-deprivation-rate crime-score",
};

const partial = { state: "partial" } as const;

afterEach(() => {
  document.body.replaceChildren();
});

describe("a table of the wards", () => {
  let table: TableHarness;

  beforeEach(async () => {
    table = await TableHarness.place(DEPRIVATION, partial);
  });

  it("is a real table: a caption, a header for each column and each row", () => {
    expect(table.one("caption").textContent).to.include("3 measures, wards");
    for (const header of table.all("thead th"))
      expect(header.getAttribute("scope")).to.equal("col");
    expect(table.all('tbody th[scope="row"]')).to.have.lengthOf(159);
    expect(table.headings()[2]).to.match(
      /^Income deprivation rate \(% of people\)/,
    );
  });

  it("shows all 159 wards at once, without counting rows that are not there", () => {
    expect(table.rows()).to.have.lengthOf(159);
    expect(table.pageWords()).to.equal("");
    expect(table.one("table").hasAttribute("aria-rowcount")).to.equal(false);
  });

  it("says in words why a ward has no value", () => {
    const ward = table.rows().find(([name]) => name === "Waterfront North");
    expect(ward?.slice(2)).to.deep.equal(Array(3).fill("not available"));
  });

  it("offers no second table, and the file of the first", () => {
    const tools = table
      .all("[role=toolbar] button")
      .map((one) => one.textContent.trim());
    expect(tools).to.deep.equal(["Download CSV", "In words"]);
  });

  it("is sorted by any column, says so, and sorts back", async () => {
    expect(table.sorts()[0]).to.equal("ascending");
    const said = table.status();
    await table.pressButton("Income deprivation rate");
    expect(await said).to.equal(
      "Sorted by Income deprivation rate (% of people), highest first. 159 rows.",
    );
    expect(table.sorts()).to.deep.equal([null, null, "descending", null, null]);
    const [highest] = table.names();
    expect(table.names().at(-1)).to.equal("Waterfront North");
    await table.pressButton("Income deprivation rate");
    expect(table.sorts()[2]).to.equal("ascending");
    expect(table.names().at(-2)).to.equal(highest);
    expect(table.names().at(-1)).to.equal("Waterfront North");
  });

  it("leaves out the wards whose name is another, says how many are left, and adds up those", async () => {
    const all = table.totals();
    expect(all[0]).to.equal("All 159 wards");
    const said = table.status();
    await table.filter("church");
    expect(await said).to.match(/^\d of 159 wards\.$/);
    for (const name of table.names()) expect(name).to.match(/church/i);
    expect(table.totals()[0]).to.match(/^The \d wards above$/);
    expect(table.totals()).to.not.deep.equal(all);
  });

  it("says so where no ward is left", async () => {
    await table.filter("atlantis");
    expect(table.rows()).to.deep.equal([["No wards match “atlantis”."]]);
    expect(table.totals()).to.deep.equal([]);
    await table.filter("");
    expect(table.rows()).to.have.lengthOf(159);
  });

  it("says what a total is and of how many wards", () => {
    const [, rate, people] = table.totals();
    expect(rate).to.match(/^\d\d\.\d% mean of 158, weighted by “People”$/);
    expect(people).to.match(/^\d{3},\d{3} sum of 158$/);
  });

  it("draws bars that nobody hears, as long as their values", () => {
    const bars = table.all(".bar");
    expect(bars).to.have.lengthOf(2 * 158);
    for (const bar of bars)
      expect(bar.getAttribute("aria-hidden")).to.equal("true");
    const rate = table
      .rows()
      .map(([, , text = ""]) => parseFloat(text))
      .filter((value) => !Number.isNaN(value));
    const widths = table
      .all("tbody td:nth-child(3) .length")
      .map((bar) => parseFloat(bar.getAttribute("width") ?? ""));
    const most = Math.max(...rate);
    widths.forEach((width, index) => {
      expect(width).to.be.closeTo((100 * (rate[index] ?? 0)) / most, 0.2);
    });
  });

  it("scrolls inside a region with a name that the keys can reach", () => {
    const region = table.one(".rows");
    expect(region.tabIndex).to.equal(0);
    expect(region.getAttribute("role")).to.equal("region");
    table.one(`#${region.getAttribute("aria-labelledby") ?? ""}`);
  });

  it("keeps its headings and its names in sight", async () => {
    const narrow = await TableHarness.place(DEPRIVATION, {
      ...partial,
      width: 320,
    });
    const region = narrow.one(".rows");
    region.scrollTo(200, 1000);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const room = region.getBoundingClientRect();
    const head = narrow.one("thead th:nth-child(3)").getBoundingClientRect();
    const name = narrow.one("tbody th").getBoundingClientRect();
    expect(region.scrollLeft).to.be.greaterThan(0);
    expect(head.top).to.be.closeTo(room.top, 2);
    expect(name.left).to.be.closeTo(room.left, 2);
  });

  it("fits a phone: only its own region is wider than 320 pixels", async () => {
    const narrow = await TableHarness.place(DEPRIVATION, {
      ...partial,
      width: 320,
    });
    expect(narrow.one("figure").scrollWidth).to.be.at.most(320);
    const region = narrow.one(".rows");
    expect(region.scrollWidth).to.be.greaterThan(region.clientWidth);
  });

  it("has nothing to choose where nobody listens", () => {
    expect(table.all("tbody button")).to.deep.equal([]);
  });

  it("warns its author of columns that are not there, and stands", async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => said.push(text);
    try {
      await TableHarness.place(
        { ...DEPRIVATION, bars: "nonsense", sort: "no", layout: "heap" },
        partial,
      );
    } finally {
      console.warn = warn;
    }
    expect(said.join()).to.include('bars="nonsense"');
    expect(said.join()).to.include('sort="no"');
    expect(said.join()).to.include('layout="heap"');
  });

  it("begins in the order that its author asks for", async () => {
    const sorted = await TableHarness.place(
      { ...DEPRIVATION, sort: "crime-score" },
      partial,
    );
    expect(sorted.sorts().at(-1)).to.equal("descending");
  });
});

describe("a table in a selection", () => {
  let table: TableHarness;
  let selection: HTMLElement;

  beforeEach(async () => {
    selection = document.createElement("commons-selection");
    document.body.append(selection);
    table = await TableHarness.place(
      { ...DEPRIVATION, within: "E08000012" },
      { ...partial, parent: selection },
    );
  });

  it("has names that choose an area, and choose it off again", async () => {
    const chosen: (string | undefined)[] = [];
    selection.addEventListener("commons-select", (event) => {
      chosen.push(event.selection.area);
    });
    await table.pressButton("Anfield");
    expect(table.all("[aria-current]")).to.have.lengthOf(1);
    expect(table.one("[aria-current] th").textContent).to.include("Anfield");
    expect(
      table.one("[aria-current] button").getAttribute("aria-pressed"),
    ).to.equal("true");
    await table.press("Escape");
    expect(table.all("[aria-current]")).to.deep.equal([]);
    expect(chosen).to.have.lengthOf(2);
    expect(chosen[1]).to.equal(undefined);
  });

  it("is one stop for Tab among its names, with arrows between them", async () => {
    const stops = () => table.all('tbody button[tabindex="0"]');
    expect(stops()).to.have.lengthOf(1);
    const [first, second] = table.names();
    table.one("tbody button").focus();
    await table.press("ArrowDown");
    expect(table.focused()).to.equal(second);
    expect(stops()).to.have.lengthOf(1);
    await table.press("End");
    expect(table.focused()).to.equal(table.names().at(-1));
    await table.press("Home");
    expect(table.focused()).to.equal(first);
  });

  it("marks what another figure chose", async () => {
    selection.setAttribute("area", "E05015309");
    await table.until(
      () => table.all("[aria-current]").length === 1,
      "the row chosen",
    );
  });
});

describe("a table of 10,000 areas", () => {
  let table: TableHarness;

  beforeEach(async () => {
    table = await TableHarness.placeMadeUp(manyAreas(10_000));
  });

  it("has a hundred rows, and says which of how many they are", () => {
    expect(table.rows()).to.have.lengthOf(100);
    expect(table.pageWords()).to.equal("Rows 1 to 100 of 10,000");
    expect(table.one("table").getAttribute("aria-rowcount")).to.equal("10002");
    expect(table.one("thead tr").getAttribute("aria-rowindex")).to.equal("1");
    expect(table.one("tbody tr").getAttribute("aria-rowindex")).to.equal("2");
    expect(table.one("tfoot tr").getAttribute("aria-rowindex")).to.equal(
      "10002",
    );
  });

  it("turns its pages by a button that keeps the focus, and says so", async () => {
    const said = table.status();
    await table.pressButton("Next 100");
    expect(await said).to.equal("Rows 101 to 200 of 10,000.");
    expect(table.names()[0]).to.equal("Ward 101");
    expect(table.one("tbody tr").getAttribute("aria-rowindex")).to.equal("102");
    expect(table.focused()).to.equal("Next 100");
  });

  it("stays at its ends", async () => {
    await table.pressButton("Previous 100");
    expect(table.pageWords()).to.equal("Rows 1 to 100 of 10,000");
    const button = table.all(".pager button")[0];
    expect(button?.getAttribute("aria-disabled")).to.equal("true");
  });

  it("sorts all of them, not only those that are there", async () => {
    await table.pressButton("Next 100");
    await table.pressButton("Rate ↕");
    expect(table.names()[0]).to.equal("Ward 10000");
    expect(table.pageWords()).to.equal("Rows 1 to 100 of 10,000");
  });

  it("finds one of them by name", async () => {
    await table.filter("ward 9876");
    expect(table.names()).to.deep.equal(["Ward 9876"]);
  });

  it("has the total of all of them, and says why the other measure has none", () => {
    expect(table.totals()).to.deep.equal([
      "All 10,000 wards",
      "49,995,000 sum of 10,000",
      "no total",
    ]);
    expect(table.notes().join()).to.include(
      "No total. Its publisher does not say how “Rate 2”",
    );
  });

  it("is printed by the page, and says so", () => {
    dispatchEvent(new Event("beforeprint"));
    expect(table.rows()).to.have.lengthOf(100);
    expect(table.notes().join()).to.include(
      "Rows 1 to 100 of 10,000 are printed.",
    );
    dispatchEvent(new Event("afterprint"));
    expect(table.notes().join()).to.not.include("printed");
  });
});

describe("a table on paper", () => {
  it("has all its rows where they are a thousand at most", async () => {
    const table = await TableHarness.placeMadeUp(manyAreas(1000));
    expect(table.rows()).to.have.lengthOf(100);
    dispatchEvent(new Event("beforeprint"));
    expect(table.rows()).to.have.lengthOf(1000);
    dispatchEvent(new Event("afterprint"));
    expect(table.rows()).to.have.lengthOf(100);
  });
});

describe("a table of odd data", () => {
  it("says marks, limits and reasons beside the numbers", async () => {
    const table = await TableHarness.placeMadeUp(
      madeUpTable({
        areas: {
          North: [{ value: 5, lower: 4, upper: 6, status: "provisional" }],
          South: ["suppressed"],
        },
      }),
      partial,
    );
    expect(table.rows()).to.deep.equal([
      ["North", "5 4 to 6 provisional"],
      ["South", "suppressed"],
    ]);
    expect(table.notes()[0]).to.include("95% confidence interval");
  });

  it("draws bars on both sides of zero", async () => {
    const table = await TableHarness.placeMadeUp(
      madeUpTable({ areas: { North: [-3], South: [1] } }),
      { attributes: { bars: "rate" } },
    );
    const bars = table
      .all(".length")
      .map((bar) => [bar.getAttribute("x"), bar.getAttribute("width")]);
    expect(bars).to.deep.equal([
      ["0%", "75%"],
      ["75%", "25%"],
    ]);
  });

  it("shows markup in names as letters", async () => {
    const table = await TableHarness.placeMadeUp(
      madeUpTable({ areas: { "<b>x</b>": [1], ليفربول: [2] } }),
    );
    expect(table.names()).to.include("<b>x</b>");
    expect(table.all("tbody b")).to.deep.equal([]);
  });

  it("keeps a name of 200 letters within its column at 320 pixels", async () => {
    const table = await TableHarness.placeMadeUp(
      madeUpTable({ areas: { ["Llanfairpwllgwyngyll".repeat(10)]: [1] } }),
      { width: 320 },
    );
    const region = table.one(".rows");
    expect(region.scrollWidth).to.be.at.most(region.clientWidth);
    expect(table.one("figure").scrollWidth).to.be.at.most(320);
  });

  it("is empty without values, and an error without its measure", async () => {
    const empty = await TableHarness.placeMadeUp(
      madeUpTable({ areas: { North: ["missing"] } }),
      { state: "empty" },
    );
    expect(empty.all("table")).to.deep.equal([]);
    const failed = await TableHarness.placeMadeUp(
      madeUpTable({ areas: { North: [1] } }),
      { state: "error", attributes: { measures: "no-such" } },
    );
    expect(failed.one("[part=message]").textContent).to.not.equal("");
  });
});
