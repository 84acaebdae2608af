import { Table } from "@commons-widgets/table";
import type { JsonObject } from "../../json.js";
import { countKeyFaults } from "./key-fields.js";

/**
 * The table with a caveat where the schema's primary key does not hold: where
 * two rows have the same one, or a row has none.
 */
export function keyCaveats(
  table: Table,
  schema: JsonObject | undefined,
): Table {
  const faults = countKeyFaults(table, schema);
  if (!faults) return table;
  const { repeated, empty } = faults;
  const key = faults.names.join(", ");
  const caveats = [
    ...(repeated > 0
      ? [`${countRows(repeated)} the same key (${key}) as another.`]
      : []),
    ...(empty > 0 ? [`${countRows(empty)} no key (${key}).`] : []),
  ];
  if (caveats.length === 0) return table;
  const { columns: all, rowCount, provenance, unreadable } = table;
  const said = [...provenance.caveats, ...caveats];
  return new Table(all, rowCount, { ...provenance, caveats: said }, unreadable);
}

function countRows(count: number): string {
  return count === 1 ? "1 row has" : `${count} rows have`;
}
