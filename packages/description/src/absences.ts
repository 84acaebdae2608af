import {
  ABSENCE_REASONS,
  isAbsent,
  OBSERVATION_STATUSES,
  type AbsenceReason,
  type Cell,
  type ObservationStatus,
} from "@commons-widgets/table";
import { valuesMarked } from "./phrases/en-GB/coverage.js";

/** Something that may lack a value or carry a mark on it. */
export interface Observed {
  readonly value: Cell<number>;
  readonly status?: ObservationStatus;
}

/** One phrase for each reason why some have no value. */
export function absencePhrases<T extends Observed>(
  things: readonly T[],
  phraseOf: (reason: AbsenceReason, without: readonly T[]) => string,
): readonly string[] {
  return ABSENCE_REASONS.flatMap((reason) => {
    const without = things.filter((thing) => isAbsentFor(thing, reason));
    return without.length === 0 ? [] : [phraseOf(reason, without)];
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
