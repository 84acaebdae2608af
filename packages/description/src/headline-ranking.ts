import { compareWith } from "./compare-with.js";
import type { GeographyWords } from "./facts.js";
import { fitHeadline } from "./fit.js";
import { headlineOfMap } from "./headline-map.js";
import { rankWords } from "./phrases/en-GB/place.js";
import * as say from "./phrases/en-GB/ranking.js";
import { withoutQualifier } from "./phrases/en-GB/subject.js";
import type { PresentArea } from "./read-map.js";
import type { RankingReading } from "./read-ranking.js";

/**
 * A ranking's finding: how the one area highlighted stands to the comparator,
 * else its rank, else where the measure is highest.
 *
 * Where values have 95% limits no rank is made a headline of, for a rank does
 * not tell how far apart two values surely are.
 */
export function headlineOfRanking(
  reading: RankingReading,
  geography: GeographyWords,
): string {
  const [only, another] = reading.lit;
  const found =
    only && !another
      ? (comparedHeadline(only, reading) ??
        rankedHeadline(only, reading, geography))
      : undefined;
  return found ?? headlineOfMap(reading, geography);
}

function comparedHeadline(
  area: PresentArea,
  { other, format, title }: RankingReading,
): string | undefined {
  if (!other) return undefined;
  const way = compareWith(area, other, format);
  if (way === undefined) return undefined;
  const { label } = area;
  return fitHeadline([
    say.comparedHeadline(title, label, way, other.label),
    say.comparedHeadline(withoutQualifier(title), label, way, other.label),
    say.bareComparison(label, way, other.label),
  ]);
}

function rankedHeadline(
  { code, label }: PresentArea,
  { ranks, hasLimits, title }: RankingReading,
  geography: GeographyWords,
): string | undefined {
  const rank = ranks.get(code);
  if (!rank || rank.of < 2 || hasLimits) return undefined;
  const words = rankWords({ ...rank, geography });
  return fitHeadline([
    say.rankedHeadline(title, label, words),
    say.rankedHeadline(withoutQualifier(title), label, words),
    say.bareRank(label, words),
  ]);
}
