import { rankTies, type Tie } from "./ranking.js";
import type { StepKind } from "./pair-step.js";
import type { StepCount } from "./phrases/en-GB/pairs.js";
import type { PairReading, WholePair } from "./read-pairs.js";

const KINDS: readonly StepKind[] = ["up", "down", "level", "similar"];

/** How many whole pairs are of each kind, of those kinds that there are. */
export function countSteps({ whole }: PairReading): readonly StepCount[] {
  return KINDS.map((kind): StepCount => [
    kind,
    whole.filter(({ step }) => step.kind === kind).length,
  ]).filter(([, count]) => count > 0);
}

/** A whole pair by the size of its change. */
export type SizedPair = WholePair & { readonly value: number };

/**
 * The pairs of some kinds from the largest change to the smallest, whichever
 * way it went; those whose change is written the same together.
 */
export function rankSteps(
  { whole, format }: PairReading,
  kinds: readonly StepKind[],
): readonly Tie<SizedPair>[] {
  const sized = whole
    .filter(({ step }) => kinds.includes(step.kind))
    .map((pair) => ({ ...pair, value: Math.abs(pair.step.change) }));
  return rankTies(sized, { value: format.change });
}
