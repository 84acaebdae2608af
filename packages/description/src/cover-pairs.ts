import { isAbsent } from "@commons-widgets/table";
import { absencePhrases, statusPhrases } from "./absences.js";
import type { FigureState } from "./figure-state.js";
import { stateOf } from "./figure-state.js";
import type { PairFacts } from "./pair-facts.js";
import { areasWithout } from "./phrases/en-GB/coverage-map.js";
import { cellsUnread } from "./phrases/en-GB/coverage.js";
import * as say from "./phrases/en-GB/pairs.js";
import type { PairReading } from "./read-pairs.js";
import { NAMED_AT_MOST } from "./thresholds.js";

/**
 * The coverage line of pairs: how many areas have both values, which values are
 * missing and why, marks, and cells that could not be read.
 */
export function coverPairs(facts: PairFacts, reading: PairReading): string {
  const { whole, pairs } = reading;
  const unreadable = unreadIn(facts);
  const values = pairs.flatMap(({ first, second }) => [first, second]);
  return `${[
    say.bothPresent(whole.length, pairs.length, facts.first.geography),
    ...absentValues(reading),
    ...statusPhrases(values),
    ...(unreadable > 0 ? [cellsUnread(unreadable)] : []),
  ].join("; ")}.`;
}

/** Which values are absent, by reason: "Knowsley (2011) has none". */
export function absentValues({ pairs, sides }: PairReading): readonly string[] {
  const values = pairs.flatMap(({ label, first, second }) =>
    [first, second].map(({ value }, index) => ({
      value,
      name: say.areaOnSide(label, sides[index] ?? ""),
    })),
  );
  if (values.every(({ value }) => isAbsent(value))) return [];
  return absencePhrases(values, (reason, without) =>
    areasWithout(
      reason,
      without.length,
      without.length > NAMED_AT_MOST
        ? undefined
        : without.map(({ name }) => name),
    ),
  );
}

/**
 * The state of pairs: `empty` without any value; `partial` where one is absent
 * or a cell could not be read.
 */
export function stateOfPairs(facts: PairFacts): FigureState {
  const areas = [...facts.first.areas, ...facts.second.areas];
  return stateOf(
    areas.map(({ value }) => value),
    unreadIn(facts) === 0,
  );
}

/** Both sides of one measure tell of the same cells. */
function unreadIn({ by, first, second }: PairFacts): number {
  return by === "period"
    ? first.unreadable
    : first.unreadable + second.unreadable;
}
