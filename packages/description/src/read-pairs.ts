import { isAbsent } from "@commons-widgets/table";
import type { AreaFact } from "./facts.js";
import { hasLimits } from "./limits.js";
import { formatMeasure, type MeasureFormat } from "./measure-format.js";
import { nameAreas, nameText } from "./names.js";
import type { PairFacts } from "./pair-facts.js";
import { stepBetween, type PairStep } from "./pair-step.js";
import { nameMeasures } from "./name-measures.js";
import { unitInBrackets, withArticle } from "./phrases/en-GB/words.js";

/** An area with a value. */
export type ValuedArea = AreaFact & { readonly value: number };

/** The two values of one area, and what to call it in a sentence. */
export interface Pair {
  readonly code: string;
  readonly label: string;
  readonly first: AreaFact;
  readonly second: AreaFact;
}

/** A pair of which both values are there. */
export interface WholePair extends Pair {
  readonly first: ValuedArea;
  readonly second: ValuedArea;
  readonly step: PairStep;
}

/** Pairs put in order: the same whatever order they came in. */
export interface PairReading {
  /** What both values are of. */
  readonly title: string;
  /** The title with its unit. */
  readonly measure: string;
  /** What each of the two is: a period, or what sets a measure apart. */
  readonly sides: readonly [string, string];
  readonly place: string;
  readonly format: MeasureFormat;
  /** By name, then code. */
  readonly pairs: readonly Pair[];
  /** Those with both values. */
  readonly whole: readonly WholePair[];
  /** Whether any value has both its 95% limits. */
  readonly hasLimits: boolean;
}

/** Puts pairs in order and settles how their numbers are written. */
export function readPairs(facts: PairFacts): PairReading {
  const { first, second } = facts;
  const seconds = new Map(second.areas.map((area) => [area.code, area]));
  const labels = nameAreas(first.areas);
  const format = formatOfPairs(facts);
  const pairs = [...first.areas].sort(compareAreas).flatMap((area): Pair[] => {
    const other = seconds.get(area.code);
    const label = labels.get(area.code) ?? area.code;
    return other
      ? [{ code: area.code, label, first: area, second: other }]
      : [];
  });
  return {
    ...subjectOfPairs(facts),
    place: withArticle(nameText(first.place)),
    format,
    pairs,
    whole: pairs.filter(isWhole).map((pair) => ({
      ...pair,
      step: stepBetween(pair.first, pair.second, format),
    })),
    hasLimits: [...first.areas, ...second.areas].some(hasLimits),
  };
}

/** How the numbers of both sides are written: with the digits of the finer one. */
function formatOfPairs({ first, second }: PairFacts): MeasureFormat {
  const values = [...first.areas, ...second.areas]
    .map(({ value }) => value)
    .filter((value): value is number => !isAbsent(value));
  const formats = [first, second].map(({ measure }) =>
    formatMeasure(measure, values),
  ) as [MeasureFormat, MeasureFormat];
  return formats[0].decimals < formats[1].decimals ? formats[1] : formats[0];
}

/** What the two values of every pair are of, and what each of them is. */
function subjectOfPairs({
  by,
  first,
  second,
}: PairFacts): Pick<PairReading, "title" | "measure" | "sides"> {
  const named = nameMeasures(first.measure, second.measure);
  const { label = "" } = first.measure.unit ?? {};
  const title =
    by === "period" ? nameMeasures(first.measure).title : named.title;
  return {
    title,
    measure: `${title}${unitInBrackets(title, nameText(label))}`,
    sides:
      by === "period"
        ? [first.period?.label ?? "", second.period?.label ?? ""]
        : named.sides,
  };
}

function isWhole(
  pair: Pair,
): pair is Pair & Pick<WholePair, "first" | "second"> {
  return !isAbsent(pair.first.value) && !isAbsent(pair.second.value);
}

function compareAreas(a: AreaFact, b: AreaFact): number {
  return (
    a.name.localeCompare(b.name, "en-GB", { numeric: true }) ||
    (a.code < b.code ? -1 : 1)
  );
}
