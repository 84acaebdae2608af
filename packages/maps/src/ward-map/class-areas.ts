import {
  formatMeasure,
  rankAll,
  type MapFacts,
  type MeasureFormat,
  type Rank,
} from "@commons-widgets/description";
import { isAbsent, valueOf } from "@commons-widgets/table";
import {
  classifyValues,
  type Classes,
  type ClassOptions,
} from "./classify-values.js";
import type { Tone } from "./ward-map.palette.js";
import { midpointWords, rangeLabel } from "./ward-map.words.js";

/** One class of the legend. */
export interface LegendClass {
  readonly tone: Tone;
  /** Its lowest and highest value as they are written: no two classes share one. */
  readonly label: string;
  /** How many areas it holds, 1 or more. */
  readonly count: number;
}

/** An area with a value, as a reader sees it. */
export interface SeenArea {
  /** The value as it is written. */
  readonly text: string;
  readonly rank: Rank;
  /** Its place in the legend, from 0. */
  readonly class: number;
}

/** The areas of a map that have a value, classed and ranked. */
export interface ClassedAreas {
  readonly format: MeasureFormat;
  /** Classes that hold a value, lowest first. */
  readonly classes: readonly LegendClass[];
  /** "Middle: 24.1%, the median", for a diverging palette. */
  readonly midpoint?: string;
  /** Areas with a value, by their codes. */
  readonly present: ReadonlyMap<string, SeenArea>;
}

interface Written {
  readonly code: string;
  readonly value: number;
  readonly text: string;
}

/**
 * Parts the areas of a map into classes. Two values that are written the same
 * are the same to a reader, and so have the same class and rank.
 */
export function classAreas(
  facts: MapFacts,
  options: ClassOptions,
): ClassedAreas {
  const values = facts.areas.flatMap(({ value }) => valueOf(value) ?? []);
  const format = formatMeasure(facts.measure, values);
  const written = facts.areas.flatMap(({ code, value }): Written[] =>
    isAbsent(value) ? [] : [{ code, value, text: format.value(value) }],
  );
  const least = leastOfEach(written);
  const seenAs = ({ text, value }: Written) => least.get(text) ?? value;
  const classes = classifyValues(written.map(seenAs), options);
  const members = groupByClass(written, (area) =>
    classes.classOf(seenAs(area)),
  );
  const legend = [...members.keys()].sort((a, b) => a - b);
  const ranks = rankAll(written, format);
  return {
    format,
    classes: legend.flatMap((number) =>
      legendClass(classes, number, members.get(number) ?? []),
    ),
    ...midpointOf(classes, format),
    present: new Map(
      [...ranks].map(([area, rank]) => [
        area.code,
        {
          text: area.text,
          rank,
          class: legend.indexOf(classes.classOf(seenAs(area))),
        },
      ]),
    ),
  };
}

function groupByClass(
  written: readonly Written[],
  classOf: (area: Written) => number,
): ReadonlyMap<number, readonly Written[]> {
  const groups = new Map<number, Written[]>();
  for (const area of written) {
    const group = groups.get(classOf(area));
    if (group) group.push(area);
    else groups.set(classOf(area), [area]);
  }
  return groups;
}

/** The lowest value that is written as each text. */
function leastOfEach(written: readonly Written[]): ReadonlyMap<string, number> {
  const highestFirst = [...written].sort((a, b) => b.value - a.value);
  return new Map(highestFirst.map(({ text, value }) => [text, value]));
}

function legendClass(
  { tones }: Classes,
  number: number,
  members: readonly Written[],
): LegendClass[] {
  const sorted = [...members].sort((a, b) => a.value - b.value);
  const [lowest, highest, tone] = [sorted[0], sorted.at(-1), tones[number]];
  if (!lowest || !highest || !tone) return [];
  const label = rangeLabel(lowest.text, highest.text);
  return [{ tone, label, count: members.length }];
}

function midpointOf(
  { midpoint }: Classes,
  format: MeasureFormat,
): Pick<ClassedAreas, "midpoint"> {
  if (!midpoint) return {};
  return { midpoint: midpointWords(format.value(midpoint.value), midpoint) };
}
