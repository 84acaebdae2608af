import type { AreasFacts } from "./facts.js";
import { fitShort } from "./fit.js";
import * as say from "./phrases/en-GB/map.js";
import { countOf } from "./phrases/en-GB/words.js";
import type { MapReading } from "./read-map.js";
import { areasOf } from "./tied-areas.js";

/** One sentence of how far the values of many areas go, and where they end. */
export function shortOfAreas(facts: AreasFacts, reading: MapReading): string {
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
