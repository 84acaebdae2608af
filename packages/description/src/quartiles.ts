/** Three values that part a list into quarters. */
export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** Fewer values than these have no quarters worth speaking of. */
const FEWEST_FOR_QUARTERS = 8;

/**
 * The quartiles of some values in any order, in the values' own unit;
 * `undefined` for fewer than eight. Between two values
 * they are interpolated, as spreadsheets and R do unless told otherwise.
 *
 * Source: type 7 of Hyndman and Fan, "Sample quantiles in statistical
 * packages" (1996), https://doi.org/10.2307/2684934
 */
export function quartilesOf(values: readonly number[]): Quartiles | undefined {
  if (values.length < FEWEST_FOR_QUARTERS) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  return {
    lower: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upper: quantile(sorted, 0.75),
  };
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  const part = place - Math.floor(place);
  // Weighed, not as a difference, which would overflow between huge values.
  return part === 0 ? below : below * (1 - part) + above * part;
}
