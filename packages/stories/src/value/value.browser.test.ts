import "@commons-widgets/element-kit/define/commons-selection.js";
import "@commons-widgets/element-kit/define/commons-source.js";
import { CommonsSelectEvent } from "@commons-widgets/element-kit";
import { expect } from "chai";
import { ValueHarness } from "./value.harness.js";

const commons = "/examples/commons/lcr/catalogue.json";

const MEASURE = {
  dataset: "lcr:deprivation-2025",
  measure: "income-deprivation-rate",
};
const RATE = { ...MEASURE, commons, area: "E05015309" };

describe("a number in a sentence", () => {
  let sentence: HTMLElement;

  beforeEach(() => {
    sentence = document.createElement("p");
    document.body.append(sentence);
  });

  afterEach(() => sentence.remove());

  const place = (
    attributes: Readonly<Record<string, string>>,
    state?: "ready" | "empty" | "error",
    fallback = "about three in five",
  ) => ValueHarness.place(attributes, state, { fallback, parent: sentence });

  it("replaces the words inside the tag when it is there", async () => {
    expect((await place(RATE)).read()).to.equal("60.6%");
  });

  it("looks as the sentence around it does", async () => {
    sentence.style.setProperty("font", "italic 700 31px serif");
    const { element } = await place(RATE);
    const part = element.shadowRoot?.querySelector("[part=value]") as Element;
    const { fontSize, fontStyle, fontWeight, color } = getComputedStyle(part);
    expect([fontSize, fontStyle, fontWeight]).to.deep.equal([
      "31px",
      "italic",
      "700",
    ]);
    expect(color).to.equal(getComputedStyle(sentence).color);
    expect(getComputedStyle(element).display).to.equal("inline");
  });

  it("says why there is none", async () => {
    const value = await place({ ...RATE, area: "E05015332" }, "empty");
    expect(value.read()).to.equal("not available");
  });

  it("keeps the words inside the tag when it cannot be had, and tells the page", async () => {
    const heard: string[] = [];
    sentence.addEventListener("commons-error", (event) =>
      heard.push(event.error.code),
    );
    const value = await place({ ...RATE, area: "E99999999" }, "error");
    expect(value.read()).to.equal("about three in five");
    expect(heard).to.deep.equal(["commons/area-not-found"]);
  });

  it("says that it is not available when there are no words inside the tag", async () => {
    const value = await place({ ...RATE, measure: "none" }, "error", "");
    expect(value.element.shadowRoot?.textContent).to.include("not available");
  });

  it("asks again when its dataset changes, and shows the latest alone", async () => {
    const value = await place(RATE);
    const next = value.element;
    next.measure = "people";
    await value.until(() => value.read() === "3,400 people", "people");
    next.datasetId = "lcr:claimant-count";
    next.measure = "rate";
    next.area = "E08000012";
    await value.until(() => value.read() === "5.6%", "claimants");
  });

  it("asks anew on a refresh, and keeps the number where that fails", async () => {
    const value = await place(RATE);
    const { fetch } = globalThis;
    globalThis.fetch = () => Promise.reject(new TypeError("No answer"));
    try {
      await value.element.refresh();
    } finally {
      globalThis.fetch = fetch;
    }
    expect(value.element.state).to.equal("stale");
    expect(value.read()).to.equal("60.6%");
  });

  it("takes its catalogue from the source bound in the page", async () => {
    const source = document.createElement("commons-source");
    source.setAttribute("prefix", "lcr");
    source.setAttribute("href", commons);
    sentence.append(source);
    const bound = await place({ ...MEASURE, area: "E05015309" });
    expect(bound.read()).to.equal("60.6%");
  });

  it("tells of the place chosen where it names none, and of its own where it does", async () => {
    const selection = document.createElement("commons-selection");
    selection.setAttribute("area", "E05015309");
    sentence.append(selection);
    const parent = selection;
    const chosen = await ValueHarness.place({ ...MEASURE, commons }, "ready", {
      parent,
    });
    const own = await ValueHarness.place(RATE, "ready", { parent });
    chosen.element.dispatchEvent(new CommonsSelectEvent({ area: "E05015280" }));
    await chosen.until(() => chosen.read() === "60.1%", "Arundel");
    expect(own.read()).to.equal("60.6%");
  });
});
