import type { TrendFacts } from "./facts.js";
import type { FigureTable } from "./figure-table.js";
import { tableCaption } from "./phrases/en-GB/table.js";
import { readTrend } from "./read-trend.js";
import { tabulateLines } from "./tabulate-lines.js";

/**
 * A trend as a table: one row for each period in order of time, one column for
 * each line; lines in focus and compared also with limits and marks.
 *
 * The unit stands in the caption, for every column has the same.
 */
export function tabulateTrend(facts: TrendFacts): FigureTable {
  const { lines, measure, format } = readTrend(facts);
  const columns = lines.map((line) => ({
    key: line.code,
    heading: line.heading,
    name: line.heading,
    points: line.points,
    isWhole: line.role !== "context",
  }));
  return tabulateLines(
    tableCaption(measure, facts.provenance.publisher?.title),
    facts.periods,
    columns,
    format,
  );
}
