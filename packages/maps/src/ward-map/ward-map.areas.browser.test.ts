import { expect } from "chai";
import { madeUpMap } from "./made-up-map.harness.js";
import { WardMapHarness } from "./ward-map.harness.js";

afterEach(() => {
  for (const map of document.querySelectorAll(
    "commons-ward-map, made-up-ward-map",
  ))
    map.remove();
});

describe("a ward map of two wards that an author lists", () => {
  it("draws those and no other", async () => {
    const map = await WardMapHarness.place({
      commons: "/examples/commons/lcr/catalogue.json",
      dataset: "lcr:deprivation-2025",
      measure: "income-deprivation-rate",
      within: "E05015277 E05015279",
    });
    expect(map.options()).to.have.lengthOf(2);
  });
});

describe("a ward map of figures that fit no boundaries", () => {
  it("draws no map of figures for other areas, and says why and what they are", async () => {
    const data = madeUpMap({
      names: { A: "Ward A", B: "Ward B" },
      rows: [
        { code: "E36000089", value: 1 },
        { code: "E36000090", value: 2 },
      ],
    });
    const refusal = "No map is drawn: 0 of 2 codes match.";
    const map = await WardMapHarness.placeMadeUp(
      { ...data, refusal },
      "partial",
    );
    expect(map.all("svg.picture, #walk, .controls")).to.have.lengthOf(0);
    expect(map.one(".coverage").textContent).to.include(refusal);
    expect(map.element.model?.shapes.map(({ value }) => value)).to.deep.equal([
      "2",
      "1",
    ]);
  });
});
