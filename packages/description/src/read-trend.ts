import type { Series, TrendFacts } from "./facts.js";
import { formatMeasure, type MeasureFormat } from "./measure-format.js";
import { movementOf, type Movement } from "./movement.js";
import { nameAreas } from "./names.js";
import { withArticle } from "./phrases/en-GB/words.js";
import { presentPoints } from "./present-points.js";
import { titleOf } from "./measure-title.js";
import { TOLD_SERIES } from "./thresholds.js";

/** One line, what to call it and what it did. */
export interface Line extends Series {
  /** As it stands in a sentence: "the United Kingdom". */
  readonly label: string;
  /** As it stands alone, whole: "United Kingdom". */
  readonly heading: string;
  /** `undefined` where fewer than two periods have a value. */
  readonly movement: Movement | undefined;
}

/** A trend's facts put in order. */
export interface TrendReading {
  readonly title: string;
  /** The title with its unit. */
  readonly measure: string;
  readonly format: MeasureFormat;
  readonly lines: readonly Line[];
  /** The lines told one by one, in the author's order. */
  readonly told: readonly Line[];
  /** What they are compared with. */
  readonly comparators: readonly Line[];
  /** Every line but the comparators. */
  readonly areas: readonly Line[];
}

/**
 * Puts a trend's facts in order and settles how its numbers are written.
 *
 * Where no line is in focus, up to four lines are told if there are no more.
 */
export function readTrend(facts: TrendFacts): TrendReading {
  const values = facts.series.flatMap(({ points }) =>
    presentPoints(points).map(({ value }) => value),
  );
  const format = formatMeasure(facts.measure, values);
  const labels = nameAreas(facts.series);
  const headings = nameAreas(facts.series, Infinity);
  const lines = facts.series.map((series) => {
    const heading = headings.get(series.code) ?? series.code;
    const label = withArticle(labels.get(series.code) ?? series.code);
    const movement = movementOf(series.points, format);
    return { ...series, heading, label, movement };
  });
  const areas = lines.filter(({ role }) => role !== "compare");
  const focus = areas.filter(({ role }) => role === "focus");
  const drawn = areas.length <= TOLD_SERIES ? areas : [];
  return {
    ...titleOf(facts),
    format,
    lines,
    told: (focus.length > 0 ? focus : drawn).slice(0, TOLD_SERIES),
    comparators: lines.filter(({ role }) => role === "compare"),
    areas,
  };
}
