import { expect } from "chai";
import { findTags } from "./find-tags.js";

describe("the loader", () => {
  const { warn } = console;
  let holder: HTMLElement;
  let warnings: string[];

  beforeEach(() => {
    warnings = [];
    console.warn = (text: string) => warnings.push(text);
    holder = document.createElement("main");
    document.body.append(holder);
  });

  afterEach(() => {
    holder.remove();
    console.warn = warn;
  });

  const add = (tag: string, to: Element = holder) =>
    to.appendChild(document.createElement(tag));

  async function until(holds: () => boolean): Promise<void> {
    for (let turn = 0; turn < 200 && !holds(); turn++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(holds()).to.equal(true);
  }

  it("finds tags that are there and tags that come later, each once", async () => {
    const early = add("commons-early");
    const found: Element[] = [];
    findTags(document, (element) => found.push(element));
    expect(found).to.deep.equal([early]);
    const section = document.createElement("section");
    const inner = add("commons-inner", section);
    add("p", section);
    holder.append(section);
    const late = add("commons-late");
    await until(() => found.length === 3);
    holder.append(section);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(found).to.deep.equal([early, inner, late]);
  });

  it("says once which tag it does not know and which it does, and leaves the tag alone", async () => {
    add("commons-wardmap").textContent = "A map of wards.";
    await import("./loader.js");
    add("commons-wardmap");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(warnings).to.deep.equal([
      "<commons-wardmap> is not one of the tags of this library. It has: commons-bar-chart, commons-control-chart, commons-distribution, commons-dot-plot, commons-scatter-plot, commons-selection, commons-source, commons-story-card, commons-table, commons-trend-chart, commons-value, commons-ward-map.",
    ]);
    expect(holder.textContent).to.equal("A map of wards.");
  });

  it("asks for a tag's module when the tag comes, once, and says when there is none", async () => {
    const asked = () =>
      performance
        .getEntriesByType("resource")
        .filter(({ name }) => name.endsWith("/elements/commons-value.js"));
    // The list of what was asked for is of a fixed length, and full by now.
    performance.clearResourceTimings();
    expect(asked()).to.have.length(0);
    add("commons-value").textContent = "12%";
    add("commons-value");
    await until(() => warnings.length > 0);
    expect(asked()).to.have.length(1);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain("<commons-value> could not be loaded");
    expect(holder.textContent).to.equal("12%");
  });

  it("leaves alone a tag that the page has defined itself", async () => {
    customElements.define("commons-own", class extends HTMLElement {});
    add("commons-own");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(warnings).to.deep.equal([]);
  });
});
