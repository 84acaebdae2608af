import { describe, expect, it } from "vitest";
import { Absence } from "@commons-widgets/table";
import { controlOf } from "./control-facts.harness.js";
import type { MapFacts, PlaceFacts, TrendFacts } from "./facts.js";
import {
  describeControl,
  describeMap,
  describePlace,
  describeScatter,
  describeTrend,
  tellControl,
  tellMap,
  tellPlace,
  tellScatter,
  tellTrend,
} from "./index.js";
import {
  mapOf,
  percent,
  period,
  placeOf,
  pointsOf,
  trendOf,
  wards,
} from "./figure-facts.harness.js";
import { scatterOfValues } from "./scatter-facts.harness.js";

/**
 * Flesch-Kincaid grade of some sentences.
 *
 * Source: Kincaid and others, 1975, Research Branch Report 8-75.
 */
function gradeOf(sentences: readonly string[]): number {
  const words = sentences
    .join(" ")
    .split(/\s+/)
    .filter((word) => /[a-z]/i.test(word));
  const syllables = words.reduce((all, word) => all + syllablesOf(word), 0);
  return (
    0.39 * (words.length / sentences.length) +
    11.8 * (syllables / words.length) -
    15.59
  );
}

function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, "");
  const spoken = plain.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, "");
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1);
}

const simple = { ...percent, direction: "lower-is-better" as const };
const names = ["Holt", "Bold", "Parr", "West Park", "Ford", "Hale", "Rainhill"];

const scatter = scatterOfValues(
  [1, 2, 3, 5, 4, 6, 8, 7, 9, 30, 11, 12].map((y, x) => [x, y] as const),
);

const allMap = (facts: MapFacts) => [
  ...tellMap(facts),
  describeMap(facts).coverage,
];
const allTrend = (facts: TrendFacts) => [
  ...tellTrend(facts),
  describeTrend(facts).coverage,
];
const allPlace = (facts: PlaceFacts) => [
  ...tellPlace(facts),
  describePlace(facts).coverage,
];

const control = controlOf([5, 6, 5, 4, 5, 6, 4, 5, null, 12, 5, 4, 5], {
  measure: simple,
  target: 5,
});

const figures: Readonly<Record<string, readonly string[]>> = {
  "a map": allMap(
    mapOf(
      [
        ...names.map((name, index) => [name, index] as const),
        ["Sutton", new Absence("suppressed")],
      ],
      { measure: simple, period: period("2024") },
    ),
  ),
  "a map with ranges": allMap(
    mapOf(
      names.map((name, index) => ({
        code: name,
        name,
        value: index,
        lower: index - 2,
        upper: index + 2,
      })),
    ),
  ),
  "a control chart": [
    ...tellControl(control),
    describeControl(control).coverage,
  ],
  "a trend": allTrend(
    trendOf(
      {
        Holt: [4, 9, 3, 8, null, 2],
        Bold: [5, 5, 5, 6, 6, 6],
        Parr: [1, 2, 3, 4, 5, 6],
      },
      { Bold: "compare" },
      { measure: simple },
    ),
  ),
  "a scatter plot": [
    ...tellScatter(scatter),
    describeScatter(scatter).coverage,
  ],
  "a card": allPlace(
    placeOf(12, {
      measure: simple,
      previous: { period: period("2023"), value: 9 },
      series: pointsOf([4, 5, 9]),
      peers: {
        rank: 3,
        of: 64,
        tied: false,
        place: "Leeds",
        geography: wards,
        median: 10,
        lowest: 4,
        highest: 40,
      },
    }),
  ),
};

describe("the words of a figure", () => {
  it.each(Object.keys(figures))("can be read at grade nine: %s", (figure) => {
    expect(gradeOf(figures[figure]!)).toBeLessThanOrEqual(9);
  });

  it("would be graded harder if they were harder", () => {
    expect(
      gradeOf([
        "Statistically insignificant heterogeneity characterises municipalities.",
      ]),
    ).toBeGreaterThan(20);
  });
});
