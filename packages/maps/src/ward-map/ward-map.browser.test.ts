import "@commons-widgets/element-kit/define/commons-selection.js";
import {
  CommonsSelectEvent,
  type CommonsErrorEvent,
} from "@commons-widgets/element-kit";
import { Absence } from "@commons-widgets/table";
import { expect } from "chai";
import { madeUpMap, mapOfValues } from "./made-up-map.harness.js";
import { WardMapHarness } from "./ward-map.harness.js";

const LIVERPOOL = {
  commons: "/examples/commons/lcr/catalogue.json",
  dataset: "lcr:deprivation-2025",
  measure: "income-deprivation-rate",
  within: "E08000012",
};

afterEach(() => {
  for (const map of document.querySelectorAll(
    "commons-ward-map, made-up-ward-map",
  ))
    map.remove();
});

describe("a ward map of Liverpool", () => {
  let map: WardMapHarness;

  beforeEach(async () => {
    map = await WardMapHarness.place(LIVERPOOL, "partial");
  });

  it("exposes 64 options, and no other choice, before anything is typed", () => {
    expect(map.options()).to.have.lengthOf(64);
    expect(map.all('[role="listbox"]')).to.have.lengthOf(1);
    expect(map.all("select, [role=grid], [role=tree]")).to.have.lengthOf(0);
  });

  it("is one stop for the Tab key, and its drawing none", () => {
    const stops = map.all("[tabindex='0']").map(({ id }) => id);
    expect(stops.filter((id) => id === "walk")).to.have.lengthOf(1);
    expect(map.one("svg.picture").getAttribute("aria-hidden")).to.equal("true");
  });

  it("resolves every id that ARIA names, in its own root", async () => {
    await map.enter();
    for (const name of [
      "controls",
      "labelledby",
      "describedby",
      "activedescendant",
    ])
      for (const element of map.all(`[aria-${name}]`))
        for (const id of element.getAttribute(`aria-${name}`)?.split(" ") ?? [])
          map.one(`#${CSS.escape(id)}`);
  });

  it("names Waterfront North as a ward without a value, in pattern and word", () => {
    expect(map.options().at(-1)).to.equal("Waterfront North, not available");
    expect(map.readLegend().at(-1)).to.equal("No value 1 ward");
    const absent = map.all(".picture .area.absent");
    expect(absent).to.have.lengthOf(1);
  });

  it("begins at the highest value and tells name, value, rank and class", async () => {
    await map.enter();
    expect(map.current()).to.match(/, highest of 63, class 5 of 5$/);
    expect(map.readout()).to.include("Highest of 63");
  });

  it("lets every ward be heard by the arrow keys alone", async () => {
    await map.enter();
    const heard = new Set<string>();
    for (const { code, sentence } of map.element.model?.shapes ?? []) {
      await map.walkTo(code);
      expect(map.current()).to.equal(sentence);
      heard.add(map.current());
    }
    expect(heard.size).to.equal(64);
  });

  it("goes to the lowest by End and the highest by Home", async () => {
    await map.enter();
    await map.press("End");
    expect(map.current()).to.include("lowest of 63");
    await map.press("Home");
    expect(map.current()).to.include("highest of 63");
  });

  it("says the edge of the map and stays where it is", async () => {
    const code = map.codeOf("Speke");
    await map.pickArea(code);
    await map.enter();
    const status = map.status();
    await map.press("ArrowRight");
    expect(await status).to.equal("Edge of map: no ward east of Speke.");
    expect(map.current()).to.match(/^Speke, /);
  });

  it("lists the neighbours of a ward by compass with their values", async () => {
    await map.pointAt(map.codeOf("Speke"));
    expect(map.neighbours()).to.have.lengthOf(2);
    expect(map.neighbours()[0]).to.match(
      /^north: Much Woolton & Hunts Cross, \d+\.\d%$/,
    );
  });

  it("shows the same for a pointer as for a key", async () => {
    await map.enter();
    const byKey = map.readout();
    const [highest] = map.element.model?.shapes ?? [];
    await map.press("End");
    await map.pointAt(highest?.code ?? "");
    expect(map.readout()).to.equal(byKey);
    expect(map.all(".ring.shown")).to.have.lengthOf(2);
  });

  it("chooses a ward by Enter, lets it go by Enter, and says so in one event", async () => {
    const chosen: unknown[] = [];
    map.element.addEventListener("commons-select", (event) => {
      chosen.push(event.selection.area);
    });
    await map.enter();
    const [highest] = map.element.model?.shapes ?? [];
    await map.press("Enter");
    expect(map.chosenOptions()).to.deep.equal([map.current()]);
    await map.press(" ");
    expect(chosen).to.deep.equal([highest?.code, undefined]);
    expect(map.chosenOptions()).to.deep.equal([]);
  });

  it("says which ward is chosen, and when none is any more", async () => {
    await map.enter();
    await map.press("End");
    const chosen = map.status();
    await map.press("Enter");
    expect(await chosen).to.equal("Calderstones is chosen.");
    const cleared = map.status();
    await map.press("Escape");
    expect(await cleared).to.equal("Nothing is chosen now.");
  });

  it("does not say that a ward is chosen where the page did not let it be", async () => {
    map.element.addEventListener("commons-select", (event) => {
      event.preventDefault();
    });
    await map.enter();
    await map.press("Enter");
    expect(map.chosenOptions()).to.deep.equal([]);
    expect(await map.statusAfter(1500)).to.equal("");
  });

  it("marks as selected where the reader stands, so that no other is said to be not selected", async () => {
    await map.enter();
    await map.press("End", "Enter", "Home");
    const selected = map.all('[aria-selected="true"]');
    expect(selected.map(({ textContent }) => textContent.trim())).to.deep.equal(
      [map.current()],
    );
    expect(map.chosenOptions().join()).to.match(/^Calderstones, .*, chosen$/);
  });

  it("chooses the ward whose option a screen reader clicks", async () => {
    map.all('[role="option"]')[3]?.click();
    await map.element.updateComplete;
    expect(map.chosenOptions()).to.deep.equal([map.options()[3]]);
    expect(map.all(".ring.chosen")).to.have.lengthOf(2);
  });

  it("leads a screen reader past its 64 options by a link, which is no stop for the Tab key", () => {
    const address = location.href;
    const [link] = map.all(".skip");
    expect(link?.textContent).to.equal("Skip this list of 64 values");
    expect(link?.tabIndex).to.equal(-1);
    link?.click();
    expect(map.element.shadowRoot?.activeElement?.id).to.equal("past-walk");
    expect(location.href).to.equal(address);
  });

  it("clears what is shown and chosen by Escape, and then leaves Escape to the page", async () => {
    await map.pickArea(map.codeOf("Speke"));
    await map.enter();
    await map.press("Escape");
    expect(map.all(".ring.chosen")).to.have.lengthOf(0);
    expect(map.readout()).to.include("Point at a ward");
    const escape = new KeyboardEvent("keydown", {
      key: "Escape",
      bubbles: true,
      cancelable: true,
    });
    map.walk.dispatchEvent(escape);
    expect(escape.defaultPrevented).to.equal(false);
  });

  it("leaves keys with a modifier, and other letters, to the page", async () => {
    await map.enter();
    for (const init of [{ key: "ArrowUp", altKey: true }, { key: "a" }]) {
      const event = new KeyboardEvent("keydown", {
        ...init,
        bubbles: true,
        cancelable: true,
      });
      map.walk.dispatchEvent(event);
      expect(event.defaultPrevented, init.key).to.equal(false);
    }
  });

  it("opens the keyboard help by a question mark", async () => {
    await map.enter();
    await map.press("?");
    expect(map.one("#keys").textContent).to.include("Arrow keys");
  });

  it("finds a ward by its name and goes there", async () => {
    expect(await map.search("speke")).to.deep.equal(["Speke"]);
    await map.pressInSearch("Enter");
    expect(map.current()).to.match(/^Speke, /);
    expect(map.element.shadowRoot?.activeElement).to.equal(map.walk);
    expect(map.all('[role="listbox"]')).to.have.lengthOf(1);
  });

  it("says how many wards a search finds, and when it finds none", async () => {
    const found = map.status();
    await map.search("everton");
    expect(await found).to.equal("3 wards found.");
    const none = map.status();
    expect(await map.search("atlantis")).to.deep.equal([]);
    expect(await none).to.equal("No ward of that name here.");
  });

  it("keeps its place when the data are fetched again", async () => {
    await map.enter();
    await map.press("End");
    const before = map.current();
    await map.element.refresh();
    await map.until(() => map.element.state === "partial", "the data");
    expect(map.current()).to.equal(before);
  });

  it("draws textures instead of colours when asked", async () => {
    const fill = map.one("path.texture-fill.seq-7");
    expect(getComputedStyle(fill).display).to.equal("none");
    await map.pressButton("Textures instead of colours");
    expect(getComputedStyle(fill).display).to.equal("inline");
  });

  it("takes the page's own colours", () => {
    map.element.style.setProperty("--commons-seq-7", "rgb(1, 2, 3)");
    const highest = map.one(".picture .area.seq-7");
    expect(getComputedStyle(highest).fill).to.equal("rgb(1, 2, 3)");
  });

  it("has all of its text in a table too", async () => {
    await map.pressButton("Show as table");
    const rows = map.all("tbody tr");
    expect(rows).to.have.lengthOf(64);
    expect(rows.at(-1)?.textContent).to.include("not available");
  });

  it("fits 320 pixels without scrolling sideways", () => {
    map.element.style.width = "320px";
    expect(map.element.scrollWidth).to.be.at.most(320);
    expect(map.one("svg.picture").getBoundingClientRect().width).to.be.at.most(
      320,
    );
  });
});

