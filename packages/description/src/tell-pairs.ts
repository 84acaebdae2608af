import { absentValues } from "./cover-pairs.js";
import { rankSteps, type SizedPair } from "./count-steps.js";
import { countsOfPairs, subheadingOfPairs } from "./describe-pairs.js";
import type { GeographyWords } from "./facts.js";
import { fitFull } from "./fit-full.js";
import type { PairFacts } from "./pair-facts.js";
import type { StepKind } from "./pair-step.js";
import { directionWords, rangeMeaning } from "./phrases/en-GB/full.js";
import * as sayFull from "./phrases/en-GB/pairs-full.js";
import * as say from "./phrases/en-GB/pairs.js";
import { countOf, listOf } from "./phrases/en-GB/words.js";
import { rankTies } from "./ranking.js";
import { readPairs, type PairReading, type ValuedArea } from "./read-pairs.js";
import { sizeOfChange, stepInWords } from "./step-in-words.js";
import { NAMED_AT_MOST, NAMED_EXTREMES } from "./thresholds.js";

/**
 * Tells in full what pairs of values show, in en-GB: what they are of, how many
 * rose and fell, the largest changes, where nothing is claimed because the
 * ranges overlap, what is missing, and how far apart the areas are. At most
 * 250 words.
 */
export function tellPairs(facts: PairFacts): readonly string[] {
  const reading = readPairs(facts);
  const { pairs, whole, hasLimits } = reading;
  const { geography, measure } = facts.first;
  const isOneWay = measure.direction === facts.second.measure.direction;
  return fitFull([
    sayFull.pairsSubject(
      subheadingOfPairs(facts, reading),
      pairs.length,
      geography,
    ),
    isOneWay && measure.direction
      ? directionWords(measure.direction)
      : undefined,
    countsOfPairs(facts, reading, "It"),
    hasLimits ? rangeMeaning() : undefined,
    ...largestOf(facts, reading),
    overlapsOf(facts, reading),
    whole.length < pairs.length
      ? `${[say.bothPresent(whole.length, pairs.length, geography), ...absentValues(reading)].join("; ")}.`
      : undefined,
    ...(facts.by === "period" && !hasLimits ? spreadOf(facts, reading) : []),
  ]);
}

function largestOf(facts: PairFacts, reading: PairReading): readonly string[] {
  const told = (noun: "rise" | "fall" | "gap", kinds: readonly StepKind[]) => {
    const ties = rankSteps(reading, kinds);
    const taken = ties.slice(0, NAMED_EXTREMES);
    const items = taken.flatMap(({ members }) =>
      itemsOf(members, facts, reading),
    );
    return items.length === 0
      ? []
      : [sayFull.largestSteps(noun, taken.length === ties.length, items)];
  };
  return facts.by === "period"
    ? [...told("rise", ["up"]), ...told("fall", ["down"])]
    : told("gap", ["up", "down"]);
}

function itemsOf(
  members: readonly SizedPair[],
  facts: PairFacts,
  reading: PairReading,
): readonly string[] {
  const { sides, format } = reading;
  const [one] = members;
  if (one && members.length > NAMED_AT_MOST)
    return [
      sayFull.countedItem(
        members.length,
        facts.first.geography,
        sizeOfChange(facts, reading, one.value),
      ),
    ];
  const valueOf = (area: ValuedArea) =>
    `${format.value(area.value)}${format.range(area)}`;
  return members.map(({ label, first, second, step }) => {
    const words = stepInWords(facts, reading, step);
    const values = [valueOf(first), valueOf(second)] as const;
    return facts.by === "period"
      ? sayFull.changeItem(label, values, words)
      : sayFull.gapItem(label, values, sides, words);
  });
}

function overlapsOf(
  { by, first: { geography } }: PairFacts,
  { whole }: PairReading,
): string | undefined {
  const names = whole
    .filter(({ step }) => step.kind === "similar")
    .map(({ label }) => label);
  if (names.length === 0 || names.length === whole.length) return undefined;
  const named = names.length > NAMED_AT_MOST ? undefined : names;
  return sayFull.overlapSentence(by, names.length, named, geography);
}

function spreadOf(facts: PairFacts, reading: PairReading): readonly string[] {
  const { whole, sides, format } = reading;
  const { geography } = facts.first;
  const [firsts, seconds] = [
    rankTies(
      whole.map(({ first }) => first),
      format,
    ),
    rankTies(
      whole.map(({ second }) => second),
      format,
    ),
  ];
  if (firsts.length < 2 || seconds.length < 2) return [];
  const apart = (ties: typeof firsts) => {
    const [from, to] = [ties.at(-1), ties[0]].map(
      (tie) => tie?.members[0]?.value ?? 0,
    ) as [number, number];
    return sizeOfChange(facts, reading, format.difference(from, to));
  };
  const named = (tie: (typeof firsts)[number] | undefined) =>
    sayFull.valueOfAreas(
      areasOf(tie?.members ?? [], reading, geography),
      tie?.text ?? "",
    );
  return [
    sayFull.extremesSentence(
      sides[1],
      named(seconds[0]),
      named(seconds.at(-1)),
    ),
    sayFull.spreadOfSides(
      sides,
      apart(firsts),
      apart(seconds),
      whole.length,
      geography,
    ),
  ];
}

function areasOf(
  areas: readonly ValuedArea[],
  { pairs }: PairReading,
  geography: GeographyWords,
): string {
  const labels = new Map(pairs.map(({ code, label }) => [code, label]));
  return areas.length > NAMED_AT_MOST
    ? countOf(areas.length, geography)
    : listOf(areas.map(({ code }) => labels.get(code) ?? code));
}
