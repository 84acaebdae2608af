import { absentAreas } from "./cover-map.js";
import type { MapFacts } from "./facts.js";
import { fitFull } from "./fit-full.js";
import {
  certaintyOf,
  constructOf,
  extremesOf,
  likenessOf,
  middleOf,
  patternOf,
} from "./map-sentences.js";
import { valuesPresent } from "./phrases/en-GB/coverage.js";
import { readMap } from "./read-map.js";

/**
 * Tells in full what a map shows, in en-GB: what it is of, then the extremes,
 * the middle and what is missing, then the pattern. At most 250 words.
 *
 * An area without a value is named with its reason and counts in no statistic.
 */
export function tellMap(facts: MapFacts): readonly string[] {
  const reading = readMap(facts);
  const { geography, areas } = facts;
  const { present, absent } = reading;
  const presence = valuesPresent(present.length, areas.length, geography);
  return fitFull([
    ...constructOf(facts, reading),
    absent.length > 0
      ? `${[presence, ...absentAreas(reading)].join("; ")}.`
      : undefined,
    ...extremesOf(reading, geography),
    ...certaintyOf(reading, geography),
    ...middleOf(facts, reading),
    ...patternOf(reading),
    ...likenessOf(facts, reading),
  ]);
}
