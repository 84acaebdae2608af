import type { CommonsTrendChart } from "@commons-widgets/charts";
import { expect } from "chai";
import {
  expectFailure,
  TAGS,
  usePage,
  type Attributes,
  type Failure,
  type Tag,
} from "./bad-input-page.js";
import { MadeUpCommons, SOUND, wardCode } from "./made-up-commons.js";

const FIGURES = TAGS.filter((tag) => tag !== "commons-value");
const NOT_THERE =
  "This figure could not be found. The page asks for data that is not there. Please tell the owner of this page.";

describe("an attribute that is not understood", () => {
  const page = usePage();

  const MISUSES: readonly (readonly [
    attribute: string,
    given: string,
    accepted: string,
    on: readonly Tag[],
  ])[] = [
    ["breaks", "fancy", "quantile, equal, jenks", ["commons-ward-map"]],
    ["match", "guess", "code, name", ["commons-ward-map"]],
    ["classes", "99", "a whole number from 2 to 7", ["commons-ward-map"]],
    ["classes", "x", "a whole number from 2 to 7", ["commons-ward-map"]],
    ["palette", "rainbow", "sequential, diverging", ["commons-ward-map"]],
    ["heading-level", "9", "a whole number from 1 to 6", FIGURES],
    ["heading-level", "two", "a whole number from 1 to 6", FIGURES],
    [
      "highlight",
      [1, 2, 3, 4, 5].map(wardCode).join(" "),
      "4 area codes at most; the first 4 are in colour",
      ["commons-trend-chart"],
    ],
  ];

  for (const [attribute, given, accepted, tags] of MISUSES)
    for (const tag of tags)
      it(`is as if left away, and its author is told: <${tag} ${attribute}="${given}">`, async () => {
        const commons = new MadeUpCommons();
        const shown = page().add(tag, commons, { [attribute]: given });
        const usual = page().add(tag, commons);
        await Promise.all([shown.until("ready"), usual.until("ready")]);
        expect(shown.codes).to.deep.equal([]);
        expect(page().warnings).to.deep.equal([
          `<${tag}> ${attribute}="${given}" is not understood. Accepted: ${accepted}. See docs/components/${tag}.md`,
        ]);
        expect(shown.words).to.equal(usual.words);
      });

  for (const tag of TAGS)
    it(`may be empty: <${tag}>`, async () => {
      const empty: Record<string, string> = {};
      for (const name of [
        "measure",
        "period",
        "within",
        "heading",
        "subheading",
        "heading-level",
        "breaks",
        "classes",
        "palette",
        "geography",
        "vintage",
        "areas",
        "highlight",
        "compare",
      ])
        empty[name] = "";
      const commons = new MadeUpCommons();
      const shown = page().add(tag, commons, empty);
      const usual = page().add(tag, commons);
      await Promise.all([shown.until("ready"), usual.until("ready")]);
      expect(shown.words).to.equal(usual.words);
      expect(page().warnings).to.deep.equal([]);
    });

  it("may name an area twice, which has one line all the same", async () => {
    const [one, two] = [wardCode(1), wardCode(2)];
    const chart = page().add("commons-trend-chart", new MadeUpCommons(), {
      highlight: `${two} ${two}`,
      areas: `${one}, ${one}, ${two}`,
      compare: one,
    });
    await chart.until("ready");
    const { model } = chart.element as CommonsTrendChart;
    expect(model?.lines.map(({ code }) => code)).to.deep.equal([two, one]);
  });

  for (const tag of TAGS)
    it(`may be a period as a reader writes it: <${tag} period="2022">`, async () => {
      const rows = SOUND.rows.map(({ year, ...row }) => ({
        ...row,
        year: `${year}-01-01/P1Y`,
      }));
      const commons = new MadeUpCommons({ ...SOUND, rows });
      const shown = page().add(tag, commons, { period: "2022" });
      await shown.until("ready");
      const said =
        tag === "commons-story-card" ? shown.read("number") : shown.words;
      expect(said).to.contain(tag === "commons-value" ? "12%" : "2022");
      expect(said).to.not.contain("2023");
    });
});

describe("an address or a dataset that is none", () => {
  const page = usePage();

  const FAILURES: Readonly<Record<string, [Attributes, Failure]>> = {
    "a dataset left away": [
      { dataset: undefined },
      {
        code: "commons/invalid-dataset-id",
        reader: NOT_THERE,
        author: ["the dataset attribute is missing or empty", "prefix:name"],
      },
    ],
    "a dataset that is no ID": [
      { dataset: "not an id" },
      {
        code: "commons/invalid-dataset-id",
        reader: NOT_THERE,
        author: ['"not an id" is not a dataset ID', "prefix:name"],
      },
    ],
    "no commons": [
      { commons: undefined },
      {
        code: "commons/no-catalogue",
        reader: NOT_THERE,
        author: ['No catalogue is known for "t:rates"', "commons attribute"],
      },
    ],
    "an empty commons": [
      { commons: "", dataset: "t:others" },
      {
        code: "commons/no-catalogue",
        reader: NOT_THERE,
        author: ['No catalogue is known for "t:others"', "commons attribute"],
      },
    ],
    "a commons that is no address": [
      { commons: "http://[" },
      {
        code: "commons/no-catalogue",
        reader: NOT_THERE,
        author: ['commons="http://[" is not the address of a catalogue'],
      },
    ],
    "a commons of colons, which is an address where nothing is": [
      { commons: "::" },
      {
        code: "commons/http-status",
        reader:
          "The data could not be fetched. The server answered with an error. Please tell the owner of this page.",
        author: ["/:: answered with HTTP 404"],
      },
    ],
    "a commons that is another kind of address": [
      { commons: "mailto:a@example.org" },
      {
        code: "commons/unreachable",
        reader:
          "The data could not be reached. The server did not answer, or you are offline. You can try again. Try again",
        author: ["mailto:a@example.org could not be reached", "may be wrong"],
      },
    ],
  };

  for (const [what, [attributes, failure]] of Object.entries(FAILURES))
    for (const tag of TAGS)
      it(`is said to reader, author and page: ${what} on <${tag}>`, async () => {
        const shown = page().add(tag, new MadeUpCommons(), attributes);
        await expectFailure(page(), shown, failure);
      });
});
