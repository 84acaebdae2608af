import { CommonsClient } from "@commons-widgets/commons";
import { expect } from "chai";
import { beginData } from "./begin-data.js";

const LCR = "/examples/commons/lcr/";

describe("the data that a tag's attributes tell", () => {
  const fetch = window.fetch.bind(window);
  let asked: string[];
  let turn = 0;
  let href: string;

  beforeEach(() => {
    asked = [];
    turn += 1;
    // An address of its own, for the page remembers what it has asked for.
    href = new URL(`${LCR}catalogue.json?${turn}`, location.href).href;
    window.fetch = (input, init) => {
      asked.push(
        new URL(input instanceof Request ? input.url : input).pathname.replace(
          LCR,
          "",
        ),
      );
      return fetch(input, init);
    };
  });

  afterEach(() => {
    window.fetch = fetch;
  });

  function tag(name: string, attributes: Record<string, string>): Element {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes))
      element.setAttribute(key, value);
    return element;
  }

  it("are asked for at once: the catalogue, then description and data together", async () => {
    await beginData(
      tag("commons-story-card", { dataset: "lcr:weekly-pay", commons: href }),
    );
    expect(asked).to.deep.equal([
      "catalogue.json",
      "datasets/weekly-pay/datapackage.json",
      "datasets/weekly-pay/2025-10-23/data.csv",
    ]);
  });

  it("are not asked for again by the element that needs them", async () => {
    const id = "lcr:claimant-count";
    const begun = beginData(
      tag("commons-trend-chart", { dataset: id, commons: href }),
    );
    const table = await new CommonsClient().read({ id, href });
    await begun;
    expect(table.rowCount).to.equal(225);
    expect(asked).to.deep.equal([...new Set(asked)]);
  });

  it("are with their outlines for a map, of the vintage the data are for", async () => {
    await beginData(
      tag("commons-ward-map", {
        dataset: "lcr:deprivation-2019",
        commons: href,
      }),
    );
    expect(asked).to.deep.equal([
      "catalogue.json",
      "datasets/deprivation-2019/datapackage.json",
      "datasets/deprivation-2019/2019-09-26/data.csv",
      "datasets/wards/datapackage.json",
      "datasets/wards/2026-06-01/areas.csv",
      "datasets/wards/2026-06-01/outlines-2020.topo.json",
    ]);
  });

  it("are found by the source that binds the prefix", async () => {
    const source = tag("commons-source", { prefix: "lcr", href });
    const element = tag("commons-value", { dataset: "lcr:adult-obesity" });
    source.append(element);
    document.body.append(source);
    await beginData(element);
    source.remove();
    expect(asked).to.contain("datasets/adult-obesity/datapackage.json");
  });

  for (const [attributes, why] of [
    [{}, "no dataset is named"],
    [{ dataset: "lcr:weekly-pay" }, "nothing binds the prefix"],
    [{ dataset: "x:y", commons: "http://" }, "the address is none"],
  ] as const)
    it(`are not asked for where ${why}`, async () => {
      await beginData(tag("commons-value", attributes));
      expect(asked).to.deep.equal([]);
    });

  it("fail without a sound, for the element says it", async () => {
    const failures: Event[] = [];
    const hear = (event: Event) => failures.push(event);
    addEventListener("unhandledrejection", hear);
    const missing = new URL(`${LCR}missing.json?${turn}`, location.href).href;
    const page = new URL(`/package.json?${turn}`, location.href).href;
    for (const commons of [missing, page, "http://127.0.0.1:1/c.json"])
      await beginData(tag("commons-value", { dataset: "lcr:x", commons }));
    await beginData(
      tag("commons-value", { dataset: "lcr:unknown", commons: href }),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    removeEventListener("unhandledrejection", hear);
    expect(failures).to.deep.equal([]);
    expect(asked.at(-1)).to.equal("catalogue.json");
  });
});
