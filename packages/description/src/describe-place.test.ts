import { Absence } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { describePlace } from "./describe-place.js";
import type { PeerFacts } from "./facts.js";
import { period, placeOf, pointsOf, wards } from "./figure-facts.harness.js";
import { tellPlace } from "./tell-place.js";
import { changeOfPlace, rankOfPlace } from "./place-words.js";

const peers: PeerFacts = {
  rank: 3,
  of: 64,
  tied: false,
  place: "Liverpool",
  geography: wards,
  median: 21.4,
  lowest: 4,
  highest: 40,
};

describe("the words of a card", () => {
  const facts = placeOf(33.4, {
    previous: { period: period("2023"), value: 32.2 },
    peers,
    series: pointsOf([30, 31, 32.2]),
  });
  const words = describePlace(facts);

  it("say in the heading what the value did", () => {
    expect(words.headline).toBe("Rate of loss rose to 33.4% in Anfield");
  });

  it("say measure, unit, place and period below it", () => {
    expect(words.subheading).toBe(
      "Rate of loss (% of people), Anfield, Liverpool, 2024",
    );
  });

  it("say value, change and rank in one sentence", () => {
    expect(words.short).toBe(
      "Rate of loss in Anfield, 2024: 33.4%; up 1.2 percentage points from 32.2% in 2023; the third highest of 64 wards.",
    );
  });

  it("say in full also the median of the peers and the way there", () => {
    expect(tellPlace(facts)).toEqual([
      "Rate of loss (% of people) in Anfield, 2024: 33.4%.",
      "It is up 1.2 percentage points from 32.2% in 2023.",
      "It is the third highest of 64 wards in Liverpool.",
      "Those wards run from 4.0% to 40.0%; their median is 21.4%.",
      "In Anfield it rose from 30.0% in 2010 to 32.2% in 2012, up 2.2 percentage points.",
    ]);
    expect(words.coverage).toBe(
      "All 3 values are present; it is ranked among 64 wards with a value.",
    );
  });
});

describe("a card without a value", () => {
  const facts = placeOf(new Absence("suppressed"), {
    previous: { period: period("2023"), value: 32.2 },
    peers,
  });
  const words = describePlace(facts);

  it("says why, and nothing of change or rank", () => {
    expect(words.headline).toBe("Rate of loss: no value for Anfield");
    expect(tellPlace(facts)).toEqual([
      "Rate of loss (% of people) in Anfield, 2024: suppressed.",
    ]);
    expect(words.coverage).toBe("The area has no value.");
  });
});

describe("the change on a card", () => {
  const change = (value: number, before: number, more = {}) =>
    changeOfPlace(
      placeOf(value, {
        ...more,
        previous: { period: period("2023"), value: before },
      }),
    );

  it("is of the values as they are written", () => {
    expect(change(33.34, 32.26)).toEqual({
      direction: "up",
      words: "up 1.0 percentage points from 32.3% in 2023",
    });
  });

  it("is none where the two are written the same", () => {
    expect(change(33.34, 33.33)).toEqual({
      direction: "none",
      words: "no change from 33.3% in 2023",
    });
  });

  it("is similar where the ranges overlap", () => {
    const facts = placeOf(33, {
      lower: 30,
      upper: 36,
      previous: { period: period("2023"), value: 29, lower: 26, upper: 32 },
    });
    expect(changeOfPlace(facts)).toEqual({
      direction: "similar",
      words: "similar to 29.0% in 2023",
    });
    expect(describePlace(facts).headline).toBe(
      "Rate of loss: 33.0% in Anfield",
    );
  });
});

describe("the rank on a card", () => {
  const rank = (more: Partial<PeerFacts>) =>
    rankOfPlace(placeOf(9, { peers: { ...peers, ...more } }));

  it("is counted from the nearer end", () => {
    expect(rank({ rank: 1 })).toBe("the highest of 64 wards");
    expect(rank({ rank: 11 })).toBe("the 11th highest of 64 wards");
    expect(rank({ rank: 62 })).toBe("the third lowest of 64 wards");
    expect(rank({ rank: 64 })).toBe("the lowest of 64 wards");
  });

  it("says that it is shared", () => {
    expect(rank({ rank: 2, tied: true })).toBe(
      "the joint second highest of 64 wards",
    );
  });

  it("is not said of a place without peers", () => {
    expect(rank({ of: 1, rank: 1 })).toBeUndefined();
    expect(rankOfPlace(placeOf(9))).toBeUndefined();
  });
});
