import type { ControlLimits, SeriesValue } from "./control-limits.js";

/**
 * What counts as a signal of change, the plainest first.
 *
 * Sources: NHS England, Making Data Count
 * (https://www.england.nhs.uk/publication/making-data-count/), with
 * {@link SHIFT_LENGTH} for `shift` and, for `near-limit`, values within the
 * limits, all three on one side of the mean, as its tool for R has them
 * (https://nhsrplotthedots.nhsrcommunity.com); {@link TREND_LENGTH} for `trend`
 * from Nelson, The Shewhart Control Chart: Tests for Special Causes, Journal of
 * Quality Technology 16 (4), 1984, where that tool asks for seven.
 */
export const SIGNAL_RULES = [
  "outside",
  "shift",
  "trend",
  "near-limit",
] as const;

/** One of {@link SIGNAL_RULES}. */
export type SignalRule = (typeof SIGNAL_RULES)[number];

/** Values in a row on one side of the mean that make a signal. */
export const SHIFT_LENGTH = 7;

/** Values in a row, each above or each below the one before, that make a signal. */
export const TREND_LENGTH = 6;

/** How far from the mean towards a limit a value is near that limit. */
const NEAR_SHARE = 2 / 3;

/** Nearer than this share of their size, two values are taken as equal. */
const SAME = 1e-9;

/** Above or below the mean or, of a trend, rising or falling. */
export type SignalWay = "up" | "down";

/** Some values that are unlikely to have come about by usual ups and downs. */
export interface Signal {
  readonly rule: SignalRule;
  readonly way: SignalWay;
  /** Where they stand in the series, in order. */
  readonly members: readonly number[];
}

type Side = SignalWay | undefined;

/**
 * Every signal in a series, by rule and then in order of time.
 *
 * - `outside`: a value beyond a limit, or several in a row
 * - `shift`: {@link SHIFT_LENGTH} or more in a row on one side of the mean
 * - `trend`: {@link TREND_LENGTH} or more in a row that rise, or fall
 * - `near-limit`: of three in a row on one side of the mean, two or more in the
 *   outer third between the mean and the limit
 *
 * A period without a value ends a row, and so does a value that equals the mean
 * or, in a trend, the value before it.
 */
export function findSignals(
  values: readonly SeriesValue[],
  limits: ControlLimits,
): readonly Signal[] {
  const size = Math.max(
    ...[...values, limits.lower, limits.upper].map((one) => Math.abs(one ?? 0)),
  );
  const compare = (value: SeriesValue, other: SeriesValue): Side => {
    if (value === undefined || other === undefined) return undefined;
    if (Math.abs(value - other) <= SAME * size) return undefined;
    return value > other ? "up" : "down";
  };
  const sides = values.map((value) => compare(value, limits.mean));
  const beyond = values.map((value, index) =>
    isBeyond(value, sides[index], limits, compare) ? sides[index] : undefined,
  );
  const near = values.map((value, index) =>
    isNear(value, sides[index], limits, compare) && !beyond[index]
      ? sides[index]
      : undefined,
  );
  const steps = values.map((value, index) => compare(value, values[index - 1]));
  return [
    ...runsOf("outside", beyond, 1),
    ...runsOf("shift", sides, SHIFT_LENGTH),
    ...trendsOf(steps),
    ...pairsOf(sides, near),
  ];
}

type Compare = (value: SeriesValue, other: SeriesValue) => Side;

function isBeyond(
  value: SeriesValue,
  side: Side,
  { lower, upper }: ControlLimits,
  compare: Compare,
): boolean {
  if (side === undefined) return false;
  return compare(value, side === "up" ? upper : lower) === side;
}

function isNear(
  value: SeriesValue,
  side: Side,
  { mean, lower, upper }: ControlLimits,
  compare: Compare,
): boolean {
  if (side === undefined) return false;
  const limit = side === "up" ? upper : lower;
  return compare(value, mean + NEAR_SHARE * (limit - mean)) === side;
}

/** Stretches of at least so many places that have the same side. */
function runsOf(
  rule: SignalRule,
  sides: readonly Side[],
  least: number,
): readonly Signal[] {
  const signals: Signal[] = [];
  let start = 0;
  for (let end = 1; end <= sides.length; end++) {
    const way = sides[start];
    if (end < sides.length && sides[end] === way) continue;
    if (way && end - start >= least)
      signals.push({ rule, way, members: placesFrom(start, end) });
    start = end;
  }
  return signals;
}

/** A run of steps, and the value that the first of them starts from. */
function trendsOf(steps: readonly Side[]): readonly Signal[] {
  return runsOf("trend", steps, TREND_LENGTH - 1).map((run) => ({
    ...run,
    members: [(run.members[0] ?? 1) - 1, ...run.members],
  }));
}

/** Values near a limit, those together whose threes overlap. */
function pairsOf(
  sides: readonly Side[],
  near: readonly Side[],
): readonly Signal[] {
  const inSignal = near.map((way, index) =>
    way && [0, 1, 2].some((back) => isPair(sides, near, index - back))
      ? way
      : undefined,
  );
  const signals: { way: SignalWay; members: number[] }[] = [];
  inSignal.forEach((way, index) => {
    if (!way) return;
    const open = signals.at(-1);
    const last = open?.members.at(-1) ?? -Infinity;
    const isNext = index - last === 1 || sides[index - 1] === way;
    if (open?.way === way && index - last <= 2 && isNext)
      open.members.push(index);
    else signals.push({ way, members: [index] });
  });
  return signals.map((signal) => ({ rule: "near-limit", ...signal }));
}

function isPair(
  sides: readonly Side[],
  near: readonly Side[],
  start: number,
): boolean {
  const three = sides.slice(Math.max(0, start), Math.max(0, start) + 3);
  if (start < 0 || three.length < 3) return false;
  const [way] = three;
  return (
    three.every((side) => side === way) &&
    near.slice(start, start + 3).filter(Boolean).length >= 2
  );
}

function placesFrom(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
