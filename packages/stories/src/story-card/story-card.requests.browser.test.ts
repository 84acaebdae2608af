import "@commons-widgets/element-kit/define/commons-selection.js";
import { CommonsSelectEvent } from "@commons-widgets/element-kit";
import { expect } from "chai";
import { StoryCardHarness } from "./story-card.harness.js";

const LCR = "/examples/commons/lcr/";
const DATASET = "datasets/deprivation-2025";
const OF_THE_DATASET = [
  "catalogue.json",
  `${DATASET}/datapackage.json`,
  `${DATASET}/2025-10-30/data.csv`,
];
const OF_THE_LIST = [
  "datasets/wards/datapackage.json",
  "datasets/wards/2026-06-01/areas.csv",
];
const KIRKDALE_EAST = "E05015309";
/** A ward of 2020, of which deprivation in 2025 has no row. */
const ANFIELD = "E05000887";

describe("what a story card asks its commons for", () => {
  const { fetch } = globalThis;
  let asked: string[];
  let answer: (path: string, given: Response) => Promise<Response>;
  let turn = 0;
  let selection: HTMLElement;

  beforeEach(() => {
    asked = [];
    answer = (_path, given) => Promise.resolve(given);
    turn += 1;
    globalThis.fetch = async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      const path = url.pathname.replace(LCR, "");
      asked.push(path);
      return answer(path, await fetch(input, init));
    };
    selection = document.createElement("commons-selection");
    document.body.append(selection);
  });

  afterEach(() => {
    selection.remove();
    globalThis.fetch = fetch;
  });

  const place = (attributes: object = {}) =>
    StoryCardHarness.place(
      {
        // An address of its own, for the page remembers what it has read.
        commons: `${LCR}catalogue.json?card${turn}`,
        dataset: "lcr:deprivation-2025",
        measure: "income-deprivation-rate",
        area: KIRKDALE_EAST,
        ...attributes,
      },
      "ready",
      selection,
    );
  const choose = (card: StoryCardHarness, area: string) =>
    card.element.dispatchEvent(new CommonsSelectEvent({ area }));

  it("is the dataset alone, where its columns say what the wards lie in", async () => {
    const card = await place();
    expect(card.read("rank")).to.equal("The highest of 63 wards in Liverpool");
    expect(asked).to.have.members(OF_THE_DATASET);
    expect(asked).to.have.lengthOf(3);
  });

  it("stays the same when a ward of the dataset is chosen", async () => {
    const card = await place();
    choose(card, "E05015280");
    await card.until(() => card.read("title").includes("Arundel"), "Arundel");
    expect(asked).to.have.lengthOf(3);
  });

  it("is the list of areas too, where no column says it, and the words are the same", async () => {
    const told = await place();
    asked = [];
    turn += 1;
    answer = (path, given) =>
      path.endsWith(".json")
        ? withoutParents(path, given)
        : Promise.resolve(given);
    const untold = await place();
    expect(asked).to.have.members([...OF_THE_DATASET, ...OF_THE_LIST]);
    for (const part of ["title", "subheading", "summary", "rank", "picture"])
      expect(untold.read(part)).to.equal(told.read(part));
  });

  it("is the list of areas once a place is chosen of which the dataset has no row", async () => {
    const card = await place();
    choose(card, ANFIELD);
    await card.until(() => card.read("title").includes("Anfield"), "Anfield");
    expect(card.element.state).to.equal("empty");
    expect(card.read("summary")).to.include("not available");
    expect(asked).to.have.members([...OF_THE_DATASET, ...OF_THE_LIST]);
  });

  it("is the list of areas only once, for a place that nobody lists", async () => {
    const card = await place();
    choose(card, "E99999998");
    await card.until(() => asked.length === 5, "the list of areas");
    choose(card, "E99999999");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).to.have.lengthOf(5);
    expect(card.read("title")).to.include("Kirkdale East");
  });

  it("is asked for in vain without losing what is shown", async () => {
    const card = await place();
    answer = () => Promise.reject(new TypeError("No answer"));
    choose(card, ANFIELD);
    await card.until(() => card.element.state === "stale", "stale");
    expect(card.read("title")).to.include("Kirkdale East");
  });
});

/**
 * The commons as it is, but for the columns of one dataset, which do not say
 * what its areas lie in; and, for that, without fingerprints.
 */
async function withoutParents(path: string, given: Response) {
  const text = (await given.text()).replaceAll("spdx:checksum", "unchecked");
  return new Response(
    path.startsWith(DATASET)
      ? text.replaceAll(/"role": "parent(-name)?"/g, '"role": "note"')
      : text,
  );
}
