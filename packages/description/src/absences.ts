import {
  ABSENCE_REASONS,
  isAbsent,
  OBSERVATION_STATUSES,
  type AbsenceReason,
  type Cell,
  type ObservationStatus,
} from "@commons-widgets/table";
import { absentCounted, absentNamed } from "./phrases/en-GB/coverage.js";
import { valuesMarked } from "./phrases/en-GB/coverage.js";
import { NAMED_AT_MOST } from "./thresholds.js";

/** Something that may lack a value or carry a mark on it. */
export interface Observed {
  readonly value: Cell<number>;
  readonly status?: ObservationStatus;
}

/**
 * One phrase for each reason: who has no value. Few are named, many counted.
 *
 * @param nameOf what to call one of them, or `undefined` to count them all
 */
export function absencePhrases<T extends Observed>(
  things: readonly T[],
  nameOf?: (thing: T) => string,
): readonly string[] {
  return ABSENCE_REASONS.flatMap((reason) => {
    const without = things.filter((thing) => isAbsentFor(thing, reason));
    if (without.length === 0) return [];
    return nameOf && without.length <= NAMED_AT_MOST
      ? [absentNamed(reason, without.map(nameOf))]
      : [absentCounted(reason, without.length)];
  });
}

/** One phrase for each mark that present values carry. */
export function statusPhrases(things: readonly Observed[]): readonly string[] {
  return OBSERVATION_STATUSES.flatMap((status) => {
    const marked = things.filter(
      (thing) => thing.status === status && !isAbsent(thing.value),
    );
    return marked.length === 0 ? [] : [valuesMarked(status, marked.length)];
  });
}

function isAbsentFor({ value }: Observed, reason: AbsenceReason): boolean {
  return isAbsent(value) && value.reason === reason;
}
