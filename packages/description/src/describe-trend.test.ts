import { describe, expect, it } from "vitest";
import { describeTrend } from "./describe-trend.js";
import type { SeriesPoint } from "./facts.js";
import { period, percent, pointsOf, trendOf } from "./figure-facts.harness.js";
import { sampleTrend } from "./sample-figures.harness.js";
import { tellTrend } from "./tell-trend.js";

describe("the words of a trend of Liverpool against England", () => {
  it("tell emissions that fell", () => {
    const facts = sampleTrend(
      "lcr:greenhouse-gas-emissions",
      "tonnes-per-person",
      ["E08000012"],
      "E92000001",
    );
    const words = describeTrend(facts);
    expect(words.headline).toBe(
      "Greenhouse gas emissions per person fell in Liverpool since 2005",
    );
    expect(words.short).toBe(
      "Greenhouse gas emissions per person in Liverpool fell from 8.2 in 2005 to 3.3 in 2023.",
    );
    expect(tellTrend(facts)).toEqual([
      "Greenhouse gas emissions per person (tonnes of CO₂ equivalent per person) in Liverpool, England and 7 other areas, 2005 to 2023.",
      "In Liverpool it fell from 8.2 in 2005 to 3.3 in 2023, down 4.9.",
      "In 2023 Liverpool was 1.5 below England (4.8).",
      "In 2023 values ran from 3.3 (Liverpool and Wirral) to 5.7 (St Helens).",
      "All 8 areas fell.",
      "The biggest change from one period to the next in Liverpool was down 0.8 in 2014.",
    ]);
    expect(words.coverage).toBe(
      "All 171 values are present (9 areas, 19 periods).",
    );
  });

  it("name the year without a value and say where lines cross", () => {
    const facts = sampleTrend(
      "lcr:absence-of-looked-after-children",
      "rate",
      ["E08000012"],
      "E92000001",
    );
    const words = describeTrend(facts);
    expect(tellTrend(facts)).toContain(
      "Liverpool has no value for April 2019 to March 2020 (not available).",
    );
    expect(tellTrend(facts)).toContain(
      "The line of Liverpool crossed that of England: above in the year to March 2021 and below in the year to March 2022.",
    );
    expect(words.coverage).toBe(
      "42 of 49 values are present (7 areas, 7 periods); 7 are not available; no area has a value for April 2019 to March 2020.",
    );
  });

  it("call survey estimates similar when their ranges overlap", () => {
    const facts = sampleTrend(
      "lcr:employment-rate",
      "rate",
      ["E08000012"],
      "E92000001",
    );
    const { headline } = describeTrend(facts);
    const full = tellTrend(facts);
    expect(headline).toBe(
      "Employment rate: no clear rise or fall in Liverpool",
    );
    expect(full[1]).toBe(
      "In Liverpool it was 60.3% (range 57.7% to 62.9%) in 2004 and 67.5% (range 62.5% to 72.5%) in 2023; the ranges overlap, so the two are similar.",
    );
  });

  it("give the United Kingdom its article", () => {
    const full = tellTrend(
      sampleTrend(
        "lcr:child-poverty",
        "before-housing-costs",
        ["E08000012"],
        "K02000001",
      ),
    );
    expect(full.join(" ")).toContain("above the United Kingdom (19.3%)");
  });
});

describe("a trend's heading", () => {
  const headline = (...args: Parameters<typeof trendOf>) =>
    describeTrend(trendOf(...args)).headline;

  it("says that a line rose", () => {
    expect(headline({ Anfield: [1, 2, 3] })).toBe(
      "Rate of loss rose in Anfield since 2010",
    );
  });

  it("says that a line changed little within the rounding", () => {
    expect(headline({ Anfield: [1, 1.1, 1.1] })).toBe(
      "Rate of loss changed little in Anfield since 2010",
    );
  });

  it("claims neither rise nor fall for a line that wandered", () => {
    expect(headline({ Anfield: [5, 9, 1, 9, 5.2] })).toBe(
      "Rate of loss: no clear rise or fall in Anfield",
    );
  });

  it("names two lines that did the same", () => {
    expect(headline({ Anfield: [1, 2], Church: [3, 4] })).toBe(
      "Rate of loss rose in Anfield and Church since 2010",
    );
  });

  it("counts lines that did not do the same", () => {
    expect(headline({ Anfield: [1, 2], Church: [3, 1], Picton: [4, 9] })).toBe(
      "Rate of loss rose in 2 of 3 areas",
    );
  });

  it("does not count what the lines are compared with", () => {
    expect(
      headline(
        { Anfield: [1, 2], Church: [3, 1], Picton: [4, 9], England: [3, 1] },
        { England: "compare" },
      ),
    ).toBe("Rate of loss rose in 2 of 3 areas");
  });

  it("says that there is nothing to show", () => {
    expect(headline({ Anfield: [null, null] })).toBe(
      "Rate of loss: no values to show",
    );
    expect(headline({})).toBe("Rate of loss: no values to show");
  });
});

