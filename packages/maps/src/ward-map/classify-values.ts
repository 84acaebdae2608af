import { median } from "@commons-widgets/description";
import { classAmong, findBreaks, type BreaksFinder } from "./find-breaks.js";
import {
  divergingTones,
  sequentialTones,
  type PaletteName,
  type Tone,
} from "./ward-map.palette.js";

/** How an author asks for the values to be classed and coloured. */
export interface ClassOptions {
  readonly breaks: BreaksFinder;
  /** How many classes, 2 to 7; of a diverging palette half on either side. */
  readonly classes: number;
  readonly palette: PaletteName;
}

/** The value that a diverging palette parts from. */
export interface Midpoint {
  readonly value: number;
  /** `zero` where values lie on both sides of it, else the `median`. */
  readonly kind: "zero" | "median";
}

/** Values parted into classes, and the tone of each. */
export interface Classes {
  /** From the lowest values to the highest; one may hold no value. */
  readonly tones: readonly Tone[];
  /** The number of the class of a value, from 0. */
  classOf(value: number): number;
  /** Of a diverging palette only. */
  readonly midpoint?: Midpoint;
}

/**
 * Parts values into classes as an author asked.
 *
 * @param values finite numbers; those a reader cannot tell apart must be equal
 */
export function classifyValues(
  values: readonly number[],
  { breaks, classes, palette }: ClassOptions,
): Classes {
  if (palette === "diverging") return diverge(values, breaks, classes);
  const found = findBreaks(values, breaks, classes);
  return {
    tones: sequentialTones(values.length === 0 ? 0 : found.length + 1),
    classOf: (value) => classAmong(found, value),
  };
}

function diverge(
  values: readonly number[],
  finder: BreaksFinder,
  classes: number,
): Classes {
  const midpoint = findMidpoint(values);
  if (!midpoint) return { tones: [], classOf: () => 0 };
  const low = values.filter((value) => value < midpoint.value);
  const high = values.filter((value) => value > midpoint.value);
  const aSide = Math.max(1, Math.floor(classes / 2));
  const lowBreaks = findBreaks(low, finder, aSide);
  const highBreaks = findBreaks(high, finder, aSide);
  const below = low.length === 0 ? 0 : lowBreaks.length + 1;
  const above = high.length === 0 ? 0 : highBreaks.length + 1;
  return {
    tones: divergingTones(below, above),
    midpoint,
    classOf(value) {
      if (value < midpoint.value) return classAmong(lowBreaks, value);
      if (value === midpoint.value) return below;
      return below + 1 + classAmong(highBreaks, value);
    },
  };
}

function findMidpoint(values: readonly number[]): Midpoint | undefined {
  const spansZero =
    values.some((value) => value < 0) && values.some((value) => value > 0);
  if (spansZero) return { value: 0, kind: "zero" };
  const middle = median(values);
  return middle === undefined ? undefined : { value: middle, kind: "median" };
}
