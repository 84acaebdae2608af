import { expect } from "chai";
import { StoryCardHarness } from "./story-card.harness.js";

const commons = "/examples/commons/lcr/catalogue.json";

const WARD = {
  commons,
  dataset: "lcr:deprivation-2025",
  measure: "income-deprivation-rate",
  area: "E05015309",
};
const DISTRICT = { commons, dataset: "lcr:claimant-count", area: "E08000012" };

describe("the picture of a story card", () => {
  const { warn } = console;
  let warnings: string[];

  beforeEach(() => {
    warnings = [];
    console.warn = (text: string) => warnings.push(text);
  });

  afterEach(() => {
    console.warn = warn;
    for (const card of document.querySelectorAll(
      "commons-story-card, made-up-story-card",
    ))
      card.remove();
  });

  async function placeMap(attributes: Readonly<Record<string, string>>) {
    const card = await StoryCardHarness.place({
      ...attributes,
      picture: "map",
    });
    await card.until(() => card.all(".here").length > 0, "the map");
    return card;
  }

  it("is a map of the ward among those of its district, for the eye alone", async () => {
    const card = await placeMap(WARD);
    const [svg] = card.all("svg");
    expect(svg?.getAttribute("aria-hidden")).to.equal("true");
    expect(card.all("svg")).to.have.lengthOf(1);
    expect(card.all(".own, .line")).to.have.lengthOf(0);
    expect(warnings).to.deep.equal([]);
  });

  it("says in words where on the map the ward is", async () => {
    const card = await placeMap(WARD);
    expect(card.read("picture")).to.include(
      "Kirkdale East is in the north-west of Liverpool.",
    );
  });

  it("credits who made the outlines", async () => {
    const card = await placeMap(WARD);
    expect(card.read("picture")).to.match(
      /Outlines: Office for National Statistics.*Contains OS data © Crown copyright/,
    );
  });

  it("is a map of a district in the region, in place of its line", async () => {
    const card = await placeMap(DISTRICT);
    expect(card.read("picture")).to.include("Liverpool is in the");
    expect(card.all(".line")).to.have.lengthOf(0);
  });

  it("keeps its number and its words while the outlines are fetched, and does not move them then", async () => {
    const card = await StoryCardHarness.place({ ...WARD, picture: "map" });
    expect(card.read("number")).to.equal("60.6% of people");
    const room = card.all("svg.map")[0]?.getBoundingClientRect().height;
    await card.until(() => card.all(".here").length > 0, "the map");
    const drawn = card.all("svg.map")[0]?.getBoundingClientRect().height;
    expect(drawn).to.equal(room);
    expect(drawn).to.be.greaterThan(100);
  });

  it("follows the place, and the attribute", async () => {
    const card = await placeMap(WARD);
    const first = card.all(".here")[0]?.getAttribute("d");
    card.element.area = "E05015280";
    await card.until(() => card.read("picture").includes("Arundel"), "Arundel");
    expect(card.all(".here")[0]?.getAttribute("d")).to.not.equal(first);
    card.element.picture = "peers";
    await card.until(() => card.all(".own").length === 1, "the strip");
    card.element.picture = "none";
    await card.until(() => card.all("svg").length === 0, "no picture");
  });

  it("has the strip in place of a map that cannot be drawn, and tells the author why", async () => {
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) =>
      (input instanceof Request ? input.url : new URL(input).href).includes(
        "/datasets/wards/",
      )
        ? Promise.resolve(new Response("", { status: 404 }))
        : fetch(input, init);
    try {
      const card = await StoryCardHarness.place({
        ...WARD,
        // An address of its own, for the page remembers what it has read.
        commons: `${commons}?without-outlines`,
        picture: "map",
      });
      await card.until(() => card.all(".own").length === 1, "the strip");
      expect(card.element.state).to.equal("ready");
    } finally {
      globalThis.fetch = fetch;
    }
    expect(warnings.join()).to.match(
      /picture="map"> cannot be drawn: .*wards.*strip is shown instead/,
    );
  });

  it("is none where a place has neither outline nor peers", async () => {
    const card = await StoryCardHarness.place({
      ...DISTRICT,
      area: "E92000001",
      picture: "map",
    });
    await card.until(() => card.all("svg").length === 0, "no picture");
    expect(warnings.join()).to.include("no outline of England (E92000001)");
  });

  it("is said to be misnamed where the word is not known", async () => {
    const card = await StoryCardHarness.place({ ...DISTRICT, picture: "pie" });
    expect(card.all(".line")).to.have.lengthOf(1);
    expect(warnings.join()).to.include("auto, none, trend, peers, map");
  });

  it("fits a column of 320 pixels", async () => {
    const card = await placeMap(WARD);
    card.element.style.setProperty("display", "block");
    card.element.style.setProperty("width", "320px");
    expect(card.element.scrollWidth).to.be.at.most(320);
    const width = card.all("svg.map")[0]?.getBoundingClientRect().width;
    expect(width).to.be.within(200, 320);
  });
});
