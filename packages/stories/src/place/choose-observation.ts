import { findPeriod, type Observation } from "@commons-widgets/element-kit";
import { Absence, isAbsent, type Period } from "@commons-widgets/table";

/**
 * What is known of an area in the period asked for, else in the latest that has
 * a value, else in the latest there is; an area without any row is `missing`.
 *
 * @param asked as the publisher writes it, or as a reader does ("2021")
 * @param known every period of the dataset
 * @throws {PeriodNotFoundError} where no area has that period
 */
export function chooseObservation(
  observations: readonly Observation[],
  asked: string | undefined,
  known: readonly Period[],
): Observation {
  if (asked) {
    const period = findPeriod(known, asked);
    const found = observations.find((one) => one.period?.id === period.id);
    return found ?? { period, value: new Absence("missing") };
  }
  return (
    observations.findLast(({ value }) => !isAbsent(value)) ??
    observations.at(-1) ?? { period: undefined, value: new Absence("missing") }
  );
}

/** The latest value before an observation, where there is one. */
export function previousTo(
  observations: readonly Observation[],
  { period }: Observation,
): (Observation & { period: Period; value: number }) | undefined {
  return observations.findLast(
    (one): one is Observation & { period: Period; value: number } =>
      one.period !== undefined &&
      period !== undefined &&
      one.period.start < period.start &&
      !isAbsent(one.value),
  );
}
