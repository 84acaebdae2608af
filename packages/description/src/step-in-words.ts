import type { PairFacts } from "./pair-facts.js";
import type { PairStep } from "./pair-step.js";
import { stepWords } from "./phrases/en-GB/pairs.js";
import { withUnitWords } from "./phrases/en-GB/prose.js";
import type { PairReading } from "./read-pairs.js";

/**
 * What lies between the two values of a pair: "up 1.2 percentage points",
 * "males higher by 3.4 years"; where their 95% intervals overlap, that they do.
 */
export function stepInWords(
  facts: PairFacts,
  reading: PairReading,
  step: PairStep,
): string {
  const size = sizeOfChange(facts, reading, step.change);
  return stepWords(facts.by, step, size, reading.sides);
}

/** The size of a change with its unit: "1.2 percentage points", "3.4 years". */
export function sizeOfChange(
  { first }: PairFacts,
  { format }: PairReading,
  change: number,
): string {
  const size = format.change(change);
  const { symbol = "", label = "" } = first.measure.unit ?? {};
  return symbol === "" ? withUnitWords(size, label) : size;
}
