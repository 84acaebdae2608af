import type { AreasFacts, GeographyWords, MapFacts } from "./facts.js";
import { gridPattern, type PlacedValue } from "./grid-pattern.js";
import { areSimilar } from "./limits.js";
import { directionWords, rangeMeaning } from "./phrases/en-GB/full.js";
import { mapSubject, type ValueWords } from "./phrases/en-GB/map.js";
import * as say from "./phrases/en-GB/map-full.js";
import { countOf } from "./phrases/en-GB/words.js";
import type { Tie } from "./ranking.js";
import type { MapReading, PresentArea } from "./read-map.js";
import { median } from "./median.js";
import { moransI } from "./morans-i.js";
import { LIKENESS_P } from "./pattern-thresholds.js";
import { sum } from "./statistics.js";
import { areasOf } from "./tied-areas.js";
import { NAMED_EXTREMES } from "./thresholds.js";

/** Level 1: what the figure shows, and which way its source calls better. */
export function constructOf(
  facts: AreasFacts,
  { measure, place }: MapReading,
): readonly string[] {
  const areas = countOf(facts.areas.length, facts.geography);
  const { direction } = facts.measure;
  return [
    `${mapSubject(measure, areas, place, facts.period?.label)}.`,
    ...(direction ? [directionWords(direction)] : []),
  ];
}

/** Level 2: the extremes with their areas, ties together. */
export function extremesOf(
  reading: MapReading,
  geography: GeographyWords,
): readonly string[] {
  const { ties, present } = reading;
  const words = (tie: Tie<PresentArea>) => wordsOf(tie, reading, geography);
  const [only] = ties;
  if (!only) return [];
  if (present.length === 1) return [say.onlySentence(words(only))];
  if (ties.length === 1)
    return [say.sameSentence(countOf(present.length, geography), only.text)];
  if (present.length <= NAMED_EXTREMES * 2)
    return [say.rankedSentence(ties.map(words))];
  const highest = takeMembers(ties, NAMED_EXTREMES);
  const rest = ties.slice(highest.length).reverse();
  const lowest = takeMembers(rest, NAMED_EXTREMES);
  return [
    say.highestSentence(highest.map(words)),
    ...(lowest.length > 0 ? [say.lowestSentence(lowest.map(words))] : []),
  ];
}

/** Level 2: what 95% intervals say of the highest value. */
export function certaintyOf(
  { hasLimits, ties, present }: MapReading,
  geography: GeographyWords,
): readonly string[] {
  if (!hasLimits || ties.length === 1) return [];
  const top = ties[0]?.members[0];
  if (!top) return [];
  const others = present.filter(
    (area) => area !== top && areSimilar(top, area),
  );
  return [
    rangeMeaning(),
    ...(others.length > 0
      ? [say.similarToHighest(top.label, others.length, geography)]
      : []),
  ];
}

/** Level 2: the middle value, and the total where values may be added. */
export function middleOf(
  { measure, geography }: AreasFacts,
  { present, absent, format }: MapReading,
): readonly string[] {
  if (present.length < NAMED_EXTREMES) return [];
  const values = present.map(({ value }) => value);
  const areas = countOf(present.length, geography);
  const middle = median(values);
  return [
    ...(middle === undefined
      ? []
      : [say.medianSentence(areas, absent.length === 0, format.value(middle))]),
    ...(measure.aggregate === "sum"
      ? [say.totalSentence(format.value(sum(values)))]
      : []),
  ];
}

/** Level 3: on which sides of the map values are high and low. */
export function patternOf({ present, ties }: MapReading): readonly string[] {
  if (ties.length < 2) return [];
  const pattern = gridPattern(present.filter(isPlaced));
  if (pattern === undefined) return [];
  return [
    pattern === "none"
      ? say.noPatternSentence()
      : say.patternSentence(pattern.highest, pattern.lowest),
  ];
}

/** Level 3: whether neighbouring areas are alike. */
export function likenessOf(
  { neighboursOf, geography }: MapFacts,
  { present }: MapReading,
): readonly string[] {
  if (!neighboursOf) return [];
  const found = moransI(
    present.map(({ code, value }) => ({
      code,
      value,
      near: neighboursOf(code),
    })),
  );
  if (!found) return [];
  const kind =
    found.p >= LIKENESS_P ? "chance" : found.index > 0 ? "alike" : "unlike";
  return [say.likenessSentence(kind, geography.many, found)];
}

/** A tie as the phrases want it. */
function wordsOf(
  tie: Tie<PresentArea>,
  { format, hasLimits }: MapReading,
  geography: GeographyWords,
): ValueWords {
  const [first] = tie.members;
  const count = tie.members.length;
  const range = hasLimits && first && count === 1 ? format.range(first) : "";
  return {
    areas: areasOf(tie, geography),
    count,
    value: `${tie.text}${range}`,
  };
}

function isPlaced(area: PresentArea): area is PresentArea & PlacedValue {
  return area.x !== undefined && area.y !== undefined;
}

function takeMembers<T>(
  ties: readonly Tie<T>[],
  atLeast: number,
): readonly Tie<T>[] {
  const taken: Tie<T>[] = [];
  let count = 0;
  for (const tie of ties) {
    if (count >= atLeast) break;
    taken.push(tie);
    count += tie.members.length;
  }
  return taken;
}
