/**
 * Why a cell holds no value.
 *
 * The words follow the SDMX observation status and the symbols of the UK
 * Government Analysis Function (`[c]`, `[x]`, `[z]`). `unreadable` is ours: the
 * text was there and could not be understood.
 */
export const ABSENCE_REASONS = [
  "missing",
  "suppressed",
  "not-applicable",
  "not-collected",
  "not-comparable",
  "not-yet-published",
  "unreadable",
] as const;

/** One of {@link ABSENCE_REASONS}. */
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** A cell that holds no value, and why: never zero, never an empty string. */
export class Absence {
  /**
   * @param reason why there is no value
   * @param note the publisher's own words about this cell, where there are any
   */
  constructor(
    readonly reason: AbsenceReason,
    readonly note?: string,
  ) {}
}

/** What a cell holds: a value, or a named absence. */
export type Cell<V> = V | Absence;

/** Whether a cell holds no value. */
export function isAbsent(cell: unknown): cell is Absence {
  return cell instanceof Absence;
}

/** The value of a cell, or `undefined` where it is absent. */
export function valueOf<V>(cell: Cell<V>): V | undefined {
  return isAbsent(cell) ? undefined : cell;
}

/** Whether a text is one of the reasons this library knows. */
export function isAbsenceReason(text: string): text is AbsenceReason {
  return (ABSENCE_REASONS as readonly string[]).includes(text);
}
