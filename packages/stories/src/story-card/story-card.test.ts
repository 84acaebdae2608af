import { describe, expect, it } from "vitest";
import { madeUpPlaces } from "../place/made-up-place.harness.js";
import { sampleAreaData } from "../place/sample-place.harness.js";
import { tabulate, tell } from "./story-card.detail.js";
import { buildStoryCard, type StoryCardOptions } from "./story-card.model.js";

const wards = await sampleAreaData("lcr:deprivation-2025");
const measure = "income-deprivation-rate";

describe("the card of a ward", () => {
  const { face, state, words } = buildStoryCard(wards, {
    area: "E05015309",
    measure,
  });

  it("shows the number with what it counts", () => {
    expect(state).toBe("ready");
    expect(face).toMatchObject({
      value: "60.6%",
      unit: "of people",
      rank: "The highest of 63 wards in Liverpool",
    });
  });

  it("shows where the ward stands among its peers, having one period", () => {
    expect(face?.sparkline).toBeUndefined();
    expect(face?.strip).toMatchObject({
      start: "4.5%",
      end: "60.6%",
      note: "Dashed: the median, 30.7%",
    });
    const ticks = face?.strip?.picture.ticks.match(/M/g);
    expect(ticks).toHaveLength(63);
  });

  it("says the same in one sentence", () => {
    expect(words.short).toBe(
      "Income deprivation rate in Kirkdale East: 60.6%; the highest of 63 wards.",
    );
  });
});

describe("the card of a district over time", () => {
  it("shows change in words, and the line instead of the strip", async () => {
    const data = await sampleAreaData("lcr:claimant-count");
    const model = buildStoryCard(data, { area: "E08000012" });
    const { face } = model;
    expect(face).toMatchObject({
      value: "5.6%",
      unit: "of people aged 16 to 64",
      period: "2025",
      rank: "The highest of 6 districts in the Liverpool City Region",
    });
    expect(face?.change?.words).toMatch(/^\w+ .*from \d\.\d% in 2024$/);
    expect(face?.sparkline).toMatchObject({ start: "2001", end: "2025" });
    expect(face?.strip).toBeUndefined();
    expect(tabulate(model).rows).toHaveLength(25);
  });

  it("shows the 95% interval where the source gives one", async () => {
    const data = await sampleAreaData("lcr:healthy-life-expectancy");
    const { face } = buildStoryCard(data, {
      area: "E08000011",
      measure: "female",
    });
    expect(face?.value).toBe("53.7");
    expect(face?.unit).toBe("years");
    expect(face?.interval).toMatch(
      /^95% confidence interval \d\d\.\d to \d\d\.\d$/,
    );
    expect(face?.change?.direction).toBe("similar");
    expect(face?.sparkline?.picture.band).toMatch(/^M.*Z$/);
  });

  it("writes a unit that stands before the number only once", async () => {
    const data = await sampleAreaData("lcr:weekly-pay");
    const { face } = buildStoryCard(data, { area: "E08000014" });
    expect(face?.value).toMatch(/^£\d{3}$/);
    expect(face?.unit).toBe("a week");
  });
});

describe("the picture an author asks for", async () => {
  const claimants = await sampleAreaData("lcr:claimant-count");
  const kinds = (data: typeof wards, options: StoryCardOptions) => {
    const { face } = buildStoryCard(data, options);
    return [
      face?.sparkline && "line",
      face?.strip && "strip",
      face?.map && "map",
    ].filter(Boolean);
  };
  const ward = { area: "E05015309", measure };
  const district = { area: "E08000012" };

  it("is the line where there is one, else the strip, unless it is named", () => {
    expect(kinds(claimants, district)).toEqual(["line"]);
    expect(kinds(wards, ward)).toEqual(["strip"]);
  });

  it("is the strip of a series too, and no line for one period", () => {
    expect(kinds(claimants, { ...district, picture: "peers" })).toEqual([
      "strip",
    ]);
    expect(kinds(wards, { ...ward, picture: "trend" })).toEqual([]);
  });

  it("is none at all", () => {
    expect(kinds(claimants, { ...district, picture: "none" })).toEqual([]);
  });

  it("is a map with the strip to stand in for it", () => {
    const picture = "map";
    expect(kinds(wards, { ...ward, picture })).toEqual(["strip", "map"]);
    const { face } = buildStoryCard(wards, { ...ward, picture });
    expect(face?.map).toMatchObject({ area: ward.area, geography: "ward" });
    expect(face?.map?.codes).toHaveLength(159);
  });
});

describe("a card without a value", () => {
  it("has no number, and says why", () => {
    const model = buildStoryCard(wards, { area: "E05015332", measure });
    expect(model.state).toBe("empty");
    expect(model.face).toBeUndefined();
    expect(model.words.short).toBe(
      "Income deprivation rate in Waterfront North: not available.",
    );
  });

  it("asks for a place while none is chosen", () => {
    const model = buildStoryCard(wards, { measure });
    expect(model.state).toBe("empty");
    expect(model.words.headline).toBe(
      "Income deprivation rate: no place chosen yet",
    );
    expect(tell(model)).toEqual([
      "Choose a place in another figure to see its value here.",
    ]);
    expect(tabulate(model)).toEqual({
      caption: "Income deprivation rate",
      columns: [],
      rows: [],
    });
  });
});

describe("the line of a card", () => {
  const lineOf = (...values: readonly (number | null)[]) =>
    buildStoryCard(
      madeUpPlaces(
        values.map((value, index) => ({
          area: "E1",
          period: String(2010 + index),
          value,
        })),
      ),
      { area: "E1" },
    ).face?.sparkline?.picture;

  it("runs from the lowest value to the highest, time to scale", () => {
    expect(lineOf(0, 5, 10)?.line).toBe("M5 43L100 24L195 5");
  });

  it("is broken where a value is missing", () => {
    expect(lineOf(1, null, 3, 4)?.line.match(/M/g)).toHaveLength(2);
    expect(lineOf(1, null, 3)?.line).toMatch(/h0.*h0/);
  });

  it("is level where all values are equal", () => {
    expect(lineOf(7, 7)?.line).toBe("M5 24L195 24");
  });

  it("has a dot at the value told", () => {
    expect(lineOf(0, 10)?.dot).toBe("M195 5h0");
  });

  it("is not drawn for a single value", () => {
    expect(lineOf(7)).toBeUndefined();
    expect(lineOf(7, null)).toBeUndefined();
  });

  it("holds huge, tiny and negative numbers", () => {
    for (const line of [lineOf(1.7e308, -1.7e308), lineOf(1e-300, 2e-300)])
      expect(line?.line).toMatch(/^M5 \d+(\.\d)?L195 \d+(\.\d)?$/);
  });
});
