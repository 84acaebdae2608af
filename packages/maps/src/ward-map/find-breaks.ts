/** How values are parted into classes; the first is the default. */
export const BREAKS_METHODS = ["quantile", "equal", "jenks"] as const;

/**
 * Finds where classes begin, among numbers with the lowest first; what it gives
 * may repeat itself or name the lowest number of all.
 */
export type BreaksFinder = (
  sorted: readonly number[],
  classes: number,
) => number[];

/** Classes with about as many values in each. */
export const quantileBreaks: BreaksFinder = (sorted, classes) =>
  cuts(classes).map(
    (cut) => sorted[Math.round((cut * sorted.length) / classes)] ?? NaN,
  );

/** Classes of equal width. */
export const equalBreaks: BreaksFinder = (sorted, classes) => {
  const [lowest, highest] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  return cuts(classes).map((cut) => {
    const share = cut / classes;
    return lowest * (1 - share) + highest * share;
  });
};

/**
 * Parts values into classes.
 *
 * @param values finite numbers in any order
 * @param classes how many are wanted, 1 or more; ties and few distinct values
 *   give fewer
 * @returns the lowest value of each class above the first, ascending; the class
 *   of a value is how many of these do not exceed it
 */
export function findBreaks(
  values: readonly number[],
  finder: BreaksFinder,
  classes: number,
): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const breaks = finder(sorted, classes);
  return [...new Set(breaks)].filter(
    (value) => value > lowest && value <= highest,
  );
}

/** The class of a value among breaks: 0 for the lowest. */
export function classAmong(breaks: readonly number[], value: number): number {
  return breaks.filter((least) => least <= value).length;
}

function cuts(classes: number): number[] {
  return Array.from({ length: classes - 1 }, (_, index) => index + 1);
}
