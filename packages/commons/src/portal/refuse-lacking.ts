import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import { UnreadableError } from "../failures.js";

/** @throws {UnreadableError} where a column is described and is not there */
export function refuseLacking(
  columns: readonly { readonly name: string }[],
  readings: readonly FieldReading[],
  url: string,
): void {
  const present = new Set(columns.map(({ name }) => name));
  const lacking = readings.find(({ field }) => !present.has(field.name));
  if (lacking)
    throw new UnreadableError(
      url,
      `it has no column "${lacking.field.name}", which its description names.`,
    );
}
