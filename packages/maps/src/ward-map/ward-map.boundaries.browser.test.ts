import "@commons-widgets/element-kit/define/commons-source.js";
import { pageClient, registerMemoryCommons } from "@commons-widgets/commons";
import { expect } from "chai";
import { WardMapHarness } from "./ward-map.harness.js";

const LCR = new URL("/examples/commons/lcr/catalogue.json", location.href).href;

const OWN = { dataset: "own:wards", measure: "imd-score", boundaries: "lcr" };

/** Says in the page where a prefix leads. */
function bind(prefix: string, href: string, type = "data-package"): void {
  const source = document.createElement("commons-source");
  source.setAttribute("prefix", prefix);
  source.setAttribute("href", href);
  source.setAttribute("type", type);
  document.body.append(source);
}

describe("a map of data from one place on boundaries from another", () => {
  before(async () => {
    const data = await pageClient().read({
      id: "lcr:deprivation-2025",
      href: LCR,
    });
    registerMemoryCommons("own", { datasets: [{ name: "wards", data }] });
  });

  beforeEach(() => {
    bind("own", "memory:own", "memory");
  });

  afterEach(() => {
    for (const element of document.querySelectorAll(
      "commons-ward-map, commons-source",
    ))
      element.remove();
  });

  it("draws them where boundaries names a prefix of the page", async () => {
    bind("lcr", LCR);
    const map = await WardMapHarness.place(OWN, "partial");
    expect(map.options()).to.have.lengthOf(159);
  });

  it("draws them where boundaries is the address of a catalogue", async () => {
    const map = await WardMapHarness.place(
      { ...OWN, boundaries: LCR },
      "partial",
    );
    expect(map.options()).to.have.lengthOf(159);
  });

  it("draws them once a source says where the boundaries are", async () => {
    const map = await WardMapHarness.place(OWN, "error");
    bind("lcr", LCR);
    await map.until(() => map.element.state === "partial", "the map");
    expect(map.options()).to.have.lengthOf(159);
  });

  it("has none to draw where only the data's own place is asked", async () => {
    const map = await WardMapHarness.place({ ...OWN, boundaries: "" }, "error");
    expect(map.options()).to.have.lengthOf(0);
  });
});
