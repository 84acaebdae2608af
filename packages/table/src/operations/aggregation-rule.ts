import type { Field } from "../field.js";

/** Ways to make one value of several. */
export const AGGREGATION_WAYS = [
  "sum",
  "weighted-mean",
  "least",
  "greatest",
  "count",
] as const;

/** One of {@link AGGREGATION_WAYS}. */
export type AggregationWay = (typeof AGGREGATION_WAYS)[number];

/** What is to be made of one column. */
export interface Aggregation {
  readonly field: string;
  /** Absent: the way its publisher allows (`aggregate` of the field). */
  readonly way?: AggregationWay;
  /** Name of the new column; the field's own where absent. */
  readonly as?: string;
  /** Takes the least or the greatest of what is there, though some is absent. */
  readonly leaveOut?: boolean;
}

/** By which way a column is put together, or why it cannot be. */
export type AggregationRule =
  | { readonly way: AggregationWay; readonly weightedBy?: string }
  | { readonly refused: string };

/**
 * By which way a field's values are put together: the one its publisher
 * allows. A sum is never taken of what is not a count, nor a mean without the
 * field that weights it; the least, the greatest and how many there are may be
 * asked of any number.
 *
 * @param fields all that the rows have
 * @param way the one asked for; where absent, the field's own
 */
export function aggregationRule(
  fields: readonly Field[],
  field: Field,
  way: AggregationWay | undefined,
): AggregationRule {
  const { title, type, weightedBy } = field;
  const own = ownWay(field);
  const wanted = way ?? own;
  if (wanted === "count") return { way: wanted };
  if (type !== "number")
    return {
      refused: `“${title}” is not a number, so that it can only be counted.`,
    };
  if (wanted === "least" || wanted === "greatest") return { way: wanted };
  if (own === undefined)
    return {
      refused:
        field.aggregate === "none"
          ? `Its publisher says that “${title}” of several rows cannot be put together.`
          : `Its publisher does not say how “${title}” of several rows may be put together.`,
    };
  if (wanted !== own)
    return {
      refused:
        own === "sum"
          ? `“${title}” is a count, of which nothing says by what a mean is weighted.`
          : `“${title}” is a mean or a rate: such values cannot be added up.`,
    };
  if (own === "sum") return { way: own };
  if (!fields.some(({ name }) => name === weightedBy))
    return {
      refused: `“${title}” is a mean or a rate, and what weights it is not in the data.`,
    };
  return { way: own, ...(weightedBy ? { weightedBy } : {}) };
}

/** A denominator is a count, whether or not its field says so. */
function ownWay({ aggregate, role }: Field): AggregationWay | undefined {
  if (aggregate === "none") return undefined;
  return aggregate ?? (role === "denominator" ? "sum" : undefined);
}
