import {
  describeScatter,
  readScatter,
  stateOfScatter,
  type ScatterFacts,
  type ScatterPoint,
  type ScatterReading,
} from "@commons-widgets/description";
import type { FigureModel } from "@commons-widgets/element-kit";
import { AreaNotFoundError } from "@commons-widgets/table";
import { placeOn } from "../scale/share-of.js";
import { scaleValues, type ValueScale } from "../scale/value-scale.js";
import {
  labelPoints,
  type PlacedPoint,
  type PointLabel,
} from "./label-points.js";
import {
  readScatterFacts,
  type ScatterQuery,
  type ScatterSource,
} from "./scatter-plot.facts.js";
import * as say from "./scatter-plot.words.js";

/** How many points can be walked one by one. */
export const MOST_STOPS = 200;

/** How many areas may be in colour. */
export const MOST_IN_COLOUR = 4;

/** How many outlying areas are labelled, the furthest first. */
const MOST_LABELLED = 5;

/** All that an author may ask of a scatter plot. */
export interface ScatterOptions extends ScatterQuery {
  /** Codes of the areas in colour. */
  readonly highlight?: readonly string[];
  /** Code of the area that is chosen, in colour too; ignored where it is not shown. */
  readonly chosen?: string | undefined;
}

/** One area of a scatter plot. */
export interface ScatterStop extends PlacedPoint {
  /** Its value across and up, each in the unit of its measure. */
  readonly x: number;
  readonly y: number;
  readonly look: "lit" | "outlying" | "plain";
  readonly words: say.PointWords;
  /** The same as a screen reader says it. */
  readonly sentence: string;
}

/** An area in colour, drawn or not. */
export interface LitArea {
  readonly key: string;
  readonly name: string;
  readonly words: string;
}

/** A line, each end from the left and the top edge of the plot, 0 to 1. */
export interface PlotLine {
  readonly from: readonly [left: number, top: number];
  readonly to: readonly [left: number, top: number];
}

/** What a scatter plot draws and says. */
export interface ScatterModel extends FigureModel {
  /** What everything here, the table and the full sentences are made from. */
  readonly facts: ScatterFacts;
  readonly across: { readonly title: string; readonly scale: ValueScale };
  readonly up: { readonly title: string; readonly scale: ValueScale };
  /** Every area with both values, from the lowest across. */
  readonly points: readonly ScatterStop[];
  /** Those that the keys reach, in the same order. */
  readonly stops: readonly ScatterStop[];
  readonly labels: readonly PointLabel[];
  readonly lit: readonly LitArea[];
  /** The median line; drawn only where the link is clear. */
  readonly line?: PlotLine;
  /** Whether a correlation is stated. */
  readonly isCorrelated: boolean;
}

/**
 * Makes the model of a scatter plot: what is drawn, said and walked, all from
 * the facts of which its table is made too.
 *
 * @throws {CommonsError} where the options name a measure, period or area that
 *   the data have not
 */
export function buildScatter(
  source: ScatterSource,
  options: ScatterOptions,
): ScatterModel {
  const facts = readScatterFacts(source, options);
  const reading = readScatter(facts);
  const { across, up, correlation } = reading;
  const xs = scaleValues(
    reading.points.map(({ x }) => x),
    facts.across.measure.unit,
  );
  const ys = scaleValues(
    reading.points.map(({ y }) => y),
    facts.up.measure.unit,
  );
  const highlight = litCodes(facts, options);
  const points = drawPoints(reading, highlight, xs, ys);
  const line = lineOf(reading, xs, ys);
  return {
    state: stateOfScatter(facts),
    words: describeScatter(facts),
    facts,
    provenance: facts.provenance,
    across: { title: across.measure, scale: xs },
    up: { title: up.measure, scale: ys },
    points,
    stops: reachable(points),
    labels: labelPoints(toLabel(points, reading, highlight), points),
    lit: highlight.map((code) => litArea(code, facts, reading)),
    ...(line ? { line } : {}),
    isCorrelated: correlation !== undefined,
  };
}

