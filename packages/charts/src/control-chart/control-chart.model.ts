import {
  describeControl,
  meaningOf,
  readControl,
  signalsAt,
  signalWordsAt,
  stateOfControl,
  type ControlFacts,
  type ControlReading,
  type SignalMeaning,
  type SignalRule,
  type SignalWay,
} from "@commons-widgets/description";
import type { AreaData, FigureModel } from "@commons-widgets/element-kit";
import { isAbsent, type Period } from "@commons-widgets/table";
import { scaleValues, type ValueScale } from "../scale/value-scale.js";
import {
  axisNote,
  pointSentence,
  pointWords,
  positionWords,
  type PointWords,
} from "../trend-chart/trend-chart.words.js";
import { readControlFacts, type ControlQuery } from "./control-chart.facts.js";
import { signalNotes } from "./control-chart.words.js";

/** How a value that is part of a signal is marked: by its plainest signal. */
export interface SignalLook {
  readonly rule: SignalRule;
  readonly way: SignalWay;
  readonly meaning: SignalMeaning;
}

/** A place in the figure that the keys can reach: one for each period. */
export interface ControlStop {
  /** The period's ID. */
  readonly key: string;
  readonly period: Period;
  /** Absent where there is no value; then nothing is drawn there. */
  readonly value?: number;
  /** Absent where the value is part of no signal. */
  readonly look?: SignalLook;
  /** What is shown of it. */
  readonly words: PointWords;
  /** The same, as a screen reader says it. */
  readonly sentence: string;
}

/** What a control chart draws and says. */
export interface ControlModel extends FigureModel {
  /** What everything here, the table and the full sentences are made from. */
  readonly facts: ControlFacts;
  readonly reading: ControlReading;
  /** In order of time. */
  readonly stops: readonly ControlStop[];
  readonly scale: ValueScale;
  /** The measure with its unit, over the vertical axis. */
  readonly axisTitle: string;
  /** Said beside it where the axis leaves zero out. */
  readonly axisNote?: string;
}

/**
 * Makes the model of a control chart: what is drawn, said and walked, all from
 * the facts of which its table is made too.
 *
 * @throws {CommonsError} where the query names a measure, period or area that
 *   the data have not
 */
export function buildControl(
  data: AreaData,
  query: ControlQuery,
): ControlModel {
  const facts = readControlFacts(data, query);
  const reading = readControl(facts);
  const stops = facts.points.map((_, index) => stopAt(facts, reading, index));
  const scale = scaleValues(drawnValues(facts, reading), facts.measure.unit);
  const lowest = scale.ticks[0]?.text ?? "";
  return {
    state: stateOfControl(facts),
    words: describeControl(facts, reading),
    provenance: facts.provenance,
    facts,
    reading,
    stops,
    scale,
    axisTitle: reading.measure,
    ...(scale.fromZero ? {} : { axisNote: axisNote(lowest) }),
  };
}

function stopAt(
  { measure, points }: ControlFacts,
  reading: ControlReading,
  index: number,
): ControlStop {
  const point = points[index];
  if (!point) throw new RangeError(`There is no period ${index}.`);
  const { period, value } = point;
  const [signal] = signalsAt(reading, index);
  const plain = pointWords(
    reading.label,
    point,
    points[index - 1],
    reading.format,
  );
  const signals =
    isAbsent(value) || !reading.limits
      ? []
      : signalNotes(signalWordsAt(reading, index, measure));
  const words = { ...plain, notes: [...plain.notes, ...signals] };
  return {
    key: period.id,
    period,
    ...(isAbsent(value) ? {} : { value }),
    ...(signal
      ? {
          look: {
            rule: signal.rule,
            way: signal.way,
            meaning: meaningOf(signal.way, measure),
          },
        }
      : {}),
    words,
    sentence: pointSentence(words, positionWords(index, points.length)),
  };
}

function drawnValues(
  { points, target }: ControlFacts,
  { limits }: ControlReading,
): readonly number[] {
  return [
    ...points.flatMap(({ value }) => (isAbsent(value) ? [] : [value])),
    ...(limits ? [limits.lower, limits.upper] : []),
    ...(target === undefined ? [] : [target]),
  ];
}
