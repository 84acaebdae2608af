import { tickStep, ticks } from "d3-array";
import { formatNumber, type Unit } from "@commons-widgets/table";

/** A tick with the words to write at it. */
export interface Tick {
  /** In the unit of the axis: the measure's, or milliseconds. */
  readonly at: number;
  /** May be empty: the tick is drawn and nothing is written. */
  readonly text: string;
}

/** An axis of values: what it spans, and where it is marked. */
export interface ValueScale {
  readonly domain: readonly [number, number];
  /** Six at most, lowest first. */
  readonly ticks: readonly Tick[];
  /** Whether zero stands on the axis. */
  readonly fromZero: boolean;
}

/**
 * How small the least value must be beside the greatest, for the axis to begin
 * at zero: below this, leaving zero out would exaggerate more than it shows.
 */
export const ZERO_SHARE = 0.4;

const MOST_STEPS = 5;

/** Nearer than this share of their size, values are drawn as equal. */
const SAME = 1e-9;
/** Below this there are no round steps left in a double. */
const SMALLEST = 1e-290;

/**
 * An axis of round numbers around some values.
 *
 * It begins at zero where the least value is under {@link ZERO_SHARE} of the
 * greatest, and where `from` says so; values that are all equal get room on both
 * sides.
 *
 * @param values in the measure's unit; none gives an axis from 0 to 1
 * @param from `zero` for marks whose length is the value, which must begin there
 */
export function scaleValues(
  values: readonly number[],
  unit: Unit | undefined,
  from: "zero" | "data" = "data",
): ValueScale {
  const [least, greatest] = spanOf(from === "zero" ? [...values, 0] : values);
  const step = roundStep(least, greatest);
  const domain = [
    Math.floor(least / step + 1e-9) * step,
    Math.ceil(greatest / step - 1e-9) * step,
  ] as const;
  const decimals = Math.min(20, Math.max(0, -Math.floor(Math.log10(step))));
  return {
    domain,
    ticks: ticks(domain[0], domain[1], (domain[1] - domain[0]) / step).map(
      (at) => ({ at, text: formatNumber(at, { unit, decimals }) }),
    ),
    fromZero: domain[0] <= 0 && domain[1] >= 0,
  };
}

/** The smallest round step with which so wide a span has few enough of them. */
function roundStep(least: number, greatest: number): number {
  for (let count = MOST_STEPS; count > 1; count--) {
    const step = tickStep(least, greatest, count);
    const steps =
      Math.ceil(greatest / step - 1e-9) - Math.floor(least / step + 1e-9);
    if (steps <= MOST_STEPS) return step;
  }
  return greatest - least;
}

function spanOf(values: readonly number[]): readonly [number, number] {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const greatest = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const size = Math.max(Math.abs(least), Math.abs(greatest));
  if (least > greatest || size < SMALLEST) return [0, 1];
  if (least >= 0 && least < greatest * ZERO_SHARE) return [0, greatest];
  if (greatest <= 0 && greatest > least * ZERO_SHARE) return [least, 0];
  if (greatest - least > size * SAME) return [least, greatest];
  return [least - size * 0.1, greatest + size * 0.1];
}
