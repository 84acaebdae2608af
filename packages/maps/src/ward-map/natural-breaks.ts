import { ckmeans } from "simple-statistics";

/**
 * Jenks natural breaks: like is kept with like. Found exactly, by Wang and
 * Song's ckmeans.
 *
 * @param sorted finite numbers, lowest first
 * @param classes how many are wanted, 1 or more
 * @returns the lowest value of each class
 */
export function naturalBreaks(
  sorted: readonly number[],
  classes: number,
): number[] {
  const distinct = new Set(sorted).size;
  const clusters = ckmeans(evenOut(sorted), Math.min(classes, distinct));
  let before = 0;
  return clusters.map(({ length }) => {
    const first = sorted[before] ?? NaN;
    before += length;
    return first;
  });
}

/** The same order and proportions between 0 and 1, so that squares stay finite. */
function evenOut(sorted: readonly number[]): number[] {
  const largest = Math.max(...sorted.map(Math.abs)) || 1;
  const shares = sorted.map((value) => value / largest);
  const [lowest, highest] = [shares[0] ?? 0, shares.at(-1) ?? 0];
  const spread = highest - lowest || 1;
  return shares.map((share) => (share - lowest) / spread);
}
