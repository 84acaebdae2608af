import {
  CommonsSelection,
  type CommonsErrorEvent,
} from "@commons-widgets/element-kit";
import "@commons-widgets/element-kit/define/commons-selection.js";
import { expect } from "chai";
import { madeUpBars } from "../bar-chart/made-up-bars.harness.js";
import { DistributionHarness } from "./distribution.harness.js";

const SPEKE = "E05015323";
const WARDS = {
  commons: "/examples/commons/lcr/catalogue.json",
  dataset: "lcr:deprivation-2025",
  measure: "income-deprivation-rate",
};
const LIVERPOOL = { ...WARDS, within: "E08000012" };

const SPEKE_SAID =
  "Speke: 52.4%, the 10th highest of 63 wards, in the highest quarter of wards";

afterEach(() => {
  document.body.replaceChildren();
});

describe("a distribution of Liverpool's wards with Speke singled out", () => {
  let strip: DistributionHarness;

  beforeEach(async () => {
    strip = await DistributionHarness.place(
      { ...LIVERPOOL, area: SPEKE },
      { state: "partial" },
    );
  });

  it("says in the heading where Speke stands", () => {
    expect(strip.heading()).to.equal("Speke is the 10th highest of 63 wards");
  });

  it("exposes every ward as an option, lowest first, and nothing of the drawing", () => {
    const options = strip.options();
    expect(options).to.have.lengthOf(64);
    expect(options[0]).to.match(/^Calderstones: 4\.5%, the lowest of 63 wards/);
    expect(options.at(-1)).to.equal("Waterfront North: not available.");
    for (const picture of strip.all(".strip svg"))
      expect(picture.getAttribute("aria-hidden")).to.equal("true");
  });

  it("names the quartiles, the median and Speke in the picture", () => {
    expect(strip.labels()).to.deep.equal([
      "Lower quartile 17.6%",
      "Median 30.7%",
      "Upper quartile 47.8%",
      "Speke 52.4%",
    ]);
    expect(strip.readout()).to.match(/^Speke 52\.4% The 10th highest of 63/);
  });

  it("resolves every id that ARIA names, in its own root", async () => {
    await strip.enter();
    for (const name of ["labelledby", "describedby", "activedescendant"])
      for (const element of strip.all(`[aria-${name}]`))
        for (const id of element.getAttribute(`aria-${name}`)?.split(" ") ?? [])
          strip.one(`#${CSS.escape(id)}`);
  });

  it("is one stop for the Tab key besides the search", () => {
    const stops = strip.all(".strip [tabindex='0']").map(({ id }) => id);
    expect(stops).to.deep.equal(["walk"]);
  });

  it("begins at Speke and lets every ward be heard by the keys alone", async () => {
    await strip.enter();
    expect(strip.current()).to.equal(`${SPEKE_SAID}.`);
    await strip.press("Home");
    const heard = [strip.current()];
    for (let ward = 1; ward < 64; ward++) {
      await strip.press("ArrowRight");
      heard.push(strip.current());
    }
    expect(heard).to.deep.equal(strip.options());
  });

  it("goes to the highest value, ten on, and says where the list ends", async () => {
    await strip.enter();
    await strip.press("End");
    expect(strip.current()).to.match(/^Kirkdale East: 60\.6%, the highest/);
    await strip.press("PageDown");
    expect(strip.current()).to.contain("11th highest");
    await strip.press("Home");
    const said = strip.status();
    await strip.press("ArrowLeft");
    expect(await said).to.equal("Start of the list: no lower value.");
  });

  it("shows the same for a pointer beside a dot as for a key on it", async () => {
    await strip.pointAt("Calderstones", -5);
    const pointed = strip.readout();
    expect(pointed).to.match(/^Calderstones 4\.5% The lowest of 63 wards/);
    await strip.enter();
    await strip.press("Home");
    expect(strip.readout()).to.equal(pointed);
    await strip.press("Escape");
    expect(strip.readout()).to.match(/^Speke/);
  });

  it("chooses the ward clicked, beside Speke, and lets it go again", async () => {
    const said = strip.status();
    await strip.clickOn("Kirkdale East");
    expect(await said).to.equal("Kirkdale East is chosen.");
    expect(strip.labels().slice(3)).to.deep.equal([
      "Speke 52.4%",
      "Kirkdale East 60.6%",
    ]);
    expect(strip.heading()).to.contain("Speke");
    await strip.clickOn("Kirkdale East");
    expect(strip.labels()).to.have.lengthOf(4);
  });

  it("has the same numbers as a table", async () => {
    await strip.pressButton("Show as table");
    const rows = strip.all("tbody tr");
    expect(rows).to.have.lengthOf(64);
    expect(strip.one("table").textContent).to.contain("Speke");
  });

  it("tells in words where Speke stands", async () => {
    await strip.pressButton("In words");
    expect(strip.one("[part~=words]").textContent).to.contain(
      "It is 21.7 percentage points above the median",
    );
  });

  it("opens the keyboard help by its question mark", async () => {
    await strip.enter();
    await strip.press("?");
    await strip.until(
      () => strip.all("[part~=keys]").length > 0,
      "the keyboard help",
    );
  });
});

