import type { Provenance, Table } from "@commons-widgets/table";
import { UnreadableError } from "../../failures.js";
import { isObject, memberAt, objectAt, type JsonObject } from "../../json.js";
import { keyFields } from "./key-fields.js";
import type { PackageResource } from "./package-description.js";
import { readRows } from "./read-rows.js";
import { readTextRows } from "./text-rows.js";

/** Bytes from which on the reader that holds no rows is the quicker one. */
const LARGE = 4_000_000;

/** What a schema says that only the reader of published files heeds. */
const FINER =
  /"(?:decimalChar|groupChar|bareNumber|trueValues|falseValues|years|scales|format)":/;

/**
 * Reads a file that is what a commons' own build writes: one file, not packed,
 * in UTF-8, its columns described, every cell readable, its key unique.
 *
 * @returns `undefined` for any other, which is for the reader of published
 *   files to read
 * @throws {CutOffError | TooManyRowsError}
 */
export function readPlain(
  bytes: Uint8Array,
  resource: PackageResource,
  provenance: Provenance,
  maxRows: number,
): Table | undefined {
  if (bytes.length > LARGE || !isPlain(resource.item)) return undefined;
  const { readings } = resource;
  try {
    const rows = readTextRows(bytes, resource, provenance.url, maxRows);
    const table = readRows(rows, readings, provenance);
    const isSound =
      table.unreadable.length === 0 && hasKeys(table, resource.item);
    return isSound ? table : undefined;
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}

/** Whether the primary key, if the schema names one, tells every row from any other. */
function hasKeys(table: Table, item: JsonObject): boolean {
  const keys = keyFields(objectAt(item, "schema"))
    .filter((name) => table.has(name))
    .map((name) => table.texts(name));
  if (keys.length === 0) return true;
  const seen = new Set<string>();
  for (let row = 0; row < table.rowCount; row++) {
    const key = keys.map((texts) => texts[row] ?? "");
    if (!key.includes("")) seen.add(JSON.stringify(key));
  }
  return seen.size === table.rowCount;
}

function isPlain(item: JsonObject): boolean {
  const schema = memberAt(item, "schema");
  return (
    isObject(schema) &&
    typeof memberAt(item, "path") === "string" &&
    !Object.hasOwn(item, "dialect") &&
    JSON.stringify(schema).includes('"role":') &&
    !FINER.test(JSON.stringify(schema))
  );
}
