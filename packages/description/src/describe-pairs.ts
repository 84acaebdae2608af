import { isAbsent } from "@commons-widgets/table";
import { countSteps, rankSteps, type SizedPair } from "./count-steps.js";
import { coverPairs } from "./cover-pairs.js";
import type { FigureWords } from "./figure-words.js";
import { fitHeadline, fitShort } from "./fit.js";
import type { PairFacts } from "./pair-facts.js";
import type { StepKind } from "./pair-step.js";
import { mapSubheading } from "./phrases/en-GB/map.js";
import * as say from "./phrases/en-GB/pairs.js";
import { subjectOf, withoutQualifier } from "./phrases/en-GB/subject.js";
import {
  movedHeadline,
  movedIn,
  type Direction,
} from "./phrases/en-GB/trend.js";
import { countOf, listOf } from "./phrases/en-GB/words.js";
import type { Tie } from "./ranking.js";
import { readPairs, type PairReading } from "./read-pairs.js";
import { sizeOfChange } from "./step-in-words.js";
import { HEADLINE_NAMES } from "./thresholds.js";

const DID: Readonly<Record<StepKind, Direction>> = {
  up: "rose",
  down: "fell",
  level: "level",
  similar: "unclear",
};

/**
 * Says at once what pairs of values show, in en-GB; {@link tellPairs} tells it
 * in full. Where the 95% intervals of a pair overlap no change, and no order
 * between the two, is claimed.
 */
export function describePairs(facts: PairFacts): FigureWords {
  const reading = readPairs(facts);
  return {
    headline: headlineOf(facts, reading),
    subheading: subheadingOfPairs(facts, reading),
    short: shortOf(facts, reading),
    coverage: coverPairs(facts, reading),
    caveats: facts.provenance.caveats,
  };
}

/** Measure with its unit, areas and place, and the period or both of them. */
export function subheadingOfPairs(
  { by, first }: PairFacts,
  { measure, place, sides }: PairReading,
): string {
  const when = by === "period" ? say.bothSides(sides) : first.period?.label;
  return mapSubheading(measure, first.geography, place, when);
}

/** How many pairs are of each kind, in a sentence; nothing without whole pairs. */
export function countsOfPairs(
  { by, first: { geography } }: PairFacts,
  reading: PairReading,
  subject: string,
): string {
  const { whole, sides } = reading;
  const counts = countSteps(reading);
  if (counts.length === 0) return "";
  const some = (count: number) =>
    say.someOf(count, whole.length, geography, whole[0]?.label ?? "");
  return by === "period"
    ? say.countedChanges(subject, counts, some)
    : say.countedGaps(sides, counts, some);
}

function headlineOf(
  { by, first, second }: PairFacts,
  reading: PairReading,
): string {
  const { title, sides, whole } = reading;
  const { geography } = first;
  if ([...first.areas, ...second.areas].every(({ value }) => isAbsent(value)))
    return say.noPairsHeadline(title);
  const [most] = [...countSteps(reading)].sort(([, a], [, b]) => b - a);
  if (!most) return say.noWholePairHeadline(title, geography);
  const [kind, count] = most;
  const only = whole[0]?.label ?? "";
  const where = say.someOf(count, whole.length, geography, only);
  if (by === "measure") return say.gapHeadline(kind, sides, where);
  const did = DID[kind];
  return fitHeadline([
    movedHeadline(title, did, where, undefined),
    movedHeadline(withoutQualifier(title), did, where, undefined),
    movedIn(did, where),
  ]);
}

function shortOf(facts: PairFacts, reading: PairReading): string {
  const { title, sides } = reading;
  const largest = (kinds: readonly StepKind[]) => {
    const [tie] = rankSteps(reading, kinds);
    return tie && sized(facts, reading, tie);
  };
  const [rise, fall] = [largest(["up"]), largest(["down"])];
  const either = largest(["up", "down"]);
  const named =
    facts.by === "period"
      ? say.largestChanges(sides, rise, fall)
      : either && say.widestGap(sides, either);
  return fitShort(
    [
      named,
      countsOfPairs(facts, reading, subjectOf(title)),
      countsOfPairs(facts, reading, withoutQualifier(title)),
      `${subheadingOfPairs(facts, reading)}.`,
    ].filter((text) => text !== undefined && text !== "") as string[],
  );
}

function sized(
  facts: PairFacts,
  reading: PairReading,
  { members }: Tie<SizedPair>,
): say.SizedAreas {
  const { geography } = facts.first;
  return {
    size: sizeOfChange(facts, reading, members[0]?.value ?? 0),
    areas:
      members.length > HEADLINE_NAMES
        ? countOf(members.length, geography)
        : listOf(members.map(({ label }) => label)),
  };
}
