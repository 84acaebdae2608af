import { coverTrend } from "./cover-trend.js";
import type { TrendFacts } from "./facts.js";
import type { FigureWords } from "./figure-words.js";
import { fitFull, fitShort } from "./fit.js";
import { headlineOfTrend } from "./headline-trend.js";
import { presentPoints, type PresentPoint } from "./movement.js";
import { movementOfLine } from "./movement-sentence.js";
import { measureIn } from "./phrases/en-GB/subject.js";
import * as say from "./phrases/en-GB/trend.js";
import { directionWords, spanOf } from "./phrases/en-GB/words.js";
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
 * Says what a trend chart shows, in en-GB.
 *
 * Lines in focus are told one by one, at most four, in the author's order;
 * lines drawn for context only count. Changes are of the values as they are
 * written. A period without a value is named with its reason.
 */
export function describeTrend(facts: TrendFacts): FigureWords {
  const reading = readTrend(facts);
  const subject = say.trendSubheading(
    reading.measure,
    areasOf(reading),
    spanOfFigure(facts),
  );
  return {
    headline: headlineOfTrend(reading),
    subheading: subject,
    short: shortOf(facts, reading),
    full: fitFull([
      `${subject}.`,
      facts.measure.direction && directionWords(facts.measure.direction),
      ...levelTwo(reading, facts),
      ...levelThree(reading),
    ]),
    coverage: coverTrend(facts),
    caveats: facts.provenance.caveats,
  };
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

function areasOf({ told, comparators, lines }: TrendReading): string {
  const named = [...told, ...comparators].map(({ label }) => label);
  return say.namedAreas(named, lines.length - named.length);
}

function spanOfFigure({ periods }: TrendFacts): string {
  const [first] = periods;
  const last = periods.at(-1);
  return first && last ? spanOf(first, last) : "";
}

function shortOf(facts: TrendFacts, reading: TrendReading): string {
  const { title, told, format } = reading;
  const [only] = told;
  const span = spanOfFigure(facts);
  const plain = [
    `${say.trendSubheading(title, areasOf(reading), span)}.`,
    `${say.trendSubheading(title, say.namedAreas([], reading.lines.length), span)}.`,
  ];
  if (!only || told.length !== 1) return fitShort(plain);
  const bare = ({ value, period }: PresentPoint) => ({
    value: format.value(value),
    period,
  });
  const subject = measureIn(title, only.label);
  if (only.movement) {
    const { first, last, kind } = only.movement;
    const moved = say.shortMovement(subject, bare(first), bare(last), kind);
    return fitShort([moved, ...plain]);
  }
  const [single] = presentPoints(only.points);
  return fitShort([
    ...(single ? [say.shortValue(subject, bare(single))] : []),
    ...plain,
  ]);
}
