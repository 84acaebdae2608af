import { formatNumber, roundTo, type Field } from "@commons-widgets/table";
import type { Limits } from "./facts.js";
import { hasLimits } from "./limits.js";
import { percentagePoints, rangeWords } from "./phrases/en-GB/words.js";

const USUAL_DECIMALS = 6;
const MOST_DECIMALS = 20;
const SIGNIFICANT_DIGITS = 4;

/** Writes one measure's numbers the same way everywhere in a figure. */
export interface MeasureFormat {
  /** Digits after the point. */
  readonly decimals: number;
  /** A value with its unit's symbol: "53.4%". */
  readonly value: (value: number) => string;
  /** The size of a change, without its sign: "1.2 percentage points", "£12". */
  readonly change: (change: number) => string;
  /** `to` less `from`, of the values as they are written. */
  readonly difference: (from: number, to: number) => number;
  /** " (range 34.1% to 41.8%)", or an empty text without both limits. */
  readonly range: (limits: Limits) => string;
}

/** The format for a measure whose figure shows these values. */
export function formatMeasure(
  measure: Field,
  values: readonly number[],
): MeasureFormat {
  const decimals = decimalsFor(measure, values);
  const { unit } = measure;
  const value = (number: number) => formatNumber(number, { unit, decimals });
  const shown = (number: number) => roundTo(number, decimals);
  return {
    decimals,
    value,
    change: (change) =>
      unit?.symbol === "%"
        ? percentagePoints(formatNumber(Math.abs(change), { decimals }))
        : value(Math.abs(change)),
    difference: (from, to) => roundTo(shown(to) - shown(from), decimals),
    range: (limits) =>
      hasLimits(limits)
        ? rangeWords(value(limits.lower), value(limits.upper))
        : "",
  };
}

/**
 * Digits after the point for every number of a measure in one figure.
 *
 * The field's own `decimals` where it states them; else as many as the values
 * have, so long as the largest is not written with more than four significant
 * digits after rounding, and never more than six, or twenty where every value is
 * under a millionth.
 */
export function decimalsFor(measure: Field, values: readonly number[]): number {
  if (measure.decimals !== undefined) return measure.decimals;
  const largest = values.reduce(
    (most, one) => Math.max(most, Math.abs(one)),
    0,
  );
  const wholeDigits = largest > 0 ? Math.floor(Math.log10(largest)) + 1 : 1;
  // Values that six digits would round away keep those that tell them apart.
  const ceiling =
    largest < 10 ** -USUAL_DECIMALS ? MOST_DECIMALS : USUAL_DECIMALS;
  const most = Math.min(ceiling, Math.max(0, SIGNIFICANT_DIGITS - wholeDigits));
  let decimals = 0;
  while (
    decimals < most &&
    values.some((one) => !isWhole(one * 10 ** decimals))
  )
    decimals++;
  return decimals;
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= Math.abs(value) * 1e-9;
}
