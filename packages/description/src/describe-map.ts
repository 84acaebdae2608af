import { coverMap } from "./cover-map.js";
import type { MapFacts } from "./facts.js";
import type { FigureWords } from "./figure-words.js";
import { headlineOfMap } from "./headline-map.js";
import * as say from "./phrases/en-GB/map.js";
import { readMap } from "./read-map.js";
import { shortOfAreas } from "./short-of-areas.js";

/**
 * Says at once what a map shows, in en-GB; {@link tellMap} tells it in full.
 *
 * The words depend on the facts alone, not on the order of the areas. An area
 * without a value is named with its reason. Two values are tied when they are
 * written the same.
 */
export function describeMap(facts: MapFacts): FigureWords {
  const reading = readMap(facts);
  const { geography, period } = facts;
  return {
    headline: headlineOfMap(reading, geography),
    subheading: say.mapSubheading(
      reading.measure,
      geography,
      reading.place,
      period?.label,
    ),
    short: shortOfAreas(facts, reading),
    coverage: coverMap(facts, reading),
    caveats: facts.provenance.caveats,
  };
}
