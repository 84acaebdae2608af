import { coverMap } from "./cover-map.js";
import type { MapFacts } from "./facts.js";
import type { FigureWords } from "./figure-words.js";
import { fitShort } from "./fit.js";
import { headlineOfMap } from "./headline-map.js";
import * as say from "./phrases/en-GB/map.js";
import { countOf } from "./phrases/en-GB/words.js";
import { readMap, type MapReading } from "./read-map.js";
import { areasOf } from "./tied-areas.js";

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
    short: shortOf(facts, reading),
    coverage: coverMap(facts, reading),
    caveats: facts.provenance.caveats,
  };
}

function shortOf(facts: MapFacts, reading: MapReading): string {
  const { geography, areas, period } = facts;
  const { title, place, ties } = reading;
  const counted = countOf(areas.length, geography);
  const subject = say.mapSubject(title, counted, place, period?.label);
  const [highest] = ties;
  const lowest = ties.at(-1);
  if (!highest || !lowest) return fitShort([`${subject}.`, `${title}.`]);
  if (highest === lowest)
    return fitShort([
      say.oneValueShort(subject, highest.text),
      say.oneValueShort(title, highest.text),
    ]);
  const named = (tie: typeof highest) => ({
    areas: areasOf(tie, geography),
    count: tie.members.length,
    value: tie.text,
  });
  return fitShort([
    say.spreadSentence(subject, named(lowest), named(highest)),
    say.plainSpread(subject, lowest.text, highest.text),
    say.plainSpread(title, lowest.text, highest.text),
  ]);
}