function litCodes(
  { areas }: ScatterFacts,
  { highlight = [], chosen }: ScatterOptions,
): readonly string[] {
  const shown = areas.some(({ code }) => code === chosen) ? chosen : undefined;
  return [...new Set([...highlight, ...(shown === undefined ? [] : [shown])])];
}

function drawPoints(
  reading: ScatterReading,
  highlight: readonly string[],
  xs: ValueScale,
  ys: ValueScale,
): readonly ScatterStop[] {
  const { points, outlying, line } = reading;
  return points.map((point, index) => {
    const { code, label, x, y } = point;
    const isFar = outlying.includes(point);
    const note = isFar && line ? say.outlyingNote(y > line.at(x)) : "";
    const words = { ...wordsOf(point, reading), note };
    const look = isFar ? "outlying" : "plain";
    return {
      key: code,
      name: label,
      left: placeOn(xs, x),
      top: 1 - placeOn(ys, y),
      x,
      y,
      look: highlight.includes(code) ? "lit" : look,
      words,
      sentence: say.pointSentence(words, index + 1, points.length),
    };
  });
}

function wordsOf(
  { label, across, up }: ScatterPoint,
  reading: ScatterReading,
): Omit<say.PointWords, "note"> {
  return {
    name: label,
    across: say.valueWords(reading.across.title, across, reading.across.format),
    up: say.valueWords(reading.up.title, up, reading.up.format),
  };
}

function litArea(
  code: string,
  { areas }: ScatterFacts,
  reading: ScatterReading,
): LitArea {
  const area = areas.find((each) => each.code === code);
  if (!area)
    throw new AreaNotFoundError(
      code,
      areas.map((each) => `${each.code} ${each.name}`),
    );
  const name = reading.labels.get(code) ?? code;
  const { across, up } = wordsOf({ ...area, label: name, x: 0, y: 0 }, reading);
  return { key: code, name, words: `${across}, ${up}` };
}

/** The points to label, the most important first. */
function toLabel(
  points: readonly ScatterStop[],
  { outlying }: ScatterReading,
  highlight: readonly string[],
): readonly ScatterStop[] {
  const far = outlying.slice(0, MOST_LABELLED).map(({ code }) => code);
  const codes = [...new Set([...highlight, ...far])];
  return codes.flatMap((code) => points.find(({ key }) => key === code) ?? []);
}

/**
 * All points where there are few; else those in colour, those far from the
 * median line and the lowest and highest of both measures, as many as may be.
 */
function reachable(points: readonly ScatterStop[]): readonly ScatterStop[] {
  if (points.length <= MOST_STOPS) return points;
  const byHeight = [...points].sort((a, b) => a.y - b.y);
  const wanted = new Set([
    ...points.filter(({ look }) => look === "lit"),
    ...[points, byHeight].flatMap((order) => [order.at(0), order.at(-1)]),
    ...points.filter(({ look }) => look === "outlying"),
  ]);
  const taken = new Set([...wanted].slice(0, MOST_STOPS));
  return points.filter((point) => taken.has(point));
}

/** From the lowest place across to the highest, so far as it is on the plot. */
function lineOf(
  { points, line, link }: ScatterReading,
  xs: ValueScale,
  ys: ValueScale,
): PlotLine | undefined {
  const [first, last] = [points[0]?.x, points.at(-1)?.x];
  if (!line || !link?.strength || first === undefined || last === undefined)
    return undefined;
  const [low, high] = ys.domain;
  const crossings =
    line.slope === 0
      ? []
      : [low, high].map((height) => (height - line.at(0)) / line.slope);
  const ends = [Math.min(...crossings), Math.max(...crossings)];
  const [from, to] =
    crossings.length === 0
      ? [first, last]
      : [Math.max(first, ends[0] ?? first), Math.min(last, ends[1] ?? last)];
  if (to <= from) return undefined;
  const place = (x: number) =>
    [placeOn(xs, x), 1 - placeOn(ys, line.at(x))] as const;
  return { from: place(from), to: place(to) };
}
