import "@commons-widgets/element-kit/define/commons-selection.js";
import {
  CommonsSelectEvent,
  type CommonsErrorEvent,
} from "@commons-widgets/element-kit";
import { expect } from "chai";
import { madeUpPlaces } from "../place/made-up-place.harness.js";
import { StoryCardHarness } from "./story-card.harness.js";

const commons = "/examples/commons/lcr/catalogue.json";

const CLAIMANTS = { commons, dataset: "lcr:claimant-count", area: "E08000012" };

const NO_WARD = {
  commons,
  dataset: "lcr:deprivation-2025",
  measure: "income-deprivation-rate",
};
const WARD = { ...NO_WARD, area: "E05015309" };

afterEach(() => {
  for (const element of document.querySelectorAll(
    "commons-selection, commons-story-card, made-up-story-card",
  ))
    element.remove();
});

describe("a story card of a district", () => {
  let card: StoryCardHarness;

  beforeEach(async () => {
    card = await StoryCardHarness.place(CLAIMANTS);
  });

  it("shows the number with unit and period, its change and its rank", () => {
    expect(card.read("number")).to.equal("5.6% of people aged 16 to 64, 2025");
    expect(card.read("change")).to.match(/from \d\.\d% in 2024$/);
    expect(card.read("rank")).to.equal(
      "The highest of 6 districts in the Liverpool City Region",
    );
  });

  it("says the same in a sentence, and who published it", () => {
    expect(card.read("summary")).to.include("in Liverpool, 2025: 5.6%");
    expect(card.read("source")).to.include("Office for National Statistics");
  });

  it("draws a line that is for the eye alone", () => {
    const [picture] = card.all("[part=picture]");
    expect(picture?.getAttribute("aria-hidden")).to.equal("true");
    expect(card.all("path.line")).to.have.lengthOf(1);
    expect(picture?.querySelectorAll("[tabindex], a, button")).to.have.lengthOf(
      0,
    );
  });

  it("has every year in its table", async () => {
    const rows = await card.openTable();
    expect(rows).to.have.lengthOf(25);
    expect(rows.at(-1)).to.equal("2025 5.6%");
  });

  it("shows another period when its attribute changes", async () => {
    card.element.period = "2010";
    await card.until(() => card.read("number").includes("2010"), "2010");
    expect(card.read("change")).to.match(/in 2009$/);
  });

  it("shows another place when its attribute changes", async () => {
    card.element.area = "E08000014";
    await card.until(() => card.read("title").includes("Sefton"), "Sefton");
  });
});

describe("a story card of a ward", () => {
  it("shows where the ward stands among its peers", async () => {
    const card = await StoryCardHarness.place(WARD);
    expect(card.read("number")).to.equal("60.6% of people");
    expect(card.read("rank")).to.equal("The highest of 63 wards in Liverpool");
    expect(card.all("path.own")).to.have.lengthOf(1);
    expect(card.read("picture")).to.equal(
      "4.5% 60.6% Dashed: the median, 30.7%",
    );
  });

  it("says why there is no number, and never shows a nought", async () => {
    const card = await StoryCardHarness.place(
      { ...WARD, area: "E05015332" },
      "empty",
    );
    expect(card.read("title")).to.equal(
      "Income deprivation rate: no value for Waterfront North",
    );
    expect(card.read("summary")).to.include("not available");
    expect(card.read("number")).to.equal("");
  });
});

