import type { Provenance, Table } from "@commons-widgets/table";
import type { JsonObject } from "../../json.js";
import { adoptRoles } from "../../published/adopt-roles.js";
import {
  inferReadings,
  type PortalColumn,
} from "../../portal/infer-readings.js";
import { tableOfRecords } from "../../portal/records-table.js";
import type { FieldReading } from "./field-metadata.js";

/**
 * The table of a binary file's records. Where its description gives no field a
 * role, or has no fields, roles are concluded from the values and said so.
 *
 * @param columns the file's own
 */
export function tableOfBinary(
  records: readonly JsonObject[],
  columns: readonly PortalColumn[],
  readings: readonly FieldReading[],
  provenance: Provenance,
): Table {
  if (readings.some(({ field }) => field.role))
    return tableOfRecords(records, readings, provenance);
  const inferred = inferReadings(columns, records);
  const adopted =
    readings.length > 0 ? adoptRoles(readings, inferred.readings) : inferred;
  return tableOfRecords(records, adopted.readings, {
    ...provenance,
    steps: [...provenance.steps, ...adopted.steps],
  });
}