describe("ward maps that share a selection", () => {
  it("show the same ward, and narrow to the district that is chosen", async () => {
    const parent = document.createElement("commons-selection");
    document.body.append(parent);
    const region = {
      commons: LIVERPOOL.commons,
      dataset: LIVERPOOL.dataset,
      measure: LIVERPOOL.measure,
    };
    const first = await WardMapHarness.place(region, "partial", { parent });
    const second = await WardMapHarness.place(region, "partial", { parent });
    expect(first.options()).to.have.lengthOf(159);
    await first.pickArea(first.codeOf("Speke"));
    await second.until(
      () => second.all(".ring.chosen").length > 0,
      "the ward in the second map",
    );
    first.element.dispatchEvent(
      new CommonsSelectEvent({ area: LIVERPOOL.within }),
    );
    await second.until(() => second.options().length === 64, "64 wards");
    expect(first.options()).to.have.lengthOf(64);
    parent.remove();
  });
});

describe("a ward map that was asked for on other boundaries", () => {
  it("says plainly that 59 of the 126 codes exist there and shows its own", async () => {
    const map = await WardMapHarness.place({
      commons: LIVERPOOL.commons,
      dataset: "lcr:deprivation-2019",
      measure: "imd-score",
      vintage: "2025",
    });
    expect(map.options()).to.have.lengthOf(126);
    const coverage = map.one(".coverage").textContent;
    expect(coverage).to.include("59 of its 126 codes");
    expect(coverage).to.include("2020");
  });
});

