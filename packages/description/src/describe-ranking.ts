import { coverRanking } from "./cover-ranking.js";
import type { RankingFacts } from "./facts.js";
import type { FigureWords } from "./figure-words.js";
import { headlineOfRanking } from "./headline-ranking.js";
import { mapSubheading } from "./phrases/en-GB/map.js";
import { readRanking } from "./read-ranking.js";
import { shortOfAreas } from "./short-of-areas.js";

/**
 * Says at once what a ranking of areas shows, in en-GB; {@link tellRanking}
 * tells it in full.
 *
 * The words depend on the facts alone, not on the order of the areas. An area
 * without a value is named with its reason. Two values are tied when they are
 * written the same.
 */
export function describeRanking(facts: RankingFacts): FigureWords {
  const reading = readRanking(facts);
  const { geography, period, provenance } = facts;
  const { measure, place } = reading;
  return {
    headline: headlineOfRanking(reading, geography),
    subheading: mapSubheading(measure, geography, place, period?.label),
    short: shortOfAreas(facts, reading),
    coverage: coverRanking(facts, reading),
    caveats: provenance.caveats,
  };
}
