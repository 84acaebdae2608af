import {
  PATTERN_AREAS,
  PERMUTATIONS,
  PERMUTATIONS_OF_MANY,
  PERMUTED_AREAS,
} from "./pattern-thresholds.js";
import { mean } from "./statistics.js";

/** How alike neighbours are. */
export interface NeighbourLikeness {
  /**
   * Moran's I with each area's neighbours weighing one together: near 1 where
   * neighbours are alike, near 0 by chance, below 0 where they differ.
   */
  readonly index: number;
  /** Share of chance arrangements that are as far from chance's own mean, above 0 to 1. */
  readonly p: number;
}

/** A value of an area, and who touches it. */
export interface NeighbouringValue {
  readonly code: string;
  readonly value: number;
  /** Codes of the areas that share a border with it. */
  readonly near: readonly string[];
}

/**
 * Whether high values lie near high ones: Moran's I, and how often chance gives
 * as much, found by dealing the values out anew among the same areas.
 *
 * The dealing is seeded, so the same values always give the same p, in whatever
 * order they come. An area that touches no other with a value counts in nothing.
 *
 * Source: Moran, P. A. P., 1950, Notes on continuous stochastic phenomena,
 * Biometrika 37; permutations as in Anselin, L., 1995, Local indicators of
 * spatial association, Geographical Analysis 27.
 *
 * @returns `undefined` for fewer areas than `PATTERN_AREAS`, and where all
 *   values are equal
 */
export function moransI(
  areas: readonly NeighbouringValue[],
): NeighbourLikeness | undefined {
  const { values, near } = graphOf(areas);
  if (values.length < PATTERN_AREAS) return undefined;
  const deviations = deviationsOf(values);
  const spread = deviations.reduce((all, one) => all + one * one, 0);
  if (spread === 0) return undefined;
  const indexOf = (dealt: readonly number[]) => likeness(dealt, near) / spread;
  const index = indexOf(deviations);
  const rounds =
    values.length > PERMUTED_AREAS ? PERMUTATIONS_OF_MANY : PERMUTATIONS;
  const chance = dealOut(deviations, rounds, indexOf);
  const middle = mean(chance);
  const asFar = chance.filter(
    (one) => Math.abs(one - middle) >= Math.abs(index - middle) - 1e-12,
  );
  return { index, p: (asFar.length + 1) / (rounds + 1) };
}

interface Graph {
  readonly values: readonly number[];
  /** For each value, the places of its neighbours' values. */
  readonly near: readonly (readonly number[])[];
}

function graphOf(areas: readonly NeighbouringValue[]): Graph {
  const known = new Set(areas.map(({ code }) => code));
  const joined = areas
    .filter(({ near }) => near.some((code) => known.has(code)))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const placeOf = new Map(joined.map(({ code }, place) => [code, place]));
  return {
    values: joined.map(({ value }) => value),
    near: joined.map(({ near }) =>
      near.flatMap((code) => placeOf.get(code) ?? []),
    ),
  };
}

/** Distances from the mean, the farthest at 1, so that no square overflows. */
function deviationsOf(values: readonly number[]): readonly number[] {
  const size = values.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  if (size === 0) return values;
  const shares = values.map((value) => value / size);
  const middle = mean(shares);
  const away = shares.map((share) => share - middle);
  const farthest = away.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  // Nearer than this they differ by no more than a number in binary can.
  return farthest < 1e-12
    ? away.map(() => 0)
    : away.map((one) => one / farthest);
}

function likeness(values: readonly number[], near: Graph["near"]): number {
  return near.reduce((all, neighbours, place) => {
    const around = neighbours.reduce((sum, one) => sum + (values[one] ?? 0), 0);
    return all + ((values[place] ?? 0) * around) / neighbours.length;
  }, 0);
}

function dealOut(
  values: readonly number[],
  rounds: number,
  indexOf: (dealt: readonly number[]) => number,
): readonly number[] {
  const random = seededRandom(values.length);
  const dealt = [...values];
  return Array.from({ length: rounds }, () => {
    for (let last = dealt.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [dealt[last], dealt[other]] = [dealt[other] ?? 0, dealt[last] ?? 0];
    }
    return indexOf(dealt);
  });
}

/**
 * Numbers from 0 up to 1 that look random and are the same for the same seed.
 *
 * Source: https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32
 */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
