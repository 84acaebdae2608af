import {
  Absence,
  isAbsent,
  type AbsenceReason,
  type Cell,
} from "../absence.js";
import type { Value } from "../table.js";
import type { AggregationWay } from "./aggregation-rule.js";
import { countOf } from "./row-counts.js";

/** Several cells as one, and how many of them had a value. */
export interface AggregatedCell {
  readonly cell: Cell<number>;
  readonly present: number;
}

/**
 * Puts cells together. None that is absent counts as 0.
 *
 * A sum or a mean of which any part is absent is absent itself, for what it
 * would come to is not known; so are the least and the greatest, unless
 * `leaveOut` asks for those of the values that are there. A count is of those.
 *
 * @param weights for a mean, one for each cell
 */
export function aggregateCells(
  cells: readonly Cell<Value>[],
  way: AggregationWay,
  {
    weights,
    leaveOut = false,
  }: {
    readonly weights?: readonly Cell<Value>[] | undefined;
    readonly leaveOut?: boolean;
  } = {},
): AggregatedCell {
  const numbers = cells.filter((cell) => typeof cell === "number");
  const present = cells.filter((cell) => !isAbsent(cell)).length;
  if (way === "count") return { cell: present, present };
  const isExtreme = way === "least" || way === "greatest";
  const needed = weights ? [...cells, ...weights] : cells;
  const whole = leaveOut && isExtreme && numbers.length > 0;
  const cell =
    (whole ? undefined : whyAbsent(needed)) ??
    combine(numbers, way, (weights ?? []).map(Number));
  return { cell, present };
}

function combine(
  numbers: readonly number[],
  way: AggregationWay,
  weights: readonly number[],
): Cell<number> {
  if (way === "least") return numbers.reduce((a, b) => Math.min(a, b));
  if (way === "greatest") return numbers.reduce((a, b) => Math.max(a, b));
  if (way === "sum") return addUp(numbers);
  const total = addUp(weights);
  if (total <= 0 || weights.some((weight) => weight < 0))
    return new Absence(
      "not-applicable",
      total === 0
        ? "There is nothing to weight it by: the weights come to 0."
        : "It cannot be weighted: a weight is less than 0.",
    );
  const weighted = numbers.map((value, index) => value * (weights[index] ?? 0));
  return addUp(weighted) / total;
}

/**
 * The sum, with what rounding loses on the way added at the end, so that it does
 * not depend on the order and shows no trail of digits: 0.1 + 0.2 is 0.3.
 *
 * Source: Neumaier's compensated summation, ZAMM 54 (1974), 39.
 */
function addUp(numbers: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const value of numbers) {
    const next = sum + value;
    lost +=
      Math.abs(sum) >= Math.abs(value)
        ? sum - next + value
        : value - next + sum;
    sum = next;
  }
  return tidy(sum + lost);
}

/** Decimal fractions add up to decimal fractions, of 15 digits at the most. */
function tidy(sum: number): number {
  return Number.isInteger(sum) ? sum : Number(sum.toPrecision(15));
}

/** Why nothing can be made of the cells; `undefined` where all have a number. */
function whyAbsent(cells: readonly Cell<Value>[]): Absence | undefined {
  const absent = cells.filter((cell) => typeof cell !== "number");
  if (absent.length === 0 && cells.length > 0) return undefined;
  const reasons = new Set(
    absent.map((cell) => (isAbsent(cell) ? cell.reason : "unreadable")),
  );
  return absenceOfParts(absent.length, cells.length, [...reasons]);
}

/**
 * The absence of a figure that lacks parts, or has none at all.
 *
 * @param reasons why they are not there, each once
 */
export function absenceOfParts(
  lacking: number,
  all: number,
  reasons: readonly AbsenceReason[],
): Absence {
  if (all === 0)
    return new Absence("missing", "There is nothing to make it of.");
  const [only = "missing", ...more] = reasons;
  return new Absence(
    more.length === 0 ? only : "missing",
    `${countOf(lacking, all)} values it is made of are not there (${reasons.join(", ")}).`,
  );
}
