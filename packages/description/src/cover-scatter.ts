import { absencePhrases, statusPhrases } from "./absences.js";
import { nameText } from "./names.js";
import type { ScatterArea, ScatterFacts } from "./scatter-facts.js";
import { areasWithout } from "./phrases/en-GB/coverage-map.js";
import * as say from "./phrases/en-GB/coverage-scatter.js";
import { cellsUnread } from "./phrases/en-GB/coverage.js";
import type { ScatterReading } from "./read-scatter.js";
import { NAMED_AT_MOST } from "./thresholds.js";

const SIDES = ["across", "up"] as const;

/**
 * The coverage line of two measures: how many areas have both values, which
 * have none of one and why, which only one dataset has, marks, and cells that
 * could not be read.
 */
export function coverScatter(
  facts: ScatterFacts,
  reading: ScatterReading,
): string {
  const { unreadable } = facts;
  const line = [
    presenceOf(facts, reading),
    ...gapsOf(facts, reading),
    ...SIDES.flatMap((side) =>
      statusPhrases(facts.areas.map((area) => area[side])).map((phrase) =>
        say.ofSide(reading[side].title, phrase),
      ),
    ),
    ...(unreadable > 0 ? [cellsUnread(unreadable)] : []),
  ].join("; ");
  return `${line}.`;
}

/** How many areas have both values. */
export function presenceOf(
  { areas, geography }: ScatterFacts,
  { points }: ScatterReading,
): string {
  return say.pairsPresent(points.length, areas.length, geography);
}

/** Which areas lack a value of which measure, and which one dataset alone has. */
export function gapsOf(
  facts: ScatterFacts,
  reading: ScatterReading,
): readonly string[] {
  return [
    ...SIDES.flatMap((side) => absentOn(side, reading)),
    ...SIDES.flatMap((side) => unmatchedOn(side, facts, reading)),
  ];
}

function absentOn(
  side: "across" | "up",
  reading: ScatterReading,
): readonly string[] {
  const known = reading.areas
    .filter(({ onlyIn }) => onlyIn === undefined || onlyIn === side)
    .map((area) => ({ ...area[side], code: area.code }));
  return absencePhrases(known, (reason, without) => {
    const names = namesOf(without, reading);
    const phrase = areasWithout(reason, without.length, names);
    return say.ofSide(reading[side].title, phrase);
  });
}

function unmatchedOn(
  side: "across" | "up",
  facts: ScatterFacts,
  reading: ScatterReading,
): readonly string[] {
  const alone = reading.areas.filter(({ onlyIn }) => onlyIn === side);
  if (alone.length === 0) return [];
  const { dataset } = facts[side];
  return [
    say.onlyInOne(
      alone.length,
      facts.geography,
      nameText(dataset),
      namesOf(alone, reading),
    ),
  ];
}

function namesOf(
  areas: readonly Pick<ScatterArea, "code">[],
  { labels }: ScatterReading,
): readonly string[] | undefined {
  return areas.length > NAMED_AT_MOST
    ? undefined
    : areas.map(({ code }) => labels.get(code) ?? code);
}
