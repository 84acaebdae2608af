import { Absence } from "@commons-widgets/table";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeRanking } from "./describe-ranking.js";
import type { AreaFact, RankingFacts } from "./facts.js";
import { anyMap, mapOf, plainName } from "./figure-facts.harness.js";
import { sampleMap } from "./sample-figures.harness.js";
import { tabulateRanking } from "./tabulate-ranking.js";
import { stateOfRanking } from "./ranking-state.js";
import { tellRanking } from "./tell-ranking.js";

const LIVERPOOL = { code: "E08000012", name: "Liverpool" };

function rankingOf(
  areas: Parameters<typeof mapOf>[0],
  more: Partial<RankingFacts> = {},
): RankingFacts {
  return { ...mapOf(areas), highlighted: [], ...more };
}

function area(
  name: string,
  value: AreaFact["value"],
  spread?: number,
): AreaFact {
  const limits =
    spread === undefined || typeof value !== "number"
      ? {}
      : { lower: value - spread, upper: value + spread };
  return { code: name, name, value, ...limits };
}

describe("the words of a ranking of Liverpool's wards", () => {
  const facts: RankingFacts = {
    ...sampleMap(
      "lcr:deprivation-2025",
      "income-deprivation-rate",
      "2025",
      LIVERPOOL,
    ),
    highlighted: [],
    ends: 5,
  };

  it("say where it is highest, of what and how far the values go", () => {
    expect(describeRanking(facts)).toMatchObject({
      headline: "Income deprivation rate is highest in Kirkdale East",
      subheading: "Income deprivation rate (% of people), wards in Liverpool",
      short:
        "Income deprivation rate in 64 wards of Liverpool: from 4.5% (Calderstones) to 60.6% (Kirkdale East).",
      coverage: "63 of 64 wards have a value; Waterfront North has none.",
    });
  });

  it("say where the ward that it is about stands", () => {
    const [code = ""] = facts.areas
      .filter(({ name }) => name === "Everton East")
      .map((one) => one.code);
    const about = { ...facts, highlighted: [code] };
    expect(describeRanking(about).headline).toBe(
      "Everton East: the third highest of 63 wards",
    );
    expect(tellRanking(about)).toContain(
      "Everton East, 59.6%, is the third highest of 63 wards.",
    );
  });

  it("say that the chart has not all and the table has", () => {
    expect(tellRanking(facts)).toContain(
      "The chart shows the 5 highest and the 5 lowest; the table has all.",
    );
    expect(tabulateRanking(facts).rows).toHaveLength(64);
  });
});

describe("a comparison", () => {
  const areas = [area("Holt", 9), area("Bold", 5), area("Parr", 2)];
  const compare = area("England", 5);

  it("counts those above, below and the same", () => {
    expect(tellRanking(rankingOf(areas, { compare }))).toContain(
      "Compared with England, 5.0%: 1 ward is above, 1 below and 1 the same.",
    );
  });

  it("is the finding about the one ward that is highlighted", () => {
    const headline = (code: string) =>
      describeRanking(rankingOf(areas, { compare, highlighted: [code] }))
        .headline;
    expect(headline("Holt")).toBe(
      "Rate of loss is higher in Holt than in England",
    );
    expect(headline("Parr")).toBe(
      "Rate of loss is lower in Parr than in England",
    );
  });

  it("calls similar what 95% intervals do not part", () => {
    const unsure = rankingOf(
      areas.map(({ name, value }) => area(name, value, 3)),
      { compare: area("England", 6, 2), highlighted: ["Parr"] },
    );
    expect(describeRanking(unsure).headline).toBe(
      "Rate of loss is similar in Parr and England",
    );
    expect(tellRanking(unsure)).toContain(
      "Compared with England, 6.0% (range 4.0% to 8.0%): 3 wards are similar, as the ranges overlap.",
    );
  });

  it("is not made with a value that is not there, and that is said", () => {
    const without = rankingOf(areas, {
      compare: area("England", new Absence("suppressed")),
    });
    expect(describeRanking(without).coverage).toBe(
      "All 3 wards have a value; England has no value to compare with (suppressed).",
    );
    expect(stateOfRanking(without)).toBe("partial");
    expect(tellRanking(without).join(" ")).not.toContain("Compared");
  });

  it("stands in the table, after the others and not ranked", () => {
    const { rows } = tabulateRanking(rankingOf(areas, { compare }));
    expect(rows.at(-1)?.cells.map(({ text }) => text)).toEqual([
      "England",
      "5.0%",
      "not ranked",
    ]);
  });

  it("of a ward with itself gives it no second row", () => {
    const { rows } = tabulateRanking(
      rankingOf(areas, { compare: area("Bold", 5) }),
    );
    expect(rows).toHaveLength(3);
  });

  it("counts every ward with a value once, whatever the data", () => {
    fc.assert(
      fc.property(anyMap(plainName), (facts) => {
        const { length } = facts.areas.filter(
          ({ value }) => typeof value === "number",
        );
        fc.pre(length > 0);
        const told = tellRanking({
          ...facts,
          highlighted: [],
          compare: { code: "X", name: "England", value: 12 },
        }).find((sentence) => sentence.startsWith("Compared with England"));
        const counts = told
          ?.replace(/^[^:]*: /, "")
          .match(/\d+/g)
          ?.map(Number);
        expect(counts?.reduce((all, one) => all + one)).toBe(length);
      }),
    );
  });
});

describe("a ward that is highlighted and has no value", () => {
  it("is told with the reason", () => {
    const facts = rankingOf(
      [area("Holt", 9), area("Bold", 5), area("Parr", new Absence("missing"))],
      { highlighted: ["Parr"] },
    );
    expect(tellRanking(facts)).toContain("Parr has no value (not available).");
    expect(describeRanking(facts).headline).toBe(
      "Rate of loss is highest in Holt",
    );
  });
});
