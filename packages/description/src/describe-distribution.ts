import { isAbsent } from "@commons-widgets/table";
import { coverMap } from "./cover-map.js";
import type { DistributionFacts } from "./facts.js";
import type { FigureWords } from "./figure-words.js";
import { fitHeadline, fitShort } from "./fit.js";
import { headlineOfMap } from "./headline-map.js";
import * as say from "./phrases/en-GB/distribution.js";
import { mapSubheading, mapSubject } from "./phrases/en-GB/map.js";
import { noValueHeadline, valueOfPlace } from "./phrases/en-GB/place.js";
import { withoutQualifier } from "./phrases/en-GB/subject.js";
import { absenceWords, countOf, startSentence } from "./phrases/en-GB/words.js";
import {
  readDistribution,
  type DistributionReading,
} from "./read-distribution.js";
import { shortOfAreas } from "./short-of-areas.js";

/**
 * Says at once where an area stands among all, or, where none is singled out,
 * between which values the middle half of them is, in en-GB;
 * {@link tellDistribution} tells it in full.
 *
 * Ranks and counts are of values as they are written. An area whose 95%
 * interval overlaps with others' is called similar to them and has no rank in
 * the words. For fewer than eight values no quarters are told.
 */
export function describeDistribution(facts: DistributionFacts): FigureWords {
  const reading = readDistribution(facts);
  const { geography, period } = facts;
  const { measure, place } = reading;
  return {
    headline: headlineOf(facts, reading),
    subheading: mapSubheading(measure, geography, place, period?.label),
    short: shortOf(facts, reading),
    coverage: coverMap({ ...facts, missingHere: [] }, reading),
    caveats: facts.provenance.caveats,
  };
}

function headlineOf(
  facts: DistributionFacts,
  reading: DistributionReading,
): string {
  const { title, ties, focus, labels, standings } = reading;
  const { geography, area } = facts;
  const label = labels.get(area ?? "");
  if (label !== undefined && !focus) return noValueHeadline(title, label);
  const standing = standings.get(focus?.code ?? "");
  if (focus && standing && ties.length > 1) {
    const name = startSentence(focus.label);
    const place = say.placeWords(standing, geography);
    return fitHeadline([
      say.standingHeadline(title, name, place),
      say.standingHeadline(withoutQualifier(title), name, place),
      say.bareStanding(name, place),
    ]);
  }
  const middle = middleOf(reading);
  if (!middle) return headlineOfMap(reading, geography);
  return fitHeadline([
    say.middleHeadline(title, geography, ...middle),
    say.middleHeadline(withoutQualifier(title), geography, ...middle),
    say.bareMiddle(geography, ...middle),
  ]);
}

function shortOf(
  facts: DistributionFacts,
  reading: DistributionReading,
): string {
  const { area, areas, geography, period } = facts;
  const { title, place, labels, quartiles, format, ties } = reading;
  const label = labels.get(area ?? "");
  if (label !== undefined) return shortOfFocus(facts, reading, label);
  const middle = middleOf(reading);
  const [highest, lowest] = [ties[0], ties.at(-1)];
  if (!quartiles || !middle || !highest || !lowest)
    return shortOfAreas(facts, reading);
  const counted = countOf(areas.length, geography);
  const all = [lowest.text, highest.text] as const;
  const median = format.value(quartiles.median);
  return fitShort(
    [mapSubject(title, counted, place, period?.label), title].map((subject) =>
      say.middleSentence(subject, median, middle, all),
    ),
  );
}

function shortOfFocus(
  { period, geography, areas, area }: DistributionFacts,
  { title, focus, standings, format, ties }: DistributionReading,
  label: string,
): string {
  const value = areas.find(({ code }) => code === area)?.value;
  const shown = isAbsent(value)
    ? absenceWords(value.reason)
    : focus
      ? format.value(focus.value)
      : "";
  const lead = valueOfPlace(title, label, period, shown);
  const bare = `${startSentence(label)}: ${shown}`;
  const standing = standings.get(area ?? "");
  if (!standing || ties.length < 2)
    return fitShort([`${lead}.`, `${bare}.`, `${shown}.`]);
  const long = say.standingWords(standing, geography);
  const brief = say.placeWords(standing, geography);
  return fitShort([
    say.standingSentence(lead, long),
    say.standingSentence(bare, long),
    say.standingSentence(bare, brief),
    `${shown}.`,
  ]);
}

/** The ends of the middle half; nothing where they are written the same. */
function middleOf({
  quartiles,
  format,
}: DistributionReading): readonly [string, string] | undefined {
  if (!quartiles) return undefined;
  const [from, to] = [quartiles.lower, quartiles.upper].map(format.value) as [
    string,
    string,
  ];
  return from === to ? undefined : [from, to];
}
