import { isAbsent, roundTo } from "@commons-widgets/table";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  describeDistribution,
  describeMap,
  describePlace,
  describeTrend,
  tellDistribution,
  tellMap,
  tellPlace,
  tellTrend,
} from "./index.js";
import type {
  FigureFacts,
  Limits,
  MapFacts,
  PlaceFacts,
  SeriesPoint,
  TrendFacts,
} from "./facts.js";
import {
  anyMap,
  anyTrend,
  cell,
  placeOf,
  plainName,
  pointsOf,
  wards,
} from "./figure-facts.harness.js";
import type { FigureWords } from "./figure-words.js";
import { decimalsFor } from "./measure-format.js";

/** Every number in a text, with its sign and unit as they stand in it. */
function numbersIn(text: string): readonly string[] {
  const plain = text.replaceAll(/\b20[12]\d\b/g, "");
  return (
    plain.match(/[−]?£?\d+(?:,\d{3})*(?:\.\d+)?(?:E[−-]?\d+| trillion)?%?/g) ??
    []
  );
}

function everyText(words: FigureWords, full: readonly string[]): string {
  const { headline, subheading, short, coverage } = words;
  const shorts = [headline, subheading, short].filter(
    (text) => !text.endsWith("…"),
  );
  return [...shorts, ...full, coverage]
    .join("\n")
    .replaceAll("95% confidence", "")
    .replaceAll("% of people", "");
}

const far = new Intl.NumberFormat("en-GB", {
  notation: "scientific",
  maximumFractionDigits: 2,
});
const trillions = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 3 });
const nears = new Map<number, Intl.NumberFormat>();

function near(decimals: number): Intl.NumberFormat {
  const known = nears.get(decimals);
  const format =
    known ??
    new Intl.NumberFormat("en-GB", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
  nears.set(decimals, format);
  return format;
}

/** A number written by the rules of the issue, not by the code under test. */
function written(
  { measure }: FigureFacts,
  decimals: number,
  value: number,
): string {
  const size = Math.abs(value);
  const vanishes = size > 0 && size < 0.5 / 10 ** decimals;
  const isFar = vanishes && size < 1e-6;
  const digits =
    size >= 1e15
      ? `${trillions.format(size / 1e12)} trillion`
      : (isFar ? far : near(decimals)).format(size);
  const sign = value < 0 && /[1-9]/.test(digits) ? "−" : "";
  const { symbol = "", position = "after" } = measure.unit ?? {};
  return position === "before"
    ? `${sign}${symbol}${digits}`
    : `${sign}${digits}${symbol}`;
}

function present(values: readonly (number | object)[]): number[] {
  return values.filter((value) => typeof value === "number");
}

function limitsOf(facts: readonly Limits[]): number[] {
  return facts.flatMap(({ lower, upper }) =>
    present([lower ?? {}, upper ?? {}]),
  );
}

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (
    ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2
  );
}

/** Lower quartile, median and upper quartile, each between its two neighbours. */
function quartersOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return [0.25, 0.5, 0.75].map((share) => {
    const place = share * (sorted.length - 1);
    const [below = 0, above = below] = sorted.slice(Math.floor(place));
    return below * (1 - (place % 1)) + above * (place % 1);
  });
}

function counts(upTo: number): string[] {
  return Array.from({ length: upTo + 1 }, (_, n) => n.toLocaleString("en-GB"));
}

function mapNumbers(facts: MapFacts): Set<string> {
  const values = present(facts.areas.map(({ value }) => value));
  const decimals = decimalsFor(facts.measure, values);
  const total = [...values]
    .sort((a, b) => a - b)
    .reduce((all, one) => all + one, 0);
  const stated = [...values, ...limitsOf(facts.areas), middleOf(values), total];
  return new Set([
    ...counts(Math.max(facts.areas.length, facts.unreadable)),
    ...stated.map((value) => written(facts, decimals, value)),
  ]);
}

/** How far any two of these values are apart, as they are written. */
function differences(values: readonly number[], decimals: number): number[] {
  const shown = [...new Set(values.map((value) => roundTo(value, decimals)))];
  const apart = shown.flatMap((a) =>
    shown.map((b) => Math.abs(roundTo(a - b, decimals))),
  );
  return [...new Set(apart)];
}

