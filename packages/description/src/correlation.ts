import { CORRELATION_AREAS } from "./scatter-thresholds.js";
import { mean, midRanks, sum } from "./statistics.js";

/** How two measures go together; every number from −1 to 1. */
export interface Correlation {
  /** Pearson's r: how nearly the points lie on a straight line. */
  readonly pearson: number;
  /** The lower end of its 95% interval. */
  readonly lower: number;
  /** The upper end of its 95% interval. */
  readonly upper: number;
  /** Spearman's rho: Pearson's r of the ranks, ties sharing their mean rank. */
  readonly spearman: number;
}

/** Standard normal deviate that chance passes once in forty, on either side. */
const NORMAL_95 = 1.959964;

/**
 * The correlation of values that stand at the same places of two lists, with
 * the 95% interval of Pearson's r by Fisher's transformation: the artanh of r
 * is near normal with the standard error 1 / √(n − 3).
 *
 * Sources: Pearson, 1895, Proceedings of the Royal Society 58; Spearman, 1904,
 * American Journal of Psychology 15(1); Fisher, 1921, Metron 1; the formulas as
 * in https://en.wikipedia.org/wiki/Fisher_transformation
 *
 * @returns `undefined` for fewer than {@link CORRELATION_AREAS} pairs, and
 *   where either list is all of one value
 */
export function correlate(
  across: readonly number[],
  up: readonly number[],
): Correlation | undefined {
  const count = across.length;
  if (count < CORRELATION_AREAS) return undefined;
  const pearson = pearsonOf(across, up);
  const spearman = pearsonOf(midRanks(across), midRanks(up));
  if (pearson === undefined || spearman === undefined) return undefined;
  const reach = NORMAL_95 / Math.sqrt(count - 3);
  return {
    pearson,
    lower: Math.tanh(Math.atanh(pearson) - reach),
    upper: Math.tanh(Math.atanh(pearson) + reach),
    spearman,
  };
}

function pearsonOf(
  across: readonly number[],
  up: readonly number[],
): number | undefined {
  const [a, b] = [deviations(across), deviations(up)];
  const product = (one: readonly number[], other: readonly number[]) =>
    sum(one.map((value, index) => value * (other[index] ?? 0)));
  const spread = Math.sqrt(product(a, a)) * Math.sqrt(product(b, b));
  if (spread === 0) return undefined;
  return Math.min(1, Math.max(-1, product(a, b) / spread));
}

/** Distances from the mean in parts of the largest value, so that none is too large to square. */
function deviations(values: readonly number[]): readonly number[] {
  const [first] = values;
  if (values.every((value) => value === first)) return values.map(() => 0);
  const largest = values.reduce(
    (most, one) => Math.max(most, Math.abs(one)),
    0,
  );
  const parts = values.map((value) => value / largest);
  const middle = mean(parts);
  return parts.map((part) => part - middle);
}
