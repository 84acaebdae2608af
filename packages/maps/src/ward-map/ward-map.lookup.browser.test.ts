import { pageClient } from "@commons-widgets/commons";
import { expect } from "chai";
import { WardMapHarness } from "./ward-map.harness.js";

const COMMONS = "/examples/commons/lcr/catalogue.json";
const LOOKUP = "wards-2020-to-2025";
const VOTES = {
  commons: COMMONS,
  dataset: "lcr:elections-2018",
  measure: "votes",
};
const SCORE = {
  commons: COMMONS,
  dataset: "lcr:deprivation-2019",
  measure: "imd-score",
};

/** Files of the lookup that the page has asked for. */
function askedForLookup(): number {
  return performance
    .getEntriesByType("resource")
    .filter(({ name }) => name.includes(LOOKUP)).length;
}

afterEach(() => {
  for (const map of document.querySelectorAll("commons-ward-map")) map.remove();
});

describe("a ward map of figures for the wards of 2020, asked for on those of 2025", () => {
  it("asks for no lookup while the author asks for no boundaries", async () => {
    const before = askedForLookup();
    const map = await WardMapHarness.place(VOTES, "partial");
    expect(map.options()).to.have.lengthOf(126);
    expect(askedForLookup()).to.equal(before);
  });

  it("draws every ward of 2025, and says which figures are estimated", async () => {
    const map = await WardMapHarness.place(
      { ...VOTES, vintage: "2025" },
      "partial",
    );
    expect(map.all(".picture .area")).to.have.lengthOf(159);
    expect(
      map.options().filter((option) => option.includes(", estimated, ")),
    ).to.have.lengthOf(88);
    expect(map.one(".coverage").textContent).to.include(
      "were put on these by “Wards of 2020 to wards of 2025, by shared ground”.",
    );
  });

  it("says beside a ward that its figure is estimated, and walks on", async () => {
    const map = await WardMapHarness.place(
      { ...VOTES, vintage: "2025", within: "E08000012" },
      "ready",
    );
    await map.enter();
    expect(map.current()).to.include(", estimated, ");
    expect(map.readout()).to.include("Estimated");
    const start = map.current();
    await map.press("End");
    expect(map.current()).not.to.equal(start);
    for (const name of ["labelledby", "describedby", "activedescendant"])
      for (const element of map.all(`[aria-${name}]`))
        for (const id of element.getAttribute(`aria-${name}`)?.split(" ") ?? [])
          map.one(`#${CSS.escape(id)}`);
  });

  it("moves another measure by its own rule", async () => {
    const map = await WardMapHarness.place(
      { ...VOTES, vintage: "2025", within: "E08000012" },
      "ready",
    );
    map.element.measure = "leading-share";
    await map.element.updateComplete;
    expect(map.options()).to.have.lengthOf(64);
    expect(map.element.model?.provenance.steps.join(" ")).to.include(
      "weighted by votes",
    );
  });

  it("keeps a score on the wards of 2020, and says why", async () => {
    const map = await WardMapHarness.place({ ...SCORE, vintage: "2025" });
    expect(map.options()).to.have.lengthOf(126);
    expect(map.one(".coverage").textContent).to.include(
      "is a score: that of a whole does not follow from those of its parts.",
    );
  });
});

describe("a ward map whose lookup cannot be had", () => {
  const askServer = window.fetch.bind(window);
  const ref = { href: new URL(COMMONS, location.href).href };

  beforeEach(() => {
    pageClient().forget(ref);
    window.fetch = (input, options) =>
      (input instanceof Request ? input.url : String(input)).includes(LOOKUP)
        ? Promise.reject(new TypeError("No server answers"))
        : askServer(input, options);
  });

  afterEach(() => {
    window.fetch = askServer;
    pageClient().forget(ref);
  });

  it("says so, and draws the map once it is there", async () => {
    const map = await WardMapHarness.place(
      { ...VOTES, vintage: "2025" },
      "error",
    );
    window.fetch = askServer;
    await map.element.refresh();
    await map.until(() => map.element.state === "partial", "the map");
    expect(map.options()).to.have.lengthOf(159);
  });

  it("still draws the figures where no other boundaries are asked for", async () => {
    const map = await WardMapHarness.place(VOTES, "partial");
    expect(map.options()).to.have.lengthOf(126);
  });
});
