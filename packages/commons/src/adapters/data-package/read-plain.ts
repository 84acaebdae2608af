import type { Table } from "@commons-widgets/table";
import { UnreadableError } from "../../failures.js";
import { isObject, memberAt, objectAt } from "../../json.js";
import { countKeyFaults } from "./key-fields.js";
import type { PackageResource } from "./package-description.js";
import type { ResourceContext } from "./read-resource.js";
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
  { provenance, maxRows }: Pick<ResourceContext, "provenance" | "maxRows">,
): Table | undefined {
  if (bytes.length > LARGE || !isPlain(resource)) return undefined;
  const { readings } = resource;
  try {
    const rows = readTextRows(bytes, resource, provenance.url, maxRows);
    const table = readRows(rows, readings, provenance);
    const schema = objectAt(resource.item, "schema");
    const faults = table && countKeyFaults(table, schema);
    return faults?.repeated || faults?.empty ? undefined : table;
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}

function isPlain({ item }: PackageResource): boolean {
  const schema = memberAt(item, "schema");
  const text = JSON.stringify(schema);
  return (
    isObject(schema) &&
    /\.[ct]sv$/i.test(String(memberAt(item, "path"))) &&
    !Object.hasOwn(item, "dialect") &&
    text.includes('"role":') &&
    !FINER.test(text)
  );
}