describe("a story card inside a selection", () => {
  async function placeTwo() {
    const selection = document.createElement("commons-selection");
    document.body.append(selection);
    const card = await StoryCardHarness.place(WARD, "ready", selection);
    const choose = (choice: object) =>
      card.element.dispatchEvent(new CommonsSelectEvent(choice));
    return { card, choose };
  }

  it("moves to the ward the reader chose", async () => {
    const { card, choose } = await placeTwo();
    choose({ area: "E05015287" });
    await card.until(
      () => !card.read("title").includes("Kirkdale East"),
      "another ward",
    );
    expect(card.read("rank")).to.match(/of 63 wards in Liverpool$/);
  });

  it("returns to its own ward when the choice is let go", async () => {
    const { card, choose } = await placeTwo();
    choose({ area: "E05015287" });
    await card.until(
      () => !card.read("title").includes("Kirkdale East"),
      "another ward",
    );
    choose({ area: undefined });
    await card.until(
      () => card.read("title").includes("Kirkdale East"),
      "Kirkdale East",
    );
  });

  it("stays at its own ward when the data lack the place chosen", async () => {
    const { card, choose } = await placeTwo();
    choose({ area: "W06000015" });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(card.read("title")).to.include("Kirkdale East");
  });

  it("asks for a choice while it has no place of its own", async () => {
    const card = await StoryCardHarness.place(NO_WARD, "empty");
    expect(card.read("summary")).to.equal(
      "Choose a place in another figure to see its value here.",
    );
  });
});

describe("a story card that is asked for what is not there", () => {
  const mistakes: readonly (readonly [string, object, string])[] = [
    ["dataset", { dataset: "lcr:nothing" }, "commons/dataset-not-found"],
    ["dataset ID", { dataset: "not an id" }, "commons/invalid-dataset-id"],
    ["measure", { measure: "nothing" }, "commons/measure-not-found"],
    ["place", { area: "E99999999" }, "commons/area-not-found"],
    ["larger area", { within: "E99999999" }, "commons/area-not-found"],
    ["period", { period: "1066" }, "commons/period-not-found"],
  ];
  for (const [what, attributes, code] of mistakes)
    it(`tells the page about an unknown ${what} and shows the tag's own words`, async () => {
      const heard: string[] = [];
      const hear = (event: CommonsErrorEvent) => heard.push(event.error.code);
      document.addEventListener("commons-error", hear);
      const card = await StoryCardHarness.place(
        { ...CLAIMANTS, ...attributes },
        "error",
      );
      document.removeEventListener("commons-error", hear);
      expect(heard).to.deep.equal([code]);
      expect(card.all("slot")).to.have.lengthOf(1);
      expect(card.read("message")).to.not.equal("");
    });
});

describe("a story card of odd data", () => {
  const card = (...values: readonly number[]) =>
    StoryCardHarness.placeMadeUp(
      madeUpPlaces(
        values.map((value, index) => ({
          area: "E1",
          period: String(2010 + index),
          value,
        })),
      ),
      { area: "E1" },
    );

  it("shows one period without a line", async () => {
    const one = await card(4);
    expect(one.read("number")).to.equal("4.0% of people, 2010");
    expect(one.all("svg")).to.have.lengthOf(0);
  });

  it("says that equal values did not change", async () => {
    const level = await card(4, 4);
    expect(level.read("change")).to.equal("= No change from 4.0% in 2010");
  });

  it("writes negative, huge and tiny numbers in full", async () => {
    expect((await card(-4)).read("number")).to.include("−4.0%");
    expect((await card(1e18)).read("number")).to.include("1,000,000 trillion%");
    expect((await card(1e-9)).read("number")).to.include("1E-9%");
  });

  it("shows markup in a name as the text it is", async () => {
    const area = "<img src=x onerror=alert(1)>";
    const odd = await StoryCardHarness.placeMadeUp(
      madeUpPlaces([{ area, value: 4 }]),
      { area },
    );
    expect(odd.read("title")).to.include(area);
    expect(odd.all("img")).to.have.lengthOf(0);
  });

  it("is empty for a dataset with no rows", async () => {
    const none = await StoryCardHarness.placeMadeUp(
      madeUpPlaces([]),
      {},
      "empty",
    );
    expect(none.read("title")).to.include("no place chosen yet");
  });
});

describe("a story card in a narrow page", () => {
  it("does not scroll sideways at 320 pixels", async () => {
    const holder = document.createElement("div");
    holder.style.setProperty("width", "320px");
    document.body.append(holder);
    const { element } = await StoryCardHarness.place(
      CLAIMANTS,
      "ready",
      holder,
    );
    expect(element.scrollWidth).to.be.at.most(320);
    holder.remove();
  });
});
