import { ckmeans } from "simple-statistics";

/** How values are parted into classes; the first is the default. */
export const BREAKS_METHODS = ["quantile", "equal", "jenks"] as const;

/** One of {@link BREAKS_METHODS}. */
export type BreaksMethod = (typeof BREAKS_METHODS)[number];

/**
 * Parts values into classes: `quantile` puts about as many in each, `equal`
 * makes each as wide, `jenks` keeps like with like (Jenks natural breaks, found
 * exactly by Wang and Song's ckmeans).
 *
 * @param values finite numbers in any order
 * @param classes how many are wanted, 1 or more; ties and few distinct values
 *   give fewer
 * @returns the lowest value of each class above the first, ascending; the class
 *   of a value is how many of these do not exceed it
 */
export function findBreaks(
  values: readonly number[],
  method: BreaksMethod,
  classes: number,
): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const breaks = FINDERS[method](sorted, classes);
  return [...new Set(breaks)].filter(
    (value) => value > lowest && value <= highest,
  );
}

/** The class of a value among breaks: 0 for the lowest. */
export function classAmong(breaks: readonly number[], value: number): number {
  return breaks.filter((least) => least <= value).length;
}

type Finder = (sorted: readonly number[], classes: number) => number[];

const FINDERS: Readonly<Record<BreaksMethod, Finder>> = {
  quantile: (sorted, classes) =>
    cuts(classes).map(
      (cut) => sorted[Math.round((cut * sorted.length) / classes)] ?? NaN,
    ),

  equal(sorted, classes) {
    const [lowest, highest] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
    return cuts(classes).map((cut) => {
      const share = cut / classes;
      return lowest * (1 - share) + highest * share;
    });
  },

  jenks(sorted, classes) {
    const distinct = new Set(sorted).size;
    const clusters = ckmeans(evenOut(sorted), Math.min(classes, distinct));
    let before = 0;
    return clusters.map(({ length }) => {
      const first = sorted[before] ?? NaN;
      before += length;
      return first;
    });
  },
};

function cuts(classes: number): number[] {
  return Array.from({ length: classes - 1 }, (_, index) => index + 1);
}

/** The same order and proportions between 0 and 1, so that squares stay finite. */
function evenOut(sorted: readonly number[]): number[] {
  const largest = Math.max(...sorted.map(Math.abs)) || 1;
  const shares = sorted.map((value) => value / largest);
  const [lowest, highest] = [shares[0] ?? 0, shares.at(-1) ?? 0];
  const spread = highest - lowest || 1;
  return shares.map((share) => (share - lowest) / spread);
}
