import fc from "fast-check";
import type { Cell } from "@commons-widgets/table";
import type { AreaFact, AreasFacts, MapFacts } from "./facts.js";
import { anyMap, mapOf, percent, period } from "./figure-facts.harness.js";
import type { PairFacts } from "./pair-facts.js";

/** A value, or a value with its limits. */
export type Given =
  Cell<number> | readonly [value: number, lower: number, upper: number];

/** Pairs of 2011 and 2024 for these areas, by name. */
export function pairsOf(
  areas: Readonly<Record<string, readonly [Given, Given]>>,
  more: Partial<MapFacts> = {},
): PairFacts {
  const side = (at: 0 | 1, year: string): AreasFacts =>
    mapOf(
      Object.entries(areas).map(([name, given]) => ({
        code: name,
        name,
        ...factOf(given[at]),
      })),
      { period: period(year), ...more },
    );
  const first = side(0, "2011");
  return {
    by: "period",
    first,
    second: side(1, "2024"),
    provenance: first.provenance,
  };
}

/** The same as two measures of 2024, of these titles. */
export function gapsOf(
  areas: Readonly<Record<string, readonly [Given, Given]>>,
  titles: readonly [string, string] = ["Rate, females", "Rate, males"],
): PairFacts {
  const facts = pairsOf(areas, { period: period("2024") });
  const titled = (side: AreasFacts, title: string): AreasFacts => ({
    ...side,
    measure: { ...percent, name: title, title },
  });
  return {
    ...facts,
    by: "measure",
    first: titled(facts.first, titles[0]),
    second: titled(facts.second, titles[1]),
  };
}

/** Pairs of up to forty areas, of periods or of measures. */
export function anyPairs(name: fc.Arbitrary<string>): fc.Arbitrary<PairFacts> {
  return fc
    .tuple(
      anyMap(name),
      anyMap(name),
      fc.constantFrom("period" as const, "measure" as const),
    )
    .map(([map, other, by]) => {
      const first = {
        ...map,
        period: period(by === "period" ? "2011" : "2024"),
      };
      return {
        by,
        first,
        second: {
          ...first,
          period: period("2024"),
          measure:
            by === "period"
              ? first.measure
              : { ...first.measure, title: "Other rate", name: "other" },
          areas: first.areas.map(({ code, name: own }, index) => ({
            value: 1,
            ...other.areas[index],
            code,
            name: own,
          })),
        },
        provenance: map.provenance,
      };
    });
}

function factOf(given: Given): Omit<AreaFact, "code" | "name"> {
  if (!Array.isArray(given)) return { value: given as Cell<number> };
  const [value, lower, upper] = given as readonly [number, number, number];
  return { value, lower, upper };
}
