import { Table } from "@commons-widgets/table";
import type { JsonObject } from "../../json.js";
import { keyFields } from "./key-fields.js";

/**
 * The table with a caveat where the schema's primary key does not hold: where
 * two rows have the same one, or a row has none.
 *
 * Source: https://datapackage.org/standard/table-schema/#primarykey
 */
export function keyCaveats(
  table: Table,
  schema: JsonObject | undefined,
): Table {
  const names = keyFields(schema).filter((name) => table.has(name));
  if (names.length === 0) return table;
  const columns = names.map((name) => table.texts(name));
  const seen = new Set<string>();
  let repeated = 0;
  let empty = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const key = columns.map((texts) => texts[row] ?? "");
    if (key.includes("")) empty += 1;
    const text = JSON.stringify(key);
    if (seen.has(text)) repeated += 1;
    seen.add(text);
  }
  const key = names.join(", ");
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
