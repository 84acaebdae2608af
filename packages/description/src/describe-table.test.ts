import { Absence, isAbsent } from "@commons-widgets/table";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MapFacts } from "./facts.js";
import { anyMap, mapOf, period, plainName } from "./figure-facts.harness.js";
import { describeTable, tellTable, type TableFacts } from "./index.js";
import { formatMeasure } from "./measure-format.js";
import { median } from "./median.js";
import { sampleMap } from "./sample-figures.harness.js";
import { sum } from "./statistics.js";

const RATE = sampleMap(
  "lcr:deprivation-2025",
  "income-deprivation-rate",
  "2025",
);
const CRIME = sampleMap("lcr:deprivation-2025", "crime-score", "2025");

function measuresOf(...columns: [MapFacts, ...MapFacts[]]): TableFacts {
  return { across: "measures", columns };
}

/** A table of measures that are asked of the same areas. */
const anyTable = fc
  .tuple(anyMap(plainName), fc.integer({ min: 1, max: 9 }))
  .map(([facts, factor]) => {
    return measuresOf(facts, {
      ...facts,
      measure: { ...facts.measure, name: "second", title: "Second" },
      areas: facts.areas.map(({ code, name, value }) => ({
        code,
        name,
        value: isAbsent(value) ? value : value * factor,
      })),
    });
  });

/** Every number that the words may hold, as they write it. */
function knownNumbers({ columns }: TableFacts): Set<string> {
  const known = new Set([String(columns.length)]);
  for (const { areas, measure, unreadable } of columns) {
    const values = areas.flatMap(({ value }) =>
      isAbsent(value) ? [] : [value],
    );
    const limits = areas.flatMap(({ lower, upper }) =>
      [lower, upper].filter((one) => one !== undefined),
    );
    const format = formatMeasure(measure, values);
    for (const one of [...values, median(values) ?? 0, sum(values)])
      known.add(format.value(one));
    for (const limit of limits) {
      const [, lower = ""] =
        / \(range (.*) to /.exec(
          format.range({ lower: limit, upper: limit }),
        ) ?? [];
      known.add(lower);
    }
    for (let count = 0; count <= Math.max(areas.length, unreadable); count++)
      known.add(count.toLocaleString("en-GB"));
  }
  return known;
}

const NONE = new Absence("missing");

describe("the words of a table", () => {
  it("name its first measure, and say how far each other one goes", () => {
    const facts = measuresOf(RATE, CRIME);
    expect(describeTable(facts)).toMatchObject({
      headline: "Income deprivation rate is highest in Kirkdale East",
      subheading: "2 measures, wards in the Liverpool City Region",
      coverage: expect.stringMatching(
        /^158 of 159 wards have a value; Waterfront North has none/,
      ) as string,
    });
    const told = tellTable(facts).join(" ");
    expect(told).toContain(
      "The table has 2 measures of each ward: Income deprivation rate and Crime score.",
    );
    expect(told).toMatch(/Crime score in 159 wards .*: from −\d.* to \d/);
  });

  it("say nothing of sides of a map, for a table has none", () => {
    const bare = {
      ...RATE,
      areas: RATE.areas.map(({ code, name, value }) => ({ code, name, value })),
    };
    expect(tellTable(measuresOf(bare)).join(" ")).not.toMatch(/north|side/);
  });

  it("tell of the latest period that has a value", () => {
    const of = (year: string, value: number | undefined): MapFacts => ({
      ...mapOf(
        ["Anfield", "Parr"].map((name, index) => ({
          code: String(index),
          name,
          value: value === undefined ? NONE : value + index,
        })),
      ),
      period: period(year),
    });
    const facts: TableFacts = {
      across: "periods",
      columns: [of("2020", 3), of("2021", 5), of("2022", undefined)],
    };
    const words = describeTable(facts);
    expect(words.short).toContain("2021");
    expect(words.subheading).toMatch(/2020 to 2022$/);
    expect(words.coverage).toContain("4 of 6 values are present");
    expect(tellTable(facts).join(" ")).toContain(
      "The table has 3 periods, 2020 to 2022; these words are of 2021.",
    );
  });

  it("hold no number but counts, values, limits, medians and totals", () => {
    fc.assert(
      fc.property(anyTable, (facts) => {
        const { short, coverage } = describeTable(facts);
        const known = knownNumbers(facts);
        const text = [short, coverage, ...tellTable(facts)]
          .filter((one) => !one.endsWith("…"))
          .join("\n")
          .replaceAll("95% confidence", "")
          .replaceAll("% of people", "")
          .replaceAll(/\b20[12]\d\b/g, "");
        const numbers =
          text.match(
            /−?£?\d+(?:,\d{3})*(?:\.\d+)?(?:E[−-]?\d+| trillion)?%?/g,
          ) ?? [];
        expect(numbers.filter((one) => !known.has(one))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
