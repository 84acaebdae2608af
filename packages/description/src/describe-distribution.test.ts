import { Absence } from "@commons-widgets/table";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeDistribution } from "./describe-distribution.js";
import type { AreaFact, DistributionFacts } from "./facts.js";
import { anyMap, hostileName, mapOf, percent } from "./figure-facts.harness.js";
import { countWords } from "./fit.js";
import { sampleMap } from "./sample-figures.harness.js";
import { tellDistribution } from "./tell-distribution.js";

const LIVERPOOL = { code: "E08000012", name: "Liverpool" };

function wardsOf(
  measure: string,
  district?: typeof LIVERPOOL,
): DistributionFacts {
  return sampleMap("lcr:deprivation-2025", measure, "2025", district);
}

/** A distribution with the area of that name singled out. */
function about(facts: DistributionFacts, name: string): DistributionFacts {
  const code = facts.areas.find((area) => area.name === name)?.code;
  return { ...facts, area: code ?? name };
}

/** Areas from A on with these values, and limits so far to both sides. */
function lettered(values: readonly number[], margin?: number) {
  return mapOf(
    values.map((value, index): AreaFact => {
      const name = String.fromCharCode(65 + index);
      const limits =
        margin === undefined
          ? {}
          : { lower: value - margin, upper: value + margin };
      return { code: name, name, value, ...limits };
    }),
  );
}

describe("the words of one ward of Liverpool among all", () => {
  const facts = about(wardsOf("income-deprivation-rate", LIVERPOOL), "Speke");
  const words = describeDistribution(facts);

  it("say in the heading where it stands", () => {
    expect(words.headline).toBe("Speke is the 10th highest of 63 wards");
  });

  it("say in one sentence its value, its rank and whom it is above", () => {
    expect(words.short).toBe(
      "Income deprivation rate in Speke: 52.4%, the 10th highest of 63 wards, above three quarters of them.",
    );
  });

  it("say in full where it stands, the extremes, the quartiles and the shape", () => {
    expect(tellDistribution(facts)).toEqual([
      "Income deprivation rate (% of people) in 64 wards of Liverpool.",
      "The source says that a lower value is better.",
      "63 of 64 wards have a value; Waterfront North has none.",
      "Speke (52.4%) is the 10th highest of 63 wards: 53 wards have a lower value and 9 a higher one.",
      "It is 21.7 percentage points above the median, in the highest quarter of wards.",
      "The highest values are in Kirkdale East (60.6%), Arundel (60.1%) and Everton East (59.6%).",
      "The lowest values are in Calderstones (4.5%), Mossley Hill (5.4%) and Waterfront South (5.6%).",
      "The median is 30.7%, and the middle half of wards is between 17.6% and 47.8%.",
      "Around the median, values spread about evenly upwards and downwards.",
      "No ward stands far from the rest.",
    ]);
  });

  it("call neither end good or bad where the measure has no direction", () => {
    const plain = { ...facts, measure: percent };
    const text = [
      ...Object.values(describeDistribution(plain)),
      ...tellDistribution(plain),
    ].join(" ");
    expect(text).not.toMatch(/better|worse|good|bad/);
  });
});

describe("the words of a distribution that singles out no ward", () => {
  const words = describeDistribution(wardsOf("income-deprivation-rate"));

  it("say between which values the middle half is", () => {
    expect(words.headline).toBe("The middle half of wards is 16.4% to 42.2%");
    expect(words.short).toBe(
      "Income deprivation rate in 159 wards of the Liverpool City Region: median 27.5%, middle half 16.4% to 42.2%, all 4.5% to 60.6%.",
    );
  });

  it("name the wards that are far from the rest", () => {
    const text = tellDistribution(lettered([1, 2, 3, 4, 5, 6, 7, 8, 9, 60]));
    expect(text).toContain("1 ward stands far above the rest: J (60.0%).");
  });

  it("say on which side of the median values spread further", () => {
    const text = tellDistribution(lettered([1, 2, 3, 4, 9, 16, 25, 36]));
    expect(text).toContain(
      "Around the median, values spread further above it than below it.",
    );
  });
});