function trendNumbers(facts: TrendFacts): Set<string> {
  const points = facts.series.flatMap((series) => series.points);
  const values = present(points.map(({ value }) => value));
  const decimals = decimalsFor(facts.measure, values);
  const changes = differences(values, decimals);
  return new Set([
    ...counts(points.length),
    ...[...values, ...limitsOf(points), ...changes].map((value) =>
      written(facts, decimals, value),
    ),
    ...changes.map((value) =>
      written(facts, decimals, value).replace(/%$/, ""),
    ),
  ]);
}

function cardOf(
  value: PlaceFacts["value"],
  series: readonly SeriesPoint[],
  rank: number,
): PlaceFacts {
  const last = series.findLast((point) => !isAbsent(point.value));
  return placeOf(value, {
    series,
    peers: {
      rank,
      of: 40,
      tied: rank % 2 === 0,
      place: "Liverpool",
      geography: wards,
      median: 12.25,
      lowest: 2.5,
      highest: 91.5,
    },
    ...(last && typeof last.value === "number"
      ? { previous: { period: last.period, value: last.value } }
      : {}),
  });
}

function cardNumbers(facts: PlaceFacts): Set<string> {
  const { value, series = [] } = facts;
  const values = present([value, ...series.map((point) => point.value)]);
  return new Set([
    ...counts(40),
    ...[12.25, 2.5, 91.5, ...values].map((one) => written(facts, 1, one)),
    ...differences(values, 1).map((one) =>
      written(facts, 1, one).replace("%", ""),
    ),
  ]);
}

function unknownNumbers(text: string, known: Set<string>): string[] {
  return numbersIn(text).filter((number) => !known.has(number));
}

describe("the numbers in a figure's words", () => {
  it("are all counts, values, limits, the median or the total of a map", () => {
    fc.assert(
      fc.property(anyMap(plainName), (facts) => {
        const text = everyText(describeMap(facts), tellMap(facts));
        expect(unknownNumbers(text, mapNumbers(facts))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("are all counts, values, limits or differences of a trend", () => {
    fc.assert(
      fc.property(anyTrend(plainName), (facts) => {
        const text = everyText(describeTrend(facts), tellTrend(facts));
        expect(unknownNumbers(text, trendNumbers(facts))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("are all the value, its change, its rank or its peers' of a card", () => {
    const years = fc.array(
      fc.option(fc.double({ min: 0, max: 90, noNaN: true })),
      {
        maxLength: 9,
      },
    );
    const place = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(cell, years, place, (value, line, rank) => {
        const facts = cardOf(value, pointsOf(line), rank);
        const text = everyText(describePlace(facts), tellPlace(facts));
        expect(unknownNumbers(text, cardNumbers(facts))).toEqual([]);
      }),
    );
  });

  it("are all counts, values, limits, quartiles or distances from the median of a distribution", () => {
    fc.assert(
      fc.property(anyMap(plainName), fc.nat(40), (map, at) => {
        const area = map.areas[at]?.code;
        const facts = { ...map, ...(area === undefined ? {} : { area }) };
        const values = present(facts.areas.map(({ value }) => value));
        const decimals = decimalsFor(facts.measure, values);
        const quarters = quartersOf(values);
        const apart = differences([...values, ...quarters], decimals);
        const known = new Set([
          ...mapNumbers(facts),
          ...[...quarters, ...apart].map((one) =>
            written(facts, decimals, one),
          ),
          ...apart.map((one) =>
            written(facts, decimals, one).replace(/%$/, ""),
          ),
        ]);
        const text = everyText(
          describeDistribution(facts),
          tellDistribution(facts),
        );
        expect(unknownNumbers(text, known)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("name the highest and the lowest value of every map that has two", () => {
    fc.assert(
      fc.property(anyMap(plainName), (facts) => {
        const values = present(facts.areas.map(({ value }) => value));
        fc.pre(values.length > 1);
        const decimals = decimalsFor(facts.measure, values);
        const text = tellMap(facts).join(" ");
        for (const value of [Math.max(...values), Math.min(...values)])
          expect(text).toContain(written(facts, decimals, value));
      }),
    );
  });

  it("count every area without a value", () => {
    fc.assert(
      fc.property(anyMap(plainName), (facts) => {
        const absent = facts.areas.filter(({ value }) => isAbsent(value));
        const { coverage } = describeMap(facts);
        const { length } = facts.areas;
        const have = `${String(length - absent.length)} of ${String(length)} wards`;
        const isMixed = absent.length > 0 && absent.length < length;
        expect(coverage.includes(have)).toBe(isMixed);
      }),
    );
  });
});