describe("a ward map of what is not there", () => {
  const wrong: readonly [string, Record<string, string>, string][] = [
    ["dataset", { dataset: "lcr:nothing" }, "commons/dataset-not-found"],
    ["measure", { measure: "nothing" }, "commons/measure-not-found"],
    ["place", { within: "E99999999" }, "commons/area-not-found"],
    ["boundaries", { vintage: "1066" }, "commons/boundaries-not-found"],
    ["commons", { commons: "/nowhere/catalogue.json" }, "commons/http-status"],
  ];
  for (const [what, attributes, code] of wrong)
    it(`says in the figure and to the page that there is no such ${what}`, async () => {
      let told: unknown;
      const listen = (event: CommonsErrorEvent) => {
        told = event.error.code;
      };
      document.addEventListener("commons-error", listen);
      const map = await WardMapHarness.place(
        { ...LIVERPOOL, ...attributes },
        "error",
      );
      document.removeEventListener("commons-error", listen);
      expect(told).to.equal(code);
      expect(map.one(".message").textContent.trim()).to.not.equal("");
      expect(map.all("#walk")).to.have.lengthOf(0);
    });

  it("takes a malformed attribute for its default, and draws", async () => {
    const map = await WardMapHarness.place(
      { ...LIVERPOOL, classes: "many", breaks: "fair", palette: "rainbow" },
      "partial",
    );
    expect(map.readLegend()).to.have.lengthOf(6);
  });
});

describe("a ward map of odd data", () => {
  it("draws one ward of one value", async () => {
    const map = await WardMapHarness.placeMadeUp(mapOfValues(5));
    await map.enter();
    await map.press("ArrowUp", "ArrowLeft", "End", "Home");
    expect(map.options()).to.deep.equal(["Ward A, 5, class 1 of 1"]);
    expect(map.all(".skip, #past-walk")).to.have.lengthOf(0);
    expect(map.readout()).to.match(/^Ward A 5(?!.*Highest)/);
  });

  it("says that nothing has a value instead of drawing an empty map", async () => {
    const map = await WardMapHarness.placeMadeUp(
      mapOfValues(new Absence("missing"), new Absence("suppressed")),
      "empty",
    );
    expect(map.all("#walk")).to.have.lengthOf(0);
    expect(map.one(".coverage").textContent).to.not.equal("");
  });

  it("shows markup, long names and names from right to left as text", async () => {
    const long = "Llanfair ".repeat(25).trim();
    const map = await WardMapHarness.placeMadeUp(
      madeUpMap({
        names: { A: "<img src=x onerror=alert(1)>", B: long, C: "ليفربول" },
        rows: [
          { code: "A", value: 1 },
          { code: "B", value: 2 },
          { code: "C", value: 3 },
        ],
      }),
    );
    expect(map.all("img")).to.have.lengthOf(0);
    expect(map.options().join()).to.include("<img src=x");
    expect(map.options().join()).to.include("ليفربول");
    map.element.style.width = "320px";
    expect(map.element.scrollWidth).to.be.at.most(320);
  });

  it("tells two wards of one name apart in search", async () => {
    const map = await WardMapHarness.place(
      { ...LIVERPOOL, within: "" },
      "partial",
    );
    expect(await map.search("church")).to.include.members([
      "Church Liverpool",
      "Church Sefton",
    ]);
  });
});
