import { Absence, isAbsent, type Cell } from "@commons-widgets/table";
import type { Lookup, Part } from "./lookup.js";

/** Figures by area code. */
export type ValuesByArea = Pick<ReadonlyMap<string, Cell<number>>, "get">;

/** A figure that was put together. */
export interface MovedValue {
  readonly value: Cell<number>;
  /** Whether a part of an area that was divided is in it. */
  readonly divided: boolean;
  /**
   * What it is at least and at most, however the divided areas are really
   * spread; equal to the value where none is divided. Absent with the value.
   */
  readonly least?: number;
  readonly most?: number;
}

/** A share this near to 1 is a whole: the rest is rounding of the weights. */
const WHOLE = 1 - 1e-9;

/**
 * Counts of areas as counts of the areas a lookup leads to: each is the sum of
 * the counts times the shares.
 *
 * The bounds are those of the method of bounds: a part of a divided area may
 * hold none of its count or all of it. Source: Duncan and Davis, An Alternative
 * to Ecological Correlation, American Sociological Review 18 (1953), 665.
 *
 * @returns absent where any area that goes into it is absent
 */
export function moveCount(
  values: ValuesByArea,
  lookup: Lookup,
  to: string,
): MovedValue {
  const parts = lookup.partsOf(to);
  const missing = whyAbsent(parts, values);
  if (missing) return { value: missing, divided: isDivided(parts) };
  let [value, least, most] = [0, 0, 0];
  for (const { from, share } of parts) {
    const count = values.get(from) as number;
    value += count * share;
    least += share < WHOLE ? Math.min(0, count) : count;
    most += share < WHOLE ? Math.max(0, count) : count;
  }
  return { value, divided: isDivided(parts), least, most };
}

/**
 * Means or rates of areas as those of the areas a lookup leads to: the mean of
 * all that go into it, weighted by another field (a rate by its denominator,
 * which is the same as the sum of the numerators over that of the denominators).
 *
 * A mean lies between the least and the greatest of those it is made of.
 *
 * @returns absent where any area that goes into it is absent, or none has weight
 */
export function moveMean(
  values: ValuesByArea,
  weights: ValuesByArea,
  lookup: Lookup,
  to: string,
): MovedValue {
  const parts = lookup.partsOf(to);
  const divided = isDivided(parts);
  const missing = whyAbsent(parts, values) ?? whyAbsent(parts, weights);
  if (missing) return { value: missing, divided };
  let [sum, whole] = [0, 0];
  let [least, most] = [Infinity, -Infinity];
  for (const { from, share } of parts) {
    const value = values.get(from) as number;
    const weight = (weights.get(from) as number) * share;
    sum += value * weight;
    whole += weight;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  if (whole === 0)
    return {
      value: new Absence("not-applicable", "Nothing weights it here."),
      divided,
    };
  const value = sum / whole;
  return divided
    ? { value, divided, least, most }
    : { value, divided, least: value, most: value };
}

function isDivided(parts: readonly Part[]): boolean {
  return parts.some(({ share }) => share < WHOLE);
}

function whyAbsent(
  parts: readonly Part[],
  values: ValuesByArea,
): Absence | undefined {
  const absent = parts.flatMap(({ from }) => {
    const value = values.get(from) ?? new Absence("missing");
    return isAbsent(value) ? [value.reason] : [];
  });
  const [reason] = absent;
  if (reason === undefined)
    return parts.length === 0 ? new Absence("missing") : undefined;
  return new Absence(
    absent.every((each) => each === reason) ? reason : "missing",
    `${absent.length} of the ${parts.length} areas that go into it ${absent.length === 1 ? "has" : "have"} no figure.`,
  );
}
