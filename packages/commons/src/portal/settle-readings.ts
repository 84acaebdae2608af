import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import { adoptRoles } from "../published/adopt-roles.js";
import type { InferredReadings } from "./infer-readings.js";
import { refuseLacking } from "./refuse-lacking.js";

/**
 * How a portal's columns are read that somebody else describes: roles as the
 * values have them where the description names none.
 *
 * @param described none: as concluded
 * @throws {UnreadableError} where a column is described and is not there
 */
export function settleReadings(
  described: readonly FieldReading[],
  inferred: InferredReadings,
  url: string,
): InferredReadings {
  if (described.length === 0) return inferred;
  refuseLacking(
    inferred.readings.map(({ field }) => field),
    described,
    url,
  );
  return described.some(({ field }) => field.role)
    ? { readings: described, steps: [] }
    : adoptRoles(described, inferred.readings);
}
