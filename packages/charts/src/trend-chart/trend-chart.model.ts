import {
  describeTrend,
  formatMeasure,
  nameAreas,
  stateOfTrend,
  type MeasureFormat,
  type Series,
  type SeriesPoint,
  type TrendFacts,
} from "@commons-widgets/description";
import type { FigureModel } from "@commons-widgets/element-kit";
import { isAbsent, type Period } from "@commons-widgets/table";
import { MOST_IN_COLOUR } from "./choose-series.js";
import {
  readTrendFacts,
  type TrendQuery,
  type TrendSource,
} from "./trend-chart.facts.js";
import type { TrendRole, TrendSlot } from "./trend-chart.picture.js";
import {
  axisNote,
  pointSentence,
  pointWords,
  positionWords,
  type PointWords,
} from "./trend-chart.words.js";
import { scaleValues, type ValueScale } from "../scale/value-scale.js";

/** A place in the figure that the keys can reach. */
export interface TrendStop {
  /** The same as the key of the point drawn there. */
  readonly key: string;
  readonly series: string;
  readonly period: Period;
  /** Absent where there is no value; then nothing is drawn there. */
  readonly value?: number;
  /** What is shown of it. */
  readonly words: PointWords;
  /** The same, as a screen reader says it. */
  readonly sentence: string;
}

/** One line of the chart. */
export interface TrendLine {
  readonly code: string;
  /** Its name, told apart from another of the same name. */
  readonly name: string;
  readonly role: TrendRole;
  readonly slot: TrendSlot;
  readonly points: readonly SeriesPoint[];
  /** One for each period, or none where the keys do not reach this line. */
  readonly stops: readonly TrendStop[];
}

/** What a trend chart draws and says. */
export interface TrendModel extends FigureModel {
  /** What everything here, the table and the full sentences are made from. */
  readonly facts: TrendFacts;
  /** Those in colour first, then the comparator, then the rest. */
  readonly lines: readonly TrendLine[];
  /** Every point that the keys reach, by its key, line after line. */
  readonly stops: ReadonlyMap<string, TrendStop>;
  readonly periods: readonly Period[];
  readonly scale: ValueScale;
  /** The measure with its unit, over the vertical axis. */
  readonly axisTitle: string;
  /** Said beside it where the axis leaves zero out. */
  readonly axisNote?: string;
  /** How many lines the keys do not reach. */
  readonly unreached: number;
}

/**
 * How many points the keys may reach in all; above it, only those of the lines
 * in colour and of the comparator.
 */
export const MOST_STOPS = 200;

/**
 * Makes the model of a trend chart: what is drawn, said and walked, all from the
 * facts of which its table is made too.
 *
 * @throws {CommonsError} where the query names a measure, period or area that
 *   the data have not
 */
export function buildTrend(source: TrendSource, query: TrendQuery): TrendModel {
  const facts = readTrendFacts(source, query);
  const format = formatMeasure(facts.measure, allValues(facts));
  const scale = scaleValues(drawnValues(facts), facts.measure.unit);
  const lines = linesOf(facts, format);
  const lowest = scale.ticks[0]?.text ?? "";
  return {
    state: stateOfTrend(facts),
    words: describeTrend(facts),
    facts,
    provenance: facts.provenance,
    lines,
    stops: new Map(
      lines.flatMap(({ stops }) => stops.map((stop) => [stop.key, stop])),
    ),
    periods: facts.periods,
    scale,
    axisTitle: axisTitleOf(facts),
    ...(scale.fromZero ? {} : { axisNote: axisNote(lowest) }),
    unreached: lines.filter(({ stops }) => stops.length === 0).length,
  };
}

/** The key of one point, in the picture and among the stops. */
export function pointKey(series: string, period: Period): string {
  return `${series} ${period.id}`;
}

function linesOf(
  { series, periods }: TrendFacts,
  format: MeasureFormat,
): readonly TrendLine[] {
  const names = nameAreas(series);
  const all = series.length * periods.length <= MOST_STOPS;
  return series.map((each, index): TrendLine => {
    const { code, role, points } = each;
    const name = names.get(code) ?? each.name;
    const reached = all || role !== "context";
    return {
      code,
      name,
      role,
      slot: (Math.min(index, MOST_IN_COLOUR - 1) + 1) as TrendSlot,
      points,
      stops: reached ? stopsOf(each, name, format) : [],
    };
  });
}

function stopsOf(
  { code, points }: Series,
  name: string,
  format: MeasureFormat,
): readonly TrendStop[] {
  return points.map((point, index): TrendStop => {
    const { period, value } = point;
    const position = positionWords(index, points.length);
    const words = pointWords(name, point, points[index - 1], format);
    return {
      key: pointKey(code, period),
      series: code,
      period,
      ...(isAbsent(value) ? {} : { value }),
      words,
      sentence: pointSentence(words, position),
    };
  });
}

function allValues({ series }: TrendFacts): readonly number[] {
  return series.flatMap(({ points }) =>
    points.flatMap(({ value }) => (isAbsent(value) ? [] : [value])),
  );
}

/** Every value drawn, with the limits of the lines that have a band. */
function drawnValues(facts: TrendFacts): readonly number[] {
  const limits = facts.series
    .filter(({ role }) => role === "focus")
    .flatMap(({ points }) =>
      points.flatMap(({ lower, upper }) =>
        lower === undefined || upper === undefined ? [] : [lower, upper],
      ),
    );
  return [...allValues(facts), ...limits];
}

function axisTitleOf({ measure: { title, unit } }: TrendFacts): string {
  return unit && !title.includes(unit.label)
    ? `${title}, ${unit.label}`
    : title;
}
