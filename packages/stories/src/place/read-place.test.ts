import {
  AreaNotFoundError,
  isAbsent,
  MeasureNotFoundError,
  PeriodNotFoundError,
} from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { madeUpPlaces } from "./made-up-place.harness.js";
import { readPlace } from "./read-place.js";
import { completeAreaData, sampleAreaData } from "./sample-place.harness.js";

const wards = await sampleAreaData("lcr:deprivation-2025");
const claimants = await sampleAreaData("lcr:claimant-count");
const KIRKDALE_EAST = "E05015309";
const WATERFRONT_NORTH = "E05015332";
const LIVERPOOL = "E08000012";
const ENGLAND = "E92000001";

describe("what is known of a ward", () => {
  const measure = "income-deprivation-rate";

  it("is its value, its district and its rank among that district's wards", () => {
    const { facts, peers } = readPlace(wards, { area: KIRKDALE_EAST, measure });
    expect(facts.area).toEqual({
      code: KIRKDALE_EAST,
      name: "Kirkdale East",
      parentName: "Liverpool",
    });
    expect(facts.value).toBe(60.6);
    expect(facts.peers).toEqual({
      rank: 1,
      of: 63,
      tied: false,
      place: "Liverpool",
      geography: { one: "ward", many: "wards" },
      median: 30.7,
      lowest: 4.5,
      highest: 60.6,
    });
    expect(peers).toHaveLength(63);
    expect(facts.period).toBeUndefined();
    expect(facts.series).toBeUndefined();
  });

  it("shares its rank with a ward whose value is written the same", () => {
    const { facts } = readPlace(wards, { area: "E05015327", measure });
    expect(facts.peers).toMatchObject({ rank: 4, tied: true });
  });

  it("is a missing value, and no rank, for the ward that has none", () => {
    const { facts } = readPlace(wards, { area: WATERFRONT_NORTH, measure });
    expect(isAbsent(facts.value)).toBe(true);
    expect(facts.peers).toBeUndefined();
  });

  it("is missing for a ward of other boundaries, which the commons still knows", async () => {
    const known = await completeAreaData(wards);
    const { facts } = readPlace(known, { area: "E05000887", measure });
    expect(facts.area.name).toBe("Anfield");
    expect(isAbsent(facts.value)).toBe(true);
  });

  it("is no rank among the wards of a district it does not lie in", () => {
    const within = "E08000015";
    const query = { area: KIRKDALE_EAST, measure, within };
    expect(readPlace(wards, query).facts.peers).toBeUndefined();
  });
});

describe("what is known of a district", () => {
  it("is its latest value, the one before, and its whole series", () => {
    const { facts } = readPlace(claimants, { area: LIVERPOOL });
    expect(facts.period?.label).toBe("2025");
    expect(facts.value).toBe(5.6);
    expect(facts.previous?.period.label).toBe("2024");
    expect(facts.series).toHaveLength(25);
  });

  it("is ranked among districts, not with England or the region", () => {
    const { facts } = readPlace(claimants, { area: LIVERPOOL });
    expect(facts.peers).toMatchObject({
      of: 6,
      place: "Liverpool City Region",
      geography: { one: "district", many: "districts" },
    });
    const england = readPlace(claimants, { area: ENGLAND });
    expect(england.facts.area.name).toBe("England");
    expect(england.facts.peers).toBeUndefined();
  });

  it("is of the period asked for, by its code or in words", () => {
    for (const period of ["2010-01-01/P1Y", "2010"]) {
      const { facts } = readPlace(claimants, { area: LIVERPOOL, period });
      expect(facts.period?.label).toBe("2010");
      expect(facts.previous?.period.label).toBe("2009");
    }
  });

  it("skips a gap to the last value before it", async () => {
    const absences = await sampleAreaData(
      "lcr:absence-of-looked-after-children",
    );
    const period = "2020-04-01/P1Y";
    const { facts } = readPlace(absences, { area: LIVERPOOL, period });
    expect(facts.previous?.period.id).toBe("2018-04-01/P1Y");
  });
});

describe("the rank of a place", () => {
  const ranksOf = (...values: readonly number[]) => {
    const data = madeUpPlaces(
      values.map((value, index) => ({
        area: `E${index + 1}`,
        value,
        parent: "D1",
        parentName: "Madeupshire",
      })),
    );
    return data.areas.codes.map((area) => {
      const { peers } = readPlace(data, { area }).facts;
      return peers && [peers.rank, peers.tied];
    });
  };

  it("is that of its true value where the values are written apart", () => {
    expect(ranksOf(12.24, 12.31, 11.9)).toEqual([
      [2, false],
      [1, false],
      [3, false],
    ]);
  });

  it("is shared by values that read the same, however they differ unseen", () => {
    expect(ranksOf(12.31, 12.34, 12.2)).toEqual([
      [1, true],
      [1, true],
      [3, false],
    ]);
  });

  it("is by true values in the picture, even among those that share a rank", () => {
    const data = madeUpPlaces(
      [12.34, 12.31, 12.36].map((value, index) => ({
        area: `E${index + 1}`,
        value,
        parent: "D1",
        parentName: "Madeupshire",
      })),
    );
    const { peers } = readPlace(data, { area: "E1" });
    expect(peers.map(({ value }) => value)).toEqual([12.31, 12.34, 12.36]);
  });
});

describe("a dataset that says what its areas lie in", () => {
  for (const id of [
    "lcr:deprivation-2025",
    "lcr:deprivation-2019",
    "lcr:elections-2018",
    "lcr:claimant-count",
    "lcr:healthy-life-expectancy",
  ])
    it(`gives every place of ${id} the name and rank that the commons' list of areas gives`, async () => {
      const own = await sampleAreaData(id);
      const completed = await completeAreaData(own);
      for (const { name: measure } of own.description.measures)
        for (const area of own.areas.codes)
          expect(readPlace(own, { area, measure })).toEqual(
            readPlace(completed, { area, measure }),
          );
    });
});

describe("what the data have not", () => {
  it("is said with what is accepted", () => {
    const area = LIVERPOOL;
    const known = { ...claimants, mayListMore: false };
    expect(() => readPlace(known, { area: "E99" })).toThrow(AreaNotFoundError);
    expect(() => readPlace(claimants, { area, measure: "share" })).toThrow(
      MeasureNotFoundError,
    );
    expect(() => readPlace(claimants, { area, period: "1999" })).toThrow(
      PeriodNotFoundError,
    );
    expect(() => readPlace(known, { area, within: "E99" })).toThrow(
      /has no area|have no area "E99"/,
    );
  });
});

describe("a commons without a list of its areas", () => {
  it("still gives the value, under the area's code", () => {
    const data = madeUpPlaces([{ area: "E1", value: 4 }]);
    const { facts, peers } = readPlace(data, { area: "E1" });
    expect(facts.area).toEqual({ code: "E1", name: "E1" });
    expect(facts.value).toBe(4);
    expect(peers).toEqual([]);
  });

  it("orders rows by time and takes the latest that has a value", () => {
    const data = madeUpPlaces([
      { area: "E1", period: "2022", value: null },
      { area: "E1", period: "2021", value: 3, lower: 2, upper: 4 },
      { area: "E1", period: "2020", value: 5 },
    ]);
    const { facts } = readPlace(data, { area: "E1" });
    expect(facts.period?.label).toBe("2021");
    expect(facts).toMatchObject({ value: 3, lower: 2, upper: 4 });
    expect(facts.previous).toMatchObject({ value: 5 });
    expect(facts.series?.map(({ period }) => period.label)).toEqual([
      "2020",
      "2021",
      "2022",
    ]);
  });
});
