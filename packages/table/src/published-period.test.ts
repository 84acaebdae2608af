import { describe, expect, it } from "vitest";
import { readPeriodColumn } from "./period-column.js";
import { parsePublishedPeriod } from "./published-period.js";

const day = (time: number) => new Date(time).toISOString().slice(0, 10);

function spanOf(text: string, reading = {}) {
  const period = parsePublishedPeriod(text, reading);
  if (typeof period === "string") return period;
  return `${day(period.start)} to ${day(period.end)}`;
}

function labelOf(text: string) {
  const period = parsePublishedPeriod(text);
  return typeof period === "string" ? period : period.label;
}

describe("reading a period as it was published", () => {
  it.each([
    ["2023/24", "2023-04-01 to 2024-04-01"],
    ["2023-24", "2023-04-01 to 2024-04-01"],
    ["2023/2024", "2023-04-01 to 2024-04-01"],
    ["1999/00", "1999-04-01 to 2000-04-01"],
    ["2023–24", "2023-04-01 to 2024-04-01"],
    ["Academic year 2023/24", "2023-09-01 to 2024-09-01"],
    ["FY 2023-24", "2023-04-01 to 2024-04-01"],
    ["FYE 2024", "2023-04-01 to 2024-04-01"],
    ["year ending March 2024", "2023-04-01 to 2024-04-01"],
    ["YE Dec 2023", "2023-01-01 to 2024-01-01"],
    ["12 months to June 2024", "2023-07-01 to 2024-07-01"],
    ["Q1 2024", "2024-01-01 to 2024-04-01"],
    ["2024 Q4", "2024-10-01 to 2025-01-01"],
    ["2024-Q2", "2024-04-01 to 2024-07-01"],
    ["2024Q3", "2024-07-01 to 2024-10-01"],
    ["Q1 2023/24", "2023-04-01 to 2023-07-01"],
    ["Q4 2023/24", "2024-01-01 to 2024-04-01"],
    ["2023/24 Q3", "2023-10-01 to 2024-01-01"],
    ["2024-05", "2024-05-01 to 2024-06-01"],
    ["May 2024", "2024-05-01 to 2024-06-01"],
    ["2024 MAY", "2024-05-01 to 2024-06-01"],
    ["Sept 2024", "2024-09-01 to 2024-10-01"],
    ["Apr 2023 to Mar 2024", "2023-04-01 to 2024-04-01"],
    ["April 2023 - March 2024", "2023-04-01 to 2024-04-01"],
    ["Apr-Jun 2023", "2023-04-01 to 2023-07-01"],
    ["Dec 2022 to Feb 2023", "2022-12-01 to 2023-03-01"],
    ["2018 to 2020", "2018-01-01 to 2021-01-01"],
    ["2018-2020", "2018-01-01 to 2021-01-01"],
    ["2018/19 to 2020/21", "2018-04-01 to 2021-04-01"],
    ["2018/19-2020/21", "2018-04-01 to 2021-04-01"],
    ["2018-01-01/P3Y", "2018-01-01 to 2021-01-01"],
    ["2018-01-01/2020-12-31", "2018-01-01 to 2021-01-01"],
    ["2018-04-01T00:00:00/P1Y", "2018-04-01 to 2019-04-01"],
    ["2024-W05", "2024-01-29 to 2024-02-05"],
    ["2020-W53", "2020-12-28 to 2021-01-04"],
    ["2024-S2", "2024-07-01 to 2025-01-01"],
    ["H1 2024", "2024-01-01 to 2024-07-01"],
    ["mid-2022", "2022-06-30 to 2022-07-01"],
    ["24 May 2024", "2024-05-24 to 2024-05-25"],
    ["24/05/2024", "2024-05-24 to 2024-05-25"],
    ["2011-12", "2011-12-01 to 2012-01-01"],
  ])("reads %s as %s", (text, span) => {
    expect(spanOf(text)).toBe(span);
  });

  it("keeps the publisher's words as the ID, and says the rest in words", () => {
    expect(parsePublishedPeriod(" 2023/24 ")).toMatchObject({
      id: "2023/24",
      label: "2023/24",
    });
    expect(labelOf("Q1 2024")).toBe("January 2024 to March 2024");
    expect(labelOf("mid-2022")).toBe("mid-2022");
  });

  it("takes the description's word for what a year is", () => {
    const years = "academic";
    expect(spanOf("2023/24", { years })).toBe("2023-09-01 to 2024-09-01");
    expect(spanOf("2011-12", { years })).toBe("2011-09-01 to 2012-09-01");
    expect(spanOf("2023-2024", { years: "financial" })).toBe(
      "2023-04-01 to 2024-04-01",
    );
  });

  it.each([
    ["2023-2024", /two calendar years/],
    ["2023 to 2024", /two calendar years/],
    ["May-24", /a year ending in 24, or day 24/],
    ["03/04/2024", /day and month/],
  ])("says why %s is not certain", (text, doubt) => {
    expect(spanOf(text)).toMatch(doubt);
  });

  it("does not take a bare year for a financial one", () => {
    expect(spanOf("2024", { years: "financial" })).toMatch(/begins or .* ends/);
    expect(spanOf("Q1 2024", { years: "academic" })).toMatch(
      /from January, or/,
    );
  });

  it.each([
    "",
    "last year",
    "2023/25",
    "Q5 2024",
    "2021-W53",
    "31 June 2024",
    "Mar 2024 to Apr 2023",
    "Jun-Apr 2023",
    "20234",
  ])("does not guess what %j is", (text) => {
    expect(spanOf(text)).toBe("It is not a period.");
  });
});

describe("reading the periods of a column together", () => {
  const spans = (texts: readonly string[], reading = {}) => {
    const { periods, conclusions } = readPeriodColumn(texts, reading);
    return [
      [...periods.values()].map((period) =>
        typeof period === "string" ? period : day(period.start),
      ),
      conclusions.length,
    ];
  };

  it("takes 2011-12 for a year where 2012-13 stands beside it", () => {
    expect(spans(["2011-12", "2012-13"])).toEqual([
      ["2011-04-01", "2012-04-01"],
      2,
    ]);
  });

  it("takes 2011-12 for a month where 2011-11 stands beside it", () => {
    expect(spans(["2011-11", "2011-12"])).toEqual([
      ["2011-11-01", "2011-12-01"],
      0,
    ]);
  });

  it("reads none where all could be months and all could be years", () => {
    const [[first]] = spans(["2010-11", "2011-12"]) as [string[], number];
    expect(first).toMatch(/may be a month, or a year across two/);
    expect(spans(["2010-11", "2011-12"], { years: "financial" })).toEqual([
      ["2010-04-01", "2011-04-01"],
      0,
    ]);
  });

  it("finds from one date how the others are written", () => {
    expect(spans(["03/04/2024", "24/05/2024"])).toEqual([
      ["2024-04-03", "2024-05-24"],
      1,
    ]);
    expect(spans(["03/04/2024", "05/24/2024"])).toEqual([
      ["2024-03-04", "2024-05-24"],
      1,
    ]);
    const [[first]] = spans(["03/04/2024", "24/05/2024", "05/24/2024"]) as [
      string[],
      number,
    ];
    expect(first).toMatch(/day and month/);
  });

  it("says that years were taken as financial where nothing says so", () => {
    expect(readPeriodColumn(["2023/24"]).conclusions).toEqual([
      expect.stringContaining("financial years, from April"),
    ]);
    expect(
      readPeriodColumn(["2023/24"], { years: "financial" }).conclusions,
    ).toEqual([]);
  });
});
