import {
  absenceWords,
  compareWith,
  describeRanking,
  nameText,
  rankWords,
  readRanking,
  stateOfRanking,
  statusWords,
  type AreaFact,
  type Limits,
  type RankingFacts,
  type RankingReading,
} from "@commons-widgets/description";
import type { AreaData, FigureModel } from "@commons-widgets/element-kit";
import { isAbsent } from "@commons-widgets/table";
import { scaleValues, type ValueScale } from "../scale/value-scale.js";
import { readRankingFacts, type BarQuery } from "./bar-chart.facts.js";
import {
  barSentence,
  comparedWords,
  gapWords,
  positionWords,
  type BarWords,
} from "./bar-chart.words.js";
import { chooseBars } from "./choose-bars.js";
import type { PartsFacts } from "./parts/parts.facts.js";

/** A bar, or one part of it. */
export interface Bar {
  /** Which of several measures it is of, from 1; absent where there is one. */
  readonly slot?: Slot;
  /** Which line of its row it stands in, from 0. */
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  /** Its 95% limits, where both are known. */
  readonly limits?: readonly [lower: number, upper: number];
}

/** Which of up to four measures, in the order they are asked for. */
export type Slot = 1 | 2 | 3 | 4;

/** One area of the chart, which the keys can reach. */
export interface BarRow {
  readonly kind: "bar";
  /** The area's code. */
  readonly key: string;
  /** None where there is no value. */
  readonly bars: readonly Bar[];
  /** How many lines of bars its row has. */
  readonly lanes: number;
  /** What stands at the end of its row, a text for each line. */
  readonly numbers: readonly string[];
  /** `lit` and `grey` where some are highlighted, else `plain`. */
  readonly tone: "plain" | "lit" | "grey";
  /** What is shown of it. */
  readonly words: BarWords;
  /** The same, as a screen reader says it. */
  readonly sentence: string;
}

/** Where areas are left out, which the keys can reach and which is said. */
export interface BarGap {
  readonly kind: "gap";
  readonly key: string;
  /** How many are left out here. */
  readonly count: number;
  readonly text: string;
  /** The same with a full stop. */
  readonly sentence: string;
}

/** A place in the figure that the keys can reach. */
export type BarStop = BarRow | BarGap;

/** The line that bars are compared with. */
export interface CompareLine {
  readonly name: string;
  /** The same, cut to what stands beside the line at any width. */
  readonly shortName: string;
  readonly value: number;
  /** With its unit. */
  readonly text: string;
}

/** Letters of a name that fit into half a chart on a phone. */
const SHORT_NAME = 20;

/** What a bar chart draws and says. */
export interface BarModel extends FigureModel {
  /** What everything here, the table and the full sentences are made from. */
  readonly facts: RankingFacts;
  /** From the highest value to the lowest, then those without one. */
  readonly stops: readonly BarStop[];
  readonly scale: ValueScale;
  /** What each measure is called, where there are several. */
  readonly legend: readonly string[];
  /** Several measures of the same areas, of which table and words are then made. */
  readonly parts?: PartsFacts;
  /** The measure with its unit, over the axis. */
  readonly axisTitle: string;
  readonly compare?: CompareLine;
  /** Whether any bar has 95% limits. */
  readonly hasLimits: boolean;
  /** Whether no area with a value is left out. */
  readonly isWhole: boolean;
}

/**
 * Makes the model of a bar chart: what is drawn, said and walked, all from the
 * facts of which its table is made too.
 *
 * @throws {CommonsError} where the query names a measure, period or area that
 *   the data have not
 */
