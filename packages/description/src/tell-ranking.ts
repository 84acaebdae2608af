import { isAbsent } from "@commons-widgets/table";
import { compareWith, type Comparison } from "./compare-with.js";
import { absentAreas } from "./cover-map.js";
import type { RankingFacts } from "./facts.js";
import { fitFull } from "./fit-full.js";
import {
  certaintyOf,
  constructOf,
  extremesOf,
  middleOf,
} from "./map-sentences.js";
import { valuesPresent } from "./phrases/en-GB/coverage.js";
import { rankWords } from "./phrases/en-GB/place.js";
import * as say from "./phrases/en-GB/ranking.js";
import { absenceWords } from "./phrases/en-GB/words.js";
import { readRanking, type RankingReading } from "./read-ranking.js";
import { TOLD_SERIES } from "./thresholds.js";

/**
 * Tells in full what a ranking shows, in en-GB: what it is of, those
 * highlighted, the extremes, the middle, and how many stand above and below the
 * comparator. At most 250 words.
 *
 * An area without a value is named with its reason and counts in no statistic.
 */
export function tellRanking(facts: RankingFacts): readonly string[] {
  const reading = readRanking(facts);
  const { geography, areas, ends } = facts;
  const { present, absent } = reading;
  const presence = valuesPresent(present.length, areas.length, geography);
  return fitFull([
    ...constructOf(facts, reading),
    absent.length > 0
      ? `${[presence, ...absentAreas(reading)].join("; ")}.`
      : undefined,
    ...placesOf(facts, reading),
    ...extremesOf(reading, geography),
    ...certaintyOf(reading, geography),
    ...middleOf(facts, reading),
    countsOf(facts, reading),
    ends === undefined || present.length === 0
      ? undefined
      : say.endsSentence(ends),
  ]);
}

/** Level 2: where those highlighted stand, four at most. */
function placesOf(
  { highlighted, geography }: RankingFacts,
  { lit, absent, ranks, labels, format }: RankingReading,
): readonly string[] {
  const placed = lit.flatMap((area) => {
    const rank = ranks.get(area.code);
    if (!rank || rank.of < 2) return [];
    const value = `${format.value(area.value)}${format.range(area)}`;
    return [
      say.rankSentence(area.label, value, rankWords({ ...rank, geography })),
    ];
  });
  const unplaced = absent
    .filter(({ code }) => highlighted.includes(code))
    .flatMap(({ code, value }) =>
      isAbsent(value)
        ? [
            say.noValueSentence(
              labels.get(code) ?? code,
              absenceWords(value.reason),
            ),
          ]
        : [],
    );
  return [...placed, ...unplaced].slice(0, TOLD_SERIES);
}

/** Level 3: how many stand on which side of the comparator. */
function countsOf(
  { geography }: RankingFacts,
  { ranked, other, format }: RankingReading,
): string | undefined {
  if (!other || ranked.length === 0) return undefined;
  const counts: Record<Comparison, number> = {
    above: 0,
    below: 0,
    same: 0,
    similar: 0,
  };
  for (const area of ranked) {
    const way = compareWith(area, other, format);
    if (way && area.code !== other.code) counts[way]++;
  }
  if (Object.values(counts).every((count) => count === 0)) return undefined;
  const value = `${format.value(other.value)}${format.range(other)}`;
  return say.comparedCounts(other.label, value, counts, geography);
}
