import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import { sayRoles, type InferredReadings } from "../portal/infer-readings.js";

/**
 * Gives the fields of a description the roles that their values bear out, where
 * it names none itself, and says which; all else that it says of them stands.
 *
 * @param inferred what was concluded from the values, by name
 */
export function adoptRoles(
  described: readonly FieldReading[],
  inferred: readonly FieldReading[],
): InferredReadings {
  const readings = described.map((reading) => {
    const { field } = reading;
    const role = inferred.find((other) => other.field.name === field.name)
      ?.field.role;
    // The description's own word that a column is text stands.
    if (!role || (role === "measure" && field.type !== "number"))
      return reading;
    const type = role === "period" ? "period" : field.type;
    return { ...reading, field: { ...field, type, role } };
  });
  return { readings, steps: sayRoles(readings) };
}