describe("the sentences about one line", () => {
  const full = (...args: Parameters<typeof trendOf>) =>
    tellTrend(trendOf(...args));

  it("give start, end and change in percentage points", () => {
    expect(full({ Anfield: [10, 12.5, 14] })[1]).toBe(
      "In Anfield it rose from 10.0% in 2010 to 14.0% in 2012, up 4.0 percentage points.",
    );
  });

  it("say that a line came back to where it began", () => {
    expect(full({ Anfield: [10, 14, 10] })[1]).toBe(
      "In Anfield it went up and down, but ended close to where it began: 10.0% in 2010 and 10.0% in 2012.",
    );
  });

  it("give an only value", () => {
    expect(full({ Anfield: [null, 14] })[1]).toBe(
      "In Anfield the only value is 14.0% in 2011.",
    );
  });

  it("say that a line has no value at all", () => {
    expect(full({ Anfield: [null, null], Church: [1, 2] })[1]).toBe(
      "Anfield has no value.",
    );
  });

  it("count gaps that are too many to name", () => {
    expect(
      full({ Anfield: [1, null, null, null, null, null, null, 9] }),
    ).toContain("Anfield has no value for 6 periods (not available).");
  });

  it("name every year that shares the highest value", () => {
    expect(full({ Anfield: [1, 9, 2, 9, 3] })).toContain(
      "The highest value in Anfield was 9.0% in 2011 and in 2013 and the lowest 1.0% in 2010.",
    );
  });

  it("do not take a step across a gap for a change from year to year", () => {
    expect(full({ Anfield: [1, 2, null, 20, 21.5] }).join(" ")).toContain(
      "was up 1.5 percentage points in 2014.",
    );
  });

  it("name every step that shares the size", () => {
    expect(full({ Anfield: [1, 5, 1, 2] }).join(" ")).toContain(
      "was up 4.0 percentage points in 2011 and down 4.0 percentage points in 2012.",
    );
  });

  it("call it similar to the comparator when the ranges overlap", () => {
    const ranged = (values: readonly number[]): SeriesPoint[] =>
      pointsOf(values).map((point, index) => ({
        ...point,
        lower: (values[index] ?? 0) - 1,
        upper: (values[index] ?? 0) + 1,
      }));
    const facts = trendOf({ Anfield: [1, 2] });
    const sentences = tellTrend({
      ...facts,
      series: [
        { code: "A", name: "Anfield", role: "focus", points: ranged([4, 9]) },
        { code: "B", name: "England", role: "compare", points: ranged([4, 8]) },
      ],
    });
    expect(sentences).toContain(
      "In 2011 Anfield was similar to England (8.0%): the ranges overlap.",
    );
  });

  it("count crossings that are too many to name", () => {
    expect(
      full(
        { Anfield: [1, 3, 1, 3, 1, 3, 1], England: [2, 2, 2, 2, 2, 2, 2] },
        { England: "compare" },
      ),
    ).toContain("The lines of Anfield and England crossed 6 times.");
  });
});

describe("the words for periods", () => {
  const sentence = (...ids: readonly string[]) => {
    const periods = ids.map(period);
    const facts = trendOf({}, {}, { periods });
    return tellTrend({
      ...facts,
      series: [
        {
          code: "A",
          name: "Anfield",
          role: "focus",
          points: periods.map((one, index) => ({ period: one, value: index })),
        },
      ],
    });
  };

  it("call twelve months the year to their end", () => {
    expect(sentence("2022-04-01/P1Y", "2023-04-01/P1Y")[1]).toBe(
      "In Anfield it rose from 0.0% in the year to March 2023 to 1.0% in the year to March 2024, up 1.0 percentage points.",
    );
  });

  it("put spans of years in brackets and their whole range in the subject", () => {
    const [subject, movement] = sentence("2011-01-01/P3Y", "2012-01-01/P3Y");
    expect(subject).toBe(
      "Rate of loss (% of people) in Anfield, 2011 to 2014.",
    );
    expect(movement).toBe(
      "In Anfield it rose from 0.0% (2011 to 2013) to 1.0% (2012 to 2014), up 1.0 percentage points.",
    );
  });

  it("say on which day a value was taken", () => {
    expect(sentence("2008-04-16", "2009-04-22")[1]).toContain(
      "from 0.0% on 16 April 2008 to 1.0% on 22 April 2009",
    );
  });
});

describe("a trend of more lines than can be told", () => {
  it("says where the last values lie and how many rose", () => {
    const lines = Object.fromEntries(
      Array.from("ABCDEF", (name, index) => [name, [5, 5 + index]]),
    );
    const roles = Object.fromEntries(
      Array.from("ABCDEF", (name) => [name, "context" as const]),
    );
    expect(tellTrend(trendOf(lines, roles, { measure: percent }))).toEqual([
      "Rate of loss (% of people) in 6 areas, 2010 to 2011.",
      "In 2011 values ran from 5.0% (A) to 10.0% (F).",
      "Of the 6 areas, 5 rose and 1 shows no clear rise or fall.",
    ]);
  });
});
