import { coverTrend } from "./cover-trend.js";
import type { TrendFacts } from "./facts.js";
import type { FigureWords } from "./figure-words.js";
import { fitShort } from "./fit.js";
import { headlineOfTrend } from "./headline-trend.js";
import { measureIn } from "./phrases/en-GB/subject.js";
import * as say from "./phrases/en-GB/trend.js";
import { spanOf } from "./phrases/en-GB/span-of.js";
import { presentPoints, type PresentPoint } from "./present-points.js";
import { readTrend, type TrendReading } from "./read-trend.js";

/**
 * Says at once what a trend chart shows, in en-GB; {@link tellTrend} tells it
 * in full. Changes are of the values as they are written.
 */
export function describeTrend(facts: TrendFacts): FigureWords {
  const reading = readTrend(facts);
  return {
    headline: headlineOfTrend(reading),
    subheading: subheadingOfTrend(facts, reading),
    short: shortOf(facts, reading),
    coverage: coverTrend(facts),
    caveats: facts.provenance.caveats,
  };
}

/** Measure with its unit, the lines by name or number, and the periods. */
export function subheadingOfTrend(
  facts: TrendFacts,
  reading: TrendReading,
): string {
  return say.trendSubheading(
    reading.measure,
    areasOf(reading),
    spanOfFigure(facts),
  );
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
