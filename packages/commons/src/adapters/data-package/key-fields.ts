import type { Table } from "@commons-widgets/table";
import { memberAt, textsAt, type JsonObject } from "../../json.js";

/** How a table keeps the key that its schema promises. */
export interface KeyFaults {
  /** The fields of the key. */
  readonly names: readonly string[];
  /** Rows whose key another row before them has. */
  readonly repeated: number;
  /** Rows that lack a field of it. */
  readonly empty: number;
}

/**
 * Counts the rows that the primary key of a schema does not tell from others.
 *
 * Source: https://datapackage.org/standard/table-schema/#primarykey
 *
 * @returns `undefined` where there is no key, or not all of its fields are in
 *   the table, as in a part of one
 */
export function countKeyFaults(
  table: Table,
  schema: JsonObject | undefined,
): KeyFaults | undefined {
  const key = memberAt(schema, "primaryKey");
  const names = typeof key === "string" ? [key] : textsAt(schema, "primaryKey");
  if (names.length === 0 || !names.every((name) => table.has(name)))
    return undefined;
  const columns = names.map((name) => table.texts(name));
  const seen = new Set<string>();
  let empty = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const values = columns.map((texts) => texts[row] ?? "");
    if (values.includes("")) empty += 1;
    seen.add(JSON.stringify(values));
  }
  return { names, repeated: table.rowCount - seen.size, empty };
}