describe("a ward that is singled out", () => {
  const ten = lettered([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const shortOf = (area: string) =>
    describeDistribution({ ...ten, area }).short;

  it("is told against three quarters, or half, of the wards", () => {
    expect(shortOf("I")).toContain("above three quarters of them");
    expect(shortOf("F")).toContain("above half of them");
    expect(shortOf("E")).toContain("below half of them");
    expect(shortOf("B")).toContain("below three quarters of them");
  });

  it("is the highest or the lowest without more", () => {
    expect(shortOf("J")).toBe(
      "Rate of loss in J: 10.0%, the highest of 10 wards.",
    );
    expect(shortOf("A")).toBe(
      "Rate of loss in A: 1.0%, the lowest of 10 wards.",
    );
  });

  it("is joint with another whose value is written the same", () => {
    const tied = lettered([1, 2, 3.01, 3.02, 4, 5, 6, 7, 8]);
    const { headline } = describeDistribution({ ...tied, area: "C" });
    expect(headline).toBe("C is the joint sixth highest of 9 wards");
  });

  it("has no rank where its interval overlaps with others'", () => {
    const wide = { ...lettered([1, 2, 3, 10, 20, 30], 1), area: "B" };
    expect(describeDistribution(wide).headline).toBe(
      "B is similar to 2 of 5 other wards",
    );
    const text = tellDistribution(wide).join(" ");
    expect(text).toContain(
      "The range of B overlaps those of 2 other wards, so they are similar.",
    );
    expect(text).not.toContain("B is the");
  });

  it("says why where it has no value", () => {
    const facts = about(
      wardsOf("income-deprivation-rate", LIVERPOOL),
      "Waterfront North",
    );
    expect(describeDistribution(facts).headline).toBe(
      "Income deprivation rate: no value for Waterfront North",
    );
    expect(tellDistribution(facts)).toContain(
      "Waterfront North has no place among them: its value is not available.",
    );
  });
});

describe("odd distributions", () => {
  it("tell no quarters of six wards", () => {
    const six = lettered([1, 2, 3, 4, 5, 6]);
    const text = [describeDistribution(six).short, ...tellDistribution(six)];
    expect(text.join(" ")).not.toContain("half");
    expect(text).toContain("The median of the 6 wards is 3.5%.");
  });

  it("say that all are the same, and give none of them a rank", () => {
    const same = { ...lettered(Array<number>(12).fill(4)), area: "C" };
    const words = describeDistribution(same);
    expect(words.headline).toBe("Rate of loss is the same in all 12 wards");
    expect(words.short).toBe("Rate of loss in C: 4.0%.");
  });

  it("say what is missing where there is no value, or no ward", () => {
    const none = mapOf([["A", new Absence("suppressed")]]);
    expect(describeDistribution(none).headline).toBe(
      "Rate of loss: no values to show",
    );
    expect(describeDistribution(mapOf([])).coverage).toBe(
      "There are no wards to show.",
    );
  });

  it("keep to their lengths whatever names the publisher gives", () => {
    fc.assert(
      fc.property(anyMap(hostileName), fc.nat(40), (facts, at) => {
        const area = facts.areas[at]?.code;
        const asked = { ...facts, ...(area === undefined ? {} : { area }) };
        const { short } = describeDistribution(asked);
        const full = tellDistribution(asked).join(" ");
        expect(Array.from(short).length).toBeLessThanOrEqual(150);
        expect(countWords(full)).toBeLessThanOrEqual(250);
        expect(`${short} ${full}`).not.toMatch(/NaN|undefined|Infinity/);
      }),
    );
  });

  it("are told the same whatever order the wards came in", () => {
    fc.assert(
      fc.property(anyMap(hostileName), (facts) => {
        const areas = [...facts.areas].reverse();
        expect(tellDistribution({ ...facts, areas })).toEqual(
          tellDistribution(facts),
        );
      }),
    );
  });
});
