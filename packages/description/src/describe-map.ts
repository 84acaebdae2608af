import { coverMap, absentAreas } from "./cover-map.js";
import type { MapFacts } from "./facts.js";
import type { FigureWords } from "./figure-words.js";
import { fitFull, fitShort } from "./fit.js";
import { headlineOfMap } from "./headline-map.js";
import {
  areasOf,
  certaintyOf,
  constructOf,
  extremesOf,
  middleOf,
  patternOf,
} from "./map-sentences.js";
import { valuesPresent } from "./phrases/en-GB/coverage.js";
import * as say from "./phrases/en-GB/map.js";
import { countOf } from "./phrases/en-GB/words.js";
import { readMap, type MapReading } from "./read-map.js";

/**
 * Says what a map shows, in en-GB.
 *
 * The words depend on the facts alone, not on the order of the areas. An area
 * without a value is named with its reason and counts in no statistic. Two
 * values are tied when they are written the same.
 */
export function describeMap(facts: MapFacts): FigureWords {
  const reading = readMap(facts);
  const { geography, period, areas } = facts;
  const { present, absent } = reading;
  const presence = valuesPresent(present.length, areas.length, geography);
  return {
    headline: headlineOfMap(reading, geography),
    subheading: say.mapSubheading(
      reading.measure,
      geography,
      reading.place,
      period?.label,
    ),
    short: shortOf(facts, reading),
    full: fitFull([
      ...constructOf(facts, reading),
      absent.length > 0
        ? `${[presence, ...absentAreas(reading)].join("; ")}.`
        : undefined,
      ...extremesOf(reading, geography),
      ...certaintyOf(reading, geography),
      ...middleOf(facts, reading),
      ...patternOf(reading),
    ]),
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