export function buildBars(data: AreaData, query: BarQuery): BarModel {
  const facts = readRankingFacts(data, query);
  const reading = readRanking(facts);
  const stops = stopsOf(facts, reading);
  const bars = barsOf(stops);
  const { other, format, measure } = reading;
  return {
    state: stateOfRanking(facts),
    words: describeRanking(facts),
    facts,
    provenance: facts.provenance,
    stops,
    scale: scaleValues(
      [
        ...bars.flatMap(({ to, limits = [] }) => [to, ...limits]),
        ...(other ? [other.value] : []),
      ],
      facts.measure.unit,
      "zero",
    ),
    axisTitle: measure,
    ...(other
      ? {
          compare: {
            name: other.label,
            shortName: nameText(other.name, SHORT_NAME),
            value: other.value,
            text: format.value(other.value),
          },
        }
      : {}),
    legend: [],
    hasLimits: bars.some(({ limits }) => limits !== undefined),
    isWhole: stops.every(({ kind }) => kind === "bar"),
  };
}

/** Every bar of some rows. */
export function barsOf(stops: readonly BarStop[]): readonly Bar[] {
  return stops.flatMap((stop) => (stop.kind === "bar" ? stop.bars : []));
}

/** Both 95% limits of a value, or nothing. */
export function limitsOf({
  lower,
  upper,
}: Limits): Pick<Bar, "limits"> | undefined {
  return lower === undefined || upper === undefined
    ? undefined
    : { limits: [lower, upper] };
}

function stopsOf(
  facts: RankingFacts,
  reading: RankingReading,
): readonly BarStop[] {
  const { highlighted, ends } = facts;
  const { ranked, absent, format } = reading;
  const isLit = ({ code }: AreaFact) => highlighted.includes(code);
  const drawn = chooseBars(ranked, ends, isLit);
  const bare = ends === undefined ? absent : absent.filter(isLit);
  const toRow = rowMaker(facts, reading, drawn.length + bare.length);
  const written = ranked.map(({ value }) => format.value(value));
  const placed = drawn.flatMap(({ thing, skipped }, index) => {
    const row = toRow(thing, index);
    if (skipped === 0) return [row];
    const to = ranked.indexOf(thing);
    const from = to - skipped - 1;
    const cutsTie =
      written[from] === written[from + 1] || written[to] === written[to - 1];
    return [gapOf(skipped, cutsTie, thing.code), row];
  });
  return [
    ...placed,
    ...bare.map((area, index) => toRow(area, drawn.length + index)),
  ];
}

/** Where some areas are left out before one that is drawn. */
export function gapOf(count: number, cutsTie: boolean, before: string): BarGap {
  const text = gapWords(count, cutsTie);
  return {
    kind: "gap",
    key: `before ${before}`,
    count,
    text,
    sentence: `${text}.`,
  };
}

function rowMaker(
  { geography, highlighted }: RankingFacts,
  { labels, ranks, other, format }: RankingReading,
  count: number,
): (area: AreaFact, index: number) => BarRow {
  const tones =
    highlighted.length === 0
      ? (["plain"] as const)
      : (["grey", "lit"] as const);
  const notesOf = (area: AreaFact): readonly string[] => {
    const rank = ranks.get(area.code);
    const way =
      other && other.code !== area.code
        ? compareWith(area, other, format)
        : undefined;
    return [
      area.status ? statusWords(area.status) : "",
      rank && rank.of > 1 ? rankWords({ ...rank, geography }) : "",
      way && other
        ? comparedWords(way, other.label, format.value(other.value))
        : "",
    ].filter((note) => note !== "");
  };
  return (area, index) => {
    const { code, value } = area;
    const name = labels.get(code) ?? code;
    const words = isAbsent(value)
      ? { name, value: absenceWords(value.reason), range: "", notes: [] }
      : {
          name,
          value: format.value(value),
          range: format.range(area),
          notes: notesOf(area),
        };
    return {
      kind: "bar",
      key: code,
      bars: isAbsent(value)
        ? []
        : [{ lane: 0, from: 0, to: value, ...limitsOf(area) }],
      lanes: 1,
      numbers: [words.value],
      tone: tones.at(Number(highlighted.includes(code))) ?? "plain",
      words,
      sentence: barSentence(words, positionWords(index, count)),
    };
  };
}
