import { describe, expect, it } from "vitest";
import { tabulate, tell } from "./dot-plot.detail.js";
import { buildDotPlot, type DotPlotModel } from "./dot-plot.model.js";
import {
  madeUpCode,
  madeUpDots,
  type MadeUpDots,
} from "./made-up-dots.harness.js";
import { readPeriods } from "./read-periods.js";
import {
  dotOptions,
  sampleDotData,
  sampleDots,
} from "./sample-dots.harness.js";

const YEARS = { periods: ["2011", "2024"] };

function plotOf(dots: MadeUpDots, options = {}): DotPlotModel {
  return buildDotPlot(madeUpDots(dots), dotOptions({ ...YEARS, ...options }));
}

function namesOf({ rows }: DotPlotModel): readonly string[] {
  return rows.map(({ words }) => words.name);
}

describe("then and now of the districts", () => {
  it("gives every district its two values and what lies between", async () => {
    const { rows, sides, words } = await sampleDots(
      "lcr:claimant-count",
      YEARS,
    );
    expect(sides).toEqual(["2011", "2024"]);
    expect(rows.map(({ sentence }) => sentence)).toEqual([
      "Liverpool, 2011: 6.5%; 2024: 5.7%; down 0.8 percentage points. 1 of 6.",
      "Knowsley, 2011: 6.5%; 2024: 4.6%; down 1.9 percentage points. 2 of 6.",
      "Halton, 2011: 5.2%; 2024: 4.4%; down 0.8 percentage points. 3 of 6.",
      "St Helens, 2011: 4.8%; 2024: 3.9%; down 0.9 percentage points. 4 of 6.",
      "Sefton, 2011: 5.1%; 2024: 3.8%; down 1.3 percentage points. 5 of 6.",
      "Wirral, 2011: 4.4%; 2024: 3.6%; down 0.8 percentage points. 6 of 6.",
    ]);
    expect(words.short).toBe(
      "The largest fall between 2011 and 2024 is 1.9 percentage points, in Knowsley.",
    );
  });

  it("claims no change of healthy life, for every interval overlaps", async () => {
    const model = await sampleDots("lcr:healthy-life-expectancy", {
      measures: ["female"],
      periods: ["2011 to 2013", "2022 to 2024"],
    });
    expect(model.rows.every(({ isUnclear }) => isUnclear)).toBe(true);
    expect(model.words.headline).toBe(
      "No clear rise or fall in all 6 districts",
    );
    expect(
      [...tell(model), ...model.rows.map(({ sentence }) => sentence)].join(),
    ).not.toMatch(/\b(?:rose|fell|up|down)\b/);
  });

  it("puts the earlier period first, however they are written", async () => {
    const turned = await sampleDots("lcr:claimant-count", {
      periods: ["2024", "2011"],
    });
    expect(turned.sides).toEqual(["2011", "2024"]);
  });

  it("has one dot where both periods are the same", async () => {
    const { sides, rows } = await sampleDots("lcr:claimant-count", {
      periods: ["2024", "2024"],
    });
    expect(sides).toEqual([]);
    expect(rows[0]?.sentence).toBe("Liverpool: 5.7%. 1 of 6.");
  });

  it("is refused by name where a period or a measure is not there", async () => {
    const data = await sampleDotData("lcr:claimant-count");
    const asking = (options: object) => () =>
      buildDotPlot(data, dotOptions(options));
    expect(asking({ periods: ["2011", "1066"] })).toThrow('no period "1066"');
    expect(asking({ measures: ["rate", "votes"] })).toThrow("votes");
    expect(asking({ areas: ["E99"] })).toThrow('no area "E99"');
  });

  it("leaves no other row than those of the areas listed", async () => {
    const model = await sampleDots("lcr:claimant-count", {
      ...YEARS,
      areas: ["E08000012", "E92000001"],
    });
    expect([...namesOf(model)].sort()).toEqual(["England", "Liverpool"]);
  });
});

describe("one value with its interval", () => {
  it("draws the interval and says it", async () => {
    const { rows, by } = await sampleDots("lcr:healthy-life-expectancy", {
      measures: ["male"],
    });
    expect(by).toBeUndefined();
    expect(rows[0]?.sentence).toBe(
      "Wirral: 59.1 (range 55.5 to 62.7). 1 of 6.",
    );
    expect(rows[0]?.dots).toEqual([
      { side: 0, value: 59.1, limits: [55.5, 62.7] },
    ]);
  });

  it("keeps every interval inside the axis", async () => {
    const { rows, scale } = await sampleDots("lcr:healthy-life-expectancy", {
      measures: ["female"],
    });
    for (const { dots } of rows)
      for (const end of dots.flatMap(({ limits = [] }) => limits)) {
        expect(end).toBeGreaterThanOrEqual(scale.domain[0]);
        expect(end).toBeLessThanOrEqual(scale.domain[1]);
      }
  });
});

