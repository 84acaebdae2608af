import { roundTo } from "@commons-widgets/table";
import type { Correlation } from "./correlation.js";
import {
  CORRELATION_DECIMALS,
  CORRELATION_STRENGTHS,
} from "./scatter-thresholds.js";

/** How strong a link is called. */
export type LinkStrength =
  "very weak" | "weak" | "moderate" | "strong" | "very strong";

/** What a correlation says of two measures. */
export interface Link {
  /** Absent where the 95% interval takes in zero: no clear link. */
  readonly strength?: LinkStrength;
  /** Whether high values of one stand with high values of the other. */
  readonly isSameWay: boolean;
}

const STRENGTHS: readonly LinkStrength[] = [
  "very weak",
  "weak",
  "moderate",
  "strong",
  "very strong",
];

/**
 * Reads a correlation as a link, from its numbers as they are written, so that
 * no reader sees "0.00" where the words say that zero is left out.
 */
export function readLink({ pearson, lower, upper }: Correlation): Link {
  const written = (value: number) => roundTo(value, CORRELATION_DECIMALS);
  const isSameWay = pearson > 0;
  if (written(lower) <= 0 && written(upper) >= 0) return { isSameWay };
  const size = Math.abs(written(pearson));
  const passed = CORRELATION_STRENGTHS.filter((least) => size >= least);
  return { strength: STRENGTHS[passed.length] ?? "very strong", isSameWay };
}
