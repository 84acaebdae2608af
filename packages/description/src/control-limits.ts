import { mean } from "./statistics.js";

/**
 * How many mean moving ranges the limits lie from the mean: three standard
 * deviations, as the mean moving range of two values is 1.128 of them.
 *
 * Source: Wheeler and Chambers, Understanding Statistical Process Control, 1992,
 * as used by NHS England's Making Data Count,
 * https://www.england.nhs.uk/publication/making-data-count/
 */
export const LIMIT_FACTOR = 2.66;

/**
 * So many values are asked for before limits are called settled.
 *
 * Source: Provost and Murray, The Health Care Data Guide, 2011: limits of fewer
 * than 12 values are not worked out, of fewer than 20 are trial limits. Ours are
 * drawn from {@link LEAST_VALUES} on, and said to be early.
 */
export const SETTLED_AT = 12;

/** Below so many values, moving ranges are too few to tell usual from unusual. */
export const LEAST_VALUES = 6;

/** A value of a series, or `undefined` where a period has none. */
export type SeriesValue = number | undefined;

/** Between which values a process moves while nothing about it changes. */
export interface ControlLimits {
  readonly mean: number;
  /** Not cut off at zero, even where no value can be below it. */
  readonly lower: number;
  readonly upper: number;
  /** How many values they were worked out from. */
  readonly count: number;
  /** Whether those were {@link SETTLED_AT} or more. */
  readonly areSettled: boolean;
}

/** Why there are no limits: too few values, or none beside another in time. */
export type NoLimits = "too-few" | "no-neighbours";

/**
 * The mean of a series and its process limits, of an XmR chart: the mean less
 * and plus {@link LIMIT_FACTOR} times the mean moving range.
 *
 * A moving range is the distance of a value from the one before it, so a period
 * without a value leaves two out. No large moving range is screened out, as
 * none is by the tools of Making Data Count.
 *
 * @param values in order of time
 */
export function controlLimits(
  values: readonly SeriesValue[],
): ControlLimits | NoLimits {
  const present = values.filter((value) => value !== undefined);
  if (present.length < LEAST_VALUES) return "too-few";
  const ranges = movingRanges(values);
  if (ranges.length === 0) return "no-neighbours";
  const middle = mean(present);
  const reach = LIMIT_FACTOR * mean(ranges);
  return {
    mean: middle,
    lower: middle - reach,
    upper: middle + reach,
    count: present.length,
    areSettled: present.length >= SETTLED_AT,
  };
}

function movingRanges(values: readonly SeriesValue[]): readonly number[] {
  return values.flatMap((value, index) => {
    const before = values[index - 1];
    return value === undefined || before === undefined
      ? []
      : [Math.abs(value - before)];
  });
}