describe("two measures of one unit", () => {
  it("are set side by side in the latest period that has both", async () => {
    const { sides, words, facts } = await sampleDots("lcr:child-poverty", {
      measures: ["before-housing-costs", "after-housing-costs"],
    });
    expect(sides).toEqual(["before housing costs", "after housing costs"]);
    expect(words.short).toBe(
      "The widest gap between before housing costs and after housing costs is 5.3 percentage points, in Halton and Knowsley.",
    );
    expect("by" in facts && facts.first.period?.label).toBe(
      "April 2024 to March 2025",
    );
  });
});

describe("the order of the rows", () => {
  const dots: MadeUpDots = {
    Bold: [4, 9],
    Abbey: [9, 2],
    Church: [null, 5],
    Dovecot: [6, 7],
  };

  it("is by the latest value, the highest first, unless asked otherwise", () => {
    expect(namesOf(plotOf(dots))).toEqual([
      "Bold",
      "Dovecot",
      "Church",
      "Abbey",
    ]);
  });

  it("can be from the largest rise to the largest fall, those without a change last", () => {
    expect(namesOf(plotOf(dots, { sort: "change" }))).toEqual([
      "Bold",
      "Dovecot",
      "Abbey",
      "Church",
    ]);
  });

  it("can be by name", () => {
    expect(namesOf(plotOf(dots, { sort: "name" }))).toEqual([
      "Abbey",
      "Bold",
      "Church",
      "Dovecot",
    ]);
  });

  it("is the order of the table", () => {
    const model = plotOf(dots, { sort: "change" });
    expect(tabulate(model).rows.map(({ key }) => key)).toEqual(
      model.rows.map(({ key }) => key),
    );
  });
});

describe("odd data", () => {
  it.each<[string, MadeUpDots]>([
    ["one area", { Abbey: [1, 2] }],
    ["all equal", { Abbey: [5, 5], Bold: [5, 5] }],
    ["all missing", { Abbey: [null, null] }],
    ["below zero", { Abbey: [-5, -1], Bold: [-9, -8] }],
    ["huge", { Abbey: [1e15, 9e18], Bold: [1, 2] }],
    ["tiny", { Abbey: [1e-9, 3e-9] }],
    ["a name of 200 letters", { ["x".repeat(200)]: [1, 2] }],
    ["markup in a name", { "<b onclick=alert(1)>": [1, 2] }],
    ["a name from right to left", { ليفربول: [1, 2] }],
  ])("has every value on the axis and a whole sentence: %s", (_, dots) => {
    const model = plotOf(dots);
    const [first, last] = model.scale.domain;
    expect(last).toBeGreaterThan(first);
    for (const { dots: drawn, sentence } of model.rows) {
      for (const { value } of drawn) {
        expect(value).toBeGreaterThanOrEqual(first);
        expect(value).toBeLessThanOrEqual(last * (1 + 1e-9));
      }
      expect(sentence).not.toMatch(/undefined|NaN/);
    }
    expect(model.rows).toHaveLength(Object.keys(dots).length);
    expect(tabulate(model).rows).toHaveLength(model.rows.length);
  });

  it("has no row where there is no area", () => {
    const model = buildDotPlot(madeUpDots({}), dotOptions());
    expect(model.state).toBe("empty");
    expect(model.rows).toEqual([]);
  });

  it("tells two areas of one name apart, and writes names whole", () => {
    const long = "word ".repeat(40).trim();
    const names = namesOf(
      plotOf({ "Abbey#1": [1, 2], "Abbey#2": [2, 3], [long]: [3, 4] }),
    );
    expect(new Set(names).size).toBe(3);
    expect(names).toContain(long);
  });

  it("says why a value is missing, and keeps the row", () => {
    const model = plotOf({ Abbey: [null, 2], Bold: [1, 3] });
    expect(model.state).toBe("partial");
    const row = model.rows.find(({ key }) => key === madeUpCode(0));
    expect(row?.sentence).toBe("Abbey, 2011: not available; 2024: 2. 2 of 2.");
    expect(row?.dots).toHaveLength(1);
  });
});

describe("a list of periods", () => {
  const { table } = madeUpDots({ Abbey: [1, 2] });

  it("is parted by spaces, or by commas where a period has spaces", () => {
    expect(readPeriods("2011 2024", table)).toEqual(["2011", "2024"]);
    expect(readPeriods("2011 to 2013, 2022 to 2024", table)).toEqual([
      "2011 to 2013",
      "2022 to 2024",
    ]);
    expect(readPeriods(" 2011 ", table)).toEqual(["2011"]);
    expect(readPeriods(undefined, table)).toEqual([]);
  });
});
