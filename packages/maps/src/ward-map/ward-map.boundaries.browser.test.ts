import "@commons-widgets/element-kit/define/commons-source.js";
import { pageClient, registerMemoryCommons } from "@commons-widgets/commons";
import { Table } from "@commons-widgets/table";
import { expect } from "chai";
import { WardMapHarness } from "./ward-map.harness.js";

const LCR = new URL("/examples/commons/lcr/catalogue.json", location.href).href;

const OWN = { dataset: "own:wards", measure: "imd-score", boundaries: "lcr" };

/** What a table of names alone has not. */
const PLACES: readonly unknown[] = ["area", "parent", "parent-name"];

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
    const names = new Table(
      data.columns.filter(({ field }) => !PLACES.includes(field.role)),
      data.rowCount,
      data.provenance,
    );
    registerMemoryCommons("own", {
      datasets: [
        { name: "wards", data },
        { name: "names", data: names, description: { geography: "ward" } },
      ],
    });
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

  it("joins data without codes by name where the author asks for it, and only there", async () => {
    bind("lcr", LCR);
    const named = { ...OWN, dataset: "own:names" };
    const map = await WardMapHarness.place(
      { ...named, match: "name" },
      "partial",
    );
    expect(map.options()).to.have.lengthOf(159);
    expect(map.one(".coverage").textContent).to.include(
      "2 names in the data are of several wards: St Michaels, Church.",
    );
    map.element.setAttribute("match", "code");
    await map.until(() => map.element.state === "error", "state error");
  });

  it("has none to draw where only the data's own place is asked", async () => {
    const map = await WardMapHarness.place({ ...OWN, boundaries: "" }, "error");
    expect(map.options()).to.have.lengthOf(0);
  });
});
