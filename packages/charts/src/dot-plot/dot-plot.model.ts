import {
  absenceWords,
  describeMap,
  describePairs,
  nameAreas,
  readMap,
  readPairs,
  stateOfMap,
  stateOfPairs,
  statusWords,
  stepInWords,
  type AreaFact,
  type MeasureFormat,
  type PairFacts,
} from "@commons-widgets/description";
import type { AreaData, FigureModel } from "@commons-widgets/element-kit";
import { isAbsent } from "@commons-widgets/table";
import { scaleValues, type ValueScale } from "../scale/value-scale.js";
import {
  arePairs,
  readDotFacts,
  type DotFacts,
  type DotQuery,
} from "./dot-plot.facts.js";
import * as say from "./dot-plot.words.js";
import { sortFacts, type DotSort } from "./sort-rows.js";

/** One dot of a row. */
export interface Dot {
  /** Which of the row's values it is; the first of two is drawn hollow. */
  readonly side: 0 | 1;
  readonly value: number;
  /** Its 95% limits, where both are known. */
  readonly limits?: readonly [number, number];
}

/** One area with its dots. */
export interface DotRow {
  /** The area's code. */
  readonly key: string;
  /** None, one or two; a value that is absent has none. */
  readonly dots: readonly Dot[];
  /** Whether two intervals overlap, so that no change is claimed. */
  readonly isUnclear: boolean;
  readonly words: say.RowWords;
  /** The values beside the dots. */
  readonly numbers: string;
  /** The row as a screen reader says it. */
  readonly sentence: string;
}

/** What a dot plot draws and says. */
export interface DotPlotModel extends FigureModel {
  /** What everything here, the table and the full sentences are made from. */
  readonly facts: DotFacts;
  /** What sets two values of a row apart; absent where each has one. */
  readonly by?: PairFacts["by"];
  /** What each dot of a row is: "2011" and "2024"; none where each has one. */
  readonly sides: readonly string[];
  readonly rows: readonly DotRow[];
  readonly scale: ValueScale;
  /** The measure with its unit, over the rows. */
  readonly axisTitle: string;
  /** Said beside it where the axis leaves zero out. */
  readonly axisNote?: string;
  /** What the rows are: "districts". */
  readonly many: string;
}

/** All that an author may ask of a dot plot. */
export interface DotPlotOptions extends DotQuery {
  readonly sort: DotSort;
}

/** What is drawn and said of rows, whether they have one dot or two. */
interface DotReading {
  readonly measure: string;
  readonly format: MeasureFormat;
  readonly sides: readonly string[];
  /** One list of areas for each side, in the order of the rows. */
  readonly areas: readonly (readonly AreaFact[])[];
  readonly stepOf: (
    code: string,
  ) => { readonly words: string; readonly isUnclear: boolean } | undefined;
}

/**
 * Makes the model of a dot plot: what is drawn, said and walked, all from the
 * facts of which its table is made too.
 *
 * @throws {CommonsError} where the options name a measure, period or area that
 *   the data have not
 */
export function buildDotPlot(
  data: AreaData,
  { sort, ...query }: DotPlotOptions,
): DotPlotModel {
  const facts = sortFacts(readDotFacts(data, query), sort);
  const reading = arePairs(facts) ? readingOfPairs(facts) : readingOfOne(facts);
  const one = arePairs(facts) ? facts.second : facts;
  const by = arePairs(facts) ? facts.by : undefined;
  const rows = rowsOf(reading, by);
  const scale = scaleValues(drawnNumbers(rows), one.measure.unit);
  return {
    state: arePairs(facts) ? stateOfPairs(facts) : stateOfMap(facts),
    words: arePairs(facts) ? describePairs(facts) : describeMap(facts),
    facts,
    provenance: facts.provenance,
    ...(by ? { by } : {}),
    sides: reading.sides,
    rows,
    scale,
    axisTitle: reading.measure,
    ...(scale.fromZero
      ? {}
      : { axisNote: say.axisNote(scale.ticks[0]?.text ?? "") }),
    many: one.geography.many,
  };
}

function readingOfOne(facts: Exclude<DotFacts, PairFacts>): DotReading {
  const { measure, format } = readMap(facts);
  return {
    measure,
    format,
    sides: [],
    areas: [facts.areas],
    stepOf: () => undefined,
  };
}

function readingOfPairs(facts: PairFacts): DotReading {
  const reading = readPairs(facts);
  const steps = new Map(reading.whole.map(({ code, step }) => [code, step]));
  return {
    ...reading,
    areas: [facts.first.areas, facts.second.areas],
    stepOf: (code) => {
      const step = steps.get(code);
      return (
        step && {
          words: stepInWords(facts, reading, step),
          isUnclear: step.kind === "similar",
        }
      );
    },
  };
}

function rowsOf(
  { areas, format, sides, stepOf }: DotReading,
  by: PairFacts["by"] | undefined,
): readonly DotRow[] {
  const [leading = []] = areas;
  const names = nameAreas(leading, Infinity);
  return leading.map(({ code }, index) => {
    const facts = areas.flatMap((side) => side[index] ?? []);
    const step = stepOf(code);
    const words: say.RowWords = {
      name: names.get(code) ?? code,
      values: facts.map((fact, side) =>
        valueWords(fact, sides[side] ?? "", format),
      ),
      ...(step ? { step: step.words } : {}),
    };
    return {
      key: code,
      dots: facts.flatMap((fact, side) => dotOf(fact, side === 0 ? 0 : 1)),
      isUnclear: step?.isUnclear ?? false,
      words,
      numbers: say.rowNumbers(words.values, by),
      sentence: say.rowSentence(words, index, leading.length),
    };
  });
}

function valueWords(
  fact: AreaFact,
  side: string,
  format: MeasureFormat,
): say.ValueWords {
  const { value, status } = fact;
  if (isAbsent(value))
    return { side, value: absenceWords(value.reason), range: "", status: "" };
  return {
    side,
    value: format.value(value),
    range: format.range(fact),
    status: status ? statusWords(status) : "",
  };
}

function dotOf(
  { value, lower, upper }: AreaFact,
  side: Dot["side"],
): readonly Dot[] {
  if (isAbsent(value)) return [];
  const hasBoth = lower !== undefined && upper !== undefined;
  return [{ side, value, ...(hasBoth ? { limits: [lower, upper] } : {}) }];
}

function drawnNumbers(rows: readonly DotRow[]): readonly number[] {
  return rows.flatMap(({ dots }) =>
    dots.flatMap(({ value, limits = [] }) => [value, ...limits]),
  );
}