describe("a reader's own ward in the region", () => {
  it("is found by name, chosen, and told", async () => {
    const strip = await DistributionHarness.place(WARDS, { state: "partial" });
    expect(strip.heading()).to.equal(
      "The middle half of wards is 16.4% to 42.2%",
    );
    expect(await strip.search("spek")).to.deep.equal(["Speke"]);
    await strip.pressInSearch("Enter");
    expect(strip.current()).to.match(
      /^Speke: 52\.4%, .* of 158 wards.*, chosen\.$/,
    );
    expect(strip.labels().at(-1)).to.equal("Speke 52.4%");
    expect(strip.heading()).to.match(
      /^Speke is the \d+th highest of 158 wards$/,
    );
  });

  it("is told apart from another of its name, by district", async () => {
    const strip = await DistributionHarness.place(WARDS, { state: "partial" });
    expect(await strip.search("church")).to.include.members(
      ["Church · Liverpool", "Church · Sefton"].map((text) =>
        text.replace("· ", ""),
      ),
    );
  });

  it("is not searched for among six districts", async () => {
    const strip = await DistributionHarness.place({
      commons: WARDS.commons,
      dataset: "lcr:employment-rate",
    });
    expect(strip.all("#search")).to.have.lengthOf(0);
  });
});

describe("a distribution that shares its selection", () => {
  it("follows the ward and the district chosen around it, and tells its own choice", async () => {
    const shared = new CommonsSelection();
    document.body.append(shared);
    const strip = await DistributionHarness.place(WARDS, {
      state: "partial",
      parent: shared,
    });
    shared.area = SPEKE;
    await strip.until(() => /^Speke is/.test(strip.heading()), "Speke");
    shared.area = "E08000012";
    await strip.until(() => strip.options().length === 64, "Liverpool alone");
    const chosen: (string | undefined)[] = [];
    shared.addEventListener("commons-select", ({ selection }) => {
      chosen.push(selection.area);
    });
    const lowest = strip.element.model?.dots[0]?.code;
    await strip.enter();
    await strip.press("Home", "Enter");
    expect(chosen).to.deep.equal([lowest]);
  });
});

describe("a distribution on a phone", () => {
  it("needs no sideways scrolling, and nothing of it is smaller than 12 pixels", async () => {
    const strip = await DistributionHarness.place(
      { ...WARDS, area: SPEKE },
      { state: "partial", width: 320 },
    );
    expect(strip.element.scrollWidth).to.be.at.most(320);
    for (const text of strip.all("text, p, li"))
      expect(parseFloat(getComputedStyle(text).fontSize)).to.be.at.least(12);
    const right = strip.element.getBoundingClientRect().right;
    for (const text of strip.all(".strip text")) {
      const box = text.getBoundingClientRect();
      expect(box.right).to.be.at.most(right + 1);
      expect(box.left).to.be.at.least(-1);
    }
  });
});

describe("the states of a distribution", () => {
  it("is ready where every area has a value, and empty where none has", async () => {
    await DistributionHarness.placeMadeUp(madeUpBars({ A: 1, B: 2 }));
    const none = await DistributionHarness.placeMadeUp(
      madeUpBars({ A: null }),
      { state: "empty" },
    );
    expect(none.all(".strip")).to.have.lengthOf(0);
  });

  it("is an error that names the areas where the one asked for is not among them", async () => {
    let code = "";
    document.addEventListener(
      "commons-error",
      (event: CommonsErrorEvent) => {
        code = event.error.code;
      },
      { once: true },
    );
    await DistributionHarness.place(
      { ...LIVERPOOL, area: "E99999999" },
      { state: "error" },
    );
    expect(code).to.equal("commons/area-not-found");
  });

  it("shows names as text, whatever they are", async () => {
    const long = "Llanfair ".repeat(22).trim();
    const strip = await DistributionHarness.placeMadeUp(
      madeUpBars({ "<img src=x>": 1, [long]: 2, ليفربول: 3 }),
      { width: 320 },
    );
    expect(strip.all("img")).to.have.lengthOf(0);
    await strip.clickOn("<img src=x>");
    expect(strip.readout()).to.match(/^<img src=x> 1/);
    expect(strip.element.scrollWidth).to.be.at.most(320);
  });
});
