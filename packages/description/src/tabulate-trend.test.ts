import { describe, expect, it } from "vitest";
import { placeOf, pointsOf, trendOf } from "./figure-facts.harness.js";
import { tabulatePlace, tabulateTrend } from "./index.js";
import { sampleTrend } from "./sample-figures.harness.js";

describe("a trend's table", () => {
  it("has a row for each year and limits for the lines told", () => {
    const { caption, columns, rows } = tabulateTrend(
      sampleTrend("lcr:employment-rate", "rate", ["E08000012"], "E92000001"),
    );
    expect(caption).toBe("Employment rate (% of people aged 16 to 64)");
    expect(columns.map(({ heading }) => heading)).toEqual([
      "Period",
      "Halton",
      "Knowsley",
      "Liverpool",
      "Liverpool, lower 95% limit",
      "Liverpool, upper 95% limit",
      "St Helens",
      "Sefton",
      "Wirral",
      "Liverpool City Region",
      "England",
      "England, lower 95% limit",
      "England, upper 95% limit",
      "United Kingdom",
    ]);
    expect(rows.length).toBe(20);
    expect(rows[0]?.cells.slice(0, 4).map(({ text }) => text)).toEqual([
      "2004",
      "64.6%",
      "64.4%",
      "60.3%",
    ]);
  });

  it("says that a year has no value", () => {
    const { rows } = tabulateTrend(trendOf({ Anfield: [1, null] }));
    expect(rows[1]?.cells[1]).toEqual({
      text: "not available",
      absent: "missing",
    });
  });

  it("orders periods by time, not by their words", () => {
    const { rows } = tabulateTrend(trendOf({ Anfield: [1, 2] }));
    const [first, second] = rows.map(({ cells }) => cells[0]?.sort as number);
    expect(first).toBeLessThan(second!);
  });
});

describe("a card's table", () => {
  it("has a row for each year of its series", () => {
    const { rows, caption } = tabulatePlace(
      placeOf(2, { series: pointsOf([1, 2]) }),
    );
    expect(caption).toBe(
      "Rate of loss (% of people), Anfield, Liverpool. Source: The publisher.",
    );
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ["2010", "1.0%"],
      ["2011", "2.0%"],
    ]);
  });

  it("has one row where there is only one value", () => {
    const { rows, columns } = tabulatePlace(placeOf(2));
    expect(columns[0]?.heading).toBe("Area");
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ["Anfield", "2.0%"],
    ]);
  });
});
