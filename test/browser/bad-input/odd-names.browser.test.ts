import { expect } from "chai";
import { TAGS, usePage } from "./bad-input-page.js";
import { MadeUpCommons, SOUND, wardCode } from "./made-up-commons.js";

const LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysilio"
  .repeat(4)
  .slice(0, 200);
const MARKUP = `<img src="x" onerror="document.title='ran'">`;
const HEBREW = "ליברפול הצפונית";
const ARABIC = "القلعة";
const FIGURES = TAGS.filter((tag) => tag !== "commons-value");

function named(first: string, second = "Castle", title = "Rates") {
  const wards = [first, second, "Riverside", "Mill Hill"];
  return new MadeUpCommons({ ...SOUND, wards, title, district: first });
}

describe("a name of 200 characters", () => {
  const page = usePage();

  for (const width of [320, 1200])
    for (const tag of TAGS)
      it(`stays inside its figure, ${width} pixels wide: <${tag}>`, async () => {
        page().narrow(width);
        const shown = page().add(tag, named(LONG, `${LONG} West`, LONG));
        await (await shown.until("ready")).drawn();
        await shown.open("Show as table", "In words");
        expect(shown.overflowing()).to.deep.equal([]);
        expect(shown.words).to.contain("14%");
      });

  for (const tag of FIGURES)
    it(`is cut short in sentences: <${tag}>`, async () => {
      const shown = page().add(tag, named(LONG));
      await shown.until("ready");
      const summary = shown.read("summary");
      expect(summary).to.not.contain(LONG);
      expect(summary.length).to.be.at.most(200);
    });

  it("is whole in the table, on several lines", async () => {
    page().narrow(600);
    const map = page().add("commons-ward-map", named(LONG));
    await map.until("ready");
    await map.open("Show as table");
    for (const cell of map.all("th, caption"))
      expect(cell.getBoundingClientRect().width).to.be.at.most(600);
    expect(
      map.all("table th").map(({ textContent }) => textContent.trim()),
    ).to.include(LONG);
  });
});

describe("a name that two wards have", () => {
  const page = usePage();
  const one = `Castle (Castle) (${wardCode(1)})`;

  it("is told apart on a map, and in its table", async () => {
    const map = page().add("commons-ward-map", named("Castle"));
    await map.until("ready");
    await map.open("Show as table");
    expect(map.read("summary")).to.contain(one);
    expect(map.read("table")).to.contain(one);
  });

  it("is told apart on the lines of a chart", async () => {
    const chart = page().add("commons-trend-chart", named("Castle"));
    await (await chart.until("ready")).drawn();
    const names = chart.all("#drawing text").map((text) => text.textContent);
    for (const ward of [1, 2])
      expect(names).to.include(`Castle(${wardCode(ward)})`);
  });
});

describe("a name that is markup", () => {
  const page = usePage();

  for (const tag of TAGS)
    it(`stays text, and nothing in it runs: <${tag}>`, async () => {
      const title = document.title;
      const more = { heading: MARKUP, subheading: MARKUP };
      const shown = page().add(tag, named(MARKUP, "<b>", MARKUP), more);
      await (await shown.until("ready")).drawn();
      await shown.open("Show as table", "In words", "Keyboard help");
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(shown.all("img, b, script")).to.have.lengthOf(0);
      expect(document.title).to.equal(title);
      if (tag !== "commons-value") {
        expect(shown.read("title")).to.equal(MARKUP);
        expect(shown.words).to.contain(MARKUP.slice(0, 20));
      }
    });
});

describe("a name written from right to left", () => {
  const page = usePage();

  for (const tag of FIGURES)
    it(`is kept apart from the words around it: <${tag}>`, async () => {
      const shown = page().add(tag, named(HEBREW, ARABIC));
      await (await shown.until("ready")).drawn();
      await shown.open("Show as table", "In words");
      for (const name of [HEBREW, ARABIC]) {
        const bare = shown.words.split(`\u2068${name}\u2069`).join("");
        expect(bare).to.not.contain(name);
      }
      expect(shown.words).to.contain(`\u2068${HEBREW}\u2069`);
    });

  for (const tag of TAGS)
    it(`leaves the marks of our words where they belong in such a page: <${tag}>`, async () => {
      page().narrow(600, "rtl");
      const shown = page().add(tag, named(HEBREW, ARABIC));
      await shown.until("ready");
      const [words] = shown.all(".summary, [part=value]");
      const [before, mark] = placesOfLast(words as Element);
      expect(mark).to.be.greaterThan(before);
    });

  it("leaves the earlier year of a card's line on its left", async () => {
    page().narrow(600, "rtl");
    const card = page().add("commons-story-card", named(HEBREW));
    await card.until("ready");
    const years = card.all(".ends span");
    expect(years.map(({ textContent }) => textContent)).to.deep.equal([
      "2021",
      "2023",
    ]);
    const [early = 0, late = 0] = years.map(
      (year) => year.getBoundingClientRect().left,
    );
    expect(early).to.be.lessThan(late);
  });

  it("leaves the marks of a failure's words where they belong, too", async () => {
    page().narrow(600, "rtl");
    const asked = { measure: "chance" };
    const map = page().add("commons-ward-map", new MadeUpCommons(), asked);
    await map.until("error");
    const [words] = map.all(".message");
    const [before, mark] = placesOfLast(words as Element);
    expect(mark).to.be.greaterThan(before);
  });

  for (const tag of TAGS)
    it(`fits a narrow page written from right to left: <${tag}>`, async () => {
      page().narrow(320, "rtl");
      const shown = page().add(tag, named(HEBREW, ARABIC));
      await (await shown.until("ready")).drawn();
      await shown.open("Show as table");
      expect(shown.overflowing()).to.deep.equal([]);
    });
});

/** Where the last two letters of a text stand, from the left. */
function placesOfLast(element: Element): readonly [number, number] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let last: Text | undefined;
  while (walker.nextNode()) {
    const { data } = walker.currentNode as Text;
    if (data.trim() !== "") last = walker.currentNode as Text;
  }
  const text = last?.data.trimEnd() ?? "";
  const placeOf = (index: number) => {
    const range = document.createRange();
    range.setStart(last as Text, index);
    range.setEnd(last as Text, index + 1);
    return range.getBoundingClientRect().left;
  };
  return [placeOf(text.length - 2), placeOf(text.length - 1)];
}
