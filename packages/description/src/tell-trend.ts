import { subheadingOfTrend } from "./describe-trend.js";
import type { TrendFacts } from "./facts.js";
import { fitFull } from "./fit-full.js";
import { movementOfLine } from "./movement-sentence.js";
import { directionWords } from "./phrases/en-GB/full.js";
import { readTrend, type TrendReading } from "./read-trend.js";
import {
  comparisonOf,
  countsOf,
  crossingOf,
  extremesOfLine,
  gapsOf,
  largestStepOf,
  rangesOf,
  spreadOf,
} from "./trend-sentences.js";

/**
 * Tells in full what a trend chart shows, in en-GB: what it is of, then what
 * each line in focus did and how it compares, then counts, crossings and steps.
 * At most 250 words.
 *
 * At most four lines are told, in the author's order; lines drawn for context
 * only count. A period without a value is named with its reason.
 */
export function tellTrend(facts: TrendFacts): readonly string[] {
  const reading = readTrend(facts);
  const { direction } = facts.measure;
  return fitFull([
    `${subheadingOfTrend(facts, reading)}.`,
    direction && directionWords(direction),
    ...levelTwo(reading, facts),
    ...levelThree(reading),
  ]);
}

function levelTwo(reading: TrendReading, facts: TrendFacts): readonly string[] {
  const { told, format, comparators } = reading;
  const [other] = comparators;
  return [
    ...told.map((line) => movementOfLine(line, format)),
    ...rangesOf(told),
    ...told.flatMap((line) => (other ? comparisonOf(line, other, format) : [])),
    ...told.flatMap(gapsOf),
    ...spreadOf(reading, facts.periods),
    ...told.flatMap((line) => extremesOfLine(line, format)),
  ];
}

function levelThree(reading: TrendReading): readonly string[] {
  const { told, format, comparators } = reading;
  const [other] = comparators;
  return [
    ...countsOf(reading),
    ...told.flatMap((line) => (other ? crossingOf(line, other, format) : [])),
    ...told.flatMap((line) => largestStepOf(line, format)),
  ];
}
