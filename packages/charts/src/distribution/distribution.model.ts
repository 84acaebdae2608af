import {
  absenceWords,
  describeDistribution,
  median,
  placeWords,
  quarterOf,
  quarterWords,
  readDistribution,
  stateOfMap,
  statusWords,
  type AreaFact,
  type DistributionFacts,
  type DistributionReading,
} from "@commons-widgets/description";
import type { AreaData, FigureModel } from "@commons-widgets/element-kit";
import type { Area } from "@commons-widgets/geography";
import { isAbsent } from "@commons-widgets/table";
import { shareOf } from "../scale/share-of.js";
import { scaleValues, type ValueScale } from "../scale/value-scale.js";
import {
  readDistributionFacts,
  type DistributionQuery,
} from "./distribution.facts.js";
import * as say from "./distribution.words.js";
import { packDots } from "./pack-dots.js";

/** One area of a distribution. */
export interface StripDot {
  readonly code: string;
  /** Where it stands; absent where it has no value, and is not drawn. */
  readonly at?: { readonly x: number; readonly y: number };
  /** Where its 95% limits stand, if both are known. */
  readonly limits?: readonly [number, number];
  readonly words: say.DotWords;
  /** The same, as a screen reader says it. */
  readonly sentence: string;
}

/** A quartile or the median, where it stands, and its value with its unit. */
export interface StripMark {
  readonly kind: keyof typeof say.MARK_NAMES;
  readonly x: number;
  readonly value: string;
}

/** What a distribution draws and says; all places are hundredths of its width. */
export interface DistributionModel extends FigureModel {
  /** What everything here, the table and the full sentences are made from. */
  readonly facts: DistributionFacts;
  /** From the lowest value to the highest, then those without one. */
  readonly dots: readonly StripDot[];
  /** The same by their codes. */
  readonly dotOf: ReadonlyMap<string, StripDot>;
  /** Those that are options of the list before a reader goes to another. */
  readonly reached: ReadonlySet<StripDot>;
  /** The area singled out. */
  readonly focus?: StripDot;
  readonly size: number;
  readonly height: number;
  /** The quartiles from the lowest on, or the median alone of few areas. */
  readonly marks: readonly StripMark[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  /** The measure with its unit, under the axis. */
  readonly axisTitle: string;
  /** Said beside it where the axis leaves zero out. */
  readonly axisNote?: string;
  /** The areas, for place search. */
  readonly areas: readonly Area[];
}

/**
 * How many areas are options of the list at once; of more, the lowest and the
 * highest, and the one a reader goes to.
 */
export const MOST_STOPS = 200;

/** Room at both ends of the axis, so that no dot and no ring lies outside. */
const INSET = 2;

const FEWEST_FOR_MEDIAN = 3;

/**
 * Makes the model of a distribution: what is drawn, said and walked, all from
 * the facts of which its table is made too.
 *
 * @throws {CommonsError} where the query names a measure, period, place or area
 *   that the data have not
 */
export function buildDistribution(
  data: AreaData,
  query: DistributionQuery,
): DistributionModel {
  const facts = readDistributionFacts(data, query);
  const reading = readDistribution(facts);
  const scale = scaleOf(facts, reading);
  const placeOf = (value: number) =>
    INSET + parseFloat(shareOf(scale, value)) * (1 - (2 * INSET) / 100);
  const { dots, size, height } = drawDots(facts, reading, placeOf);
  const dotOf = new Map(dots.map((dot) => [dot.code, dot]));
  const focus = dotOf.get(facts.area ?? "");
  return {
    state: stateOfMap({ ...facts, missingHere: [] }),
    words: describeDistribution(facts),
    facts,
    provenance: facts.provenance,
    dots,
    dotOf,
    reached: reachedOf(dots, focus),
    ...(focus ? { focus } : {}),
    size,
    height,
    marks: marksOf(reading, placeOf),
    ticks: scale.ticks.map(({ at, text }) => ({ x: placeOf(at), text })),
    axisTitle: reading.measure,
    ...(scale.fromZero
      ? {}
      : { axisNote: say.axisNote(scale.ticks[0]?.text ?? "") }),
    areas: facts.areas.map((area) => ({ ...area, vintages: [] })),
  };
}

type Placing = (value: number) => number;

function scaleOf(
  { area, measure }: DistributionFacts,
  { present }: DistributionReading,
): ValueScale {
  const values = present.flatMap(({ code, value, lower, upper }) =>
    code === area ? [value, lower ?? value, upper ?? value] : [value],
  );
  return scaleValues(values, measure.unit);
}

function drawDots(
  facts: DistributionFacts,
  reading: DistributionReading,
  placeOf: Placing,
): Pick<DistributionModel, "dots" | "size" | "height"> {
  const present = [...reading.present].sort((a, b) => a.value - b.value);
  const packed = packDots(present.map(({ value }) => placeOf(value)));
  const dots = [...present, ...reading.absent].map((area, index): StripDot => {
    const words = wordsOf(area, facts, reading);
    const at = packed.dots[index];
    const { lower, upper } = area;
    return {
      code: area.code,
      ...(at ? { at } : {}),
      ...(lower === undefined || upper === undefined
        ? {}
        : { limits: [placeOf(lower), placeOf(upper)] }),
      words,
      sentence: say.dotSentence(words),
    };
  });
  return { dots, size: packed.size, height: packed.height };
}

function wordsOf(
  { code, value, lower, upper, status }: AreaFact,
  { geography }: DistributionFacts,
  { labels, format, quartiles, standings }: DistributionReading,
): say.DotWords {
  const name = labels.get(code) ?? code;
  if (isAbsent(value))
    return { name, value: absenceWords(value.reason), facts: [] };
  const standing = standings.get(code);
  const quarter = quartiles && quarterOf(value, quartiles, format);
  const isAlone = !standing || standing.higher + standing.lower === 0;
  return {
    name,
    value: format.value(value),
    facts: [
      ...(isAlone ? [] : [placeWords(standing, geography)]),
      ...(quarter ? [quarterWords(quarter, geography)] : []),
      ...(lower === undefined || upper === undefined
        ? []
        : [say.intervalWords(format.value(lower), format.value(upper))]),
      ...(status ? [statusWords(status)] : []),
    ],
  };
}

function reachedOf(
  dots: readonly StripDot[],
  focus: StripDot | undefined,
): ReadonlySet<StripDot> {
  if (dots.length <= MOST_STOPS) return new Set(dots);
  const drawn = dots.filter(({ at }) => at !== undefined);
  const half = MOST_STOPS / 2 - 1;
  return new Set([
    ...drawn.slice(0, half),
    ...(focus ? [focus] : []),
    ...drawn.slice(-half),
  ]);
}

function marksOf(
  { present, quartiles, format }: DistributionReading,
  placeOf: Placing,
): readonly StripMark[] {
  const mark = (kind: StripMark["kind"], value: number): StripMark => ({
    kind,
    x: placeOf(value),
    value: format.value(value),
  });
  if (quartiles)
    return (["lower", "median", "upper"] as const).map((kind) =>
      mark(kind, quartiles[kind]),
    );
  const middle = median(present.map(({ value }) => value));
  return middle === undefined || present.length < FEWEST_FOR_MEDIAN
    ? []
    : [mark("median", middle)];
}
