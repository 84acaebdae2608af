import type { Provenance, Table } from "@commons-widgets/table";
import type { ReadBytes, ReadQuery, ReadRange } from "../../adapter.js";
import { UnreadableError } from "../../failures.js";
import { fetchPart } from "../../fetch-part.js";
import { objectAt } from "../../json.js";
import { keyCaveats } from "./check-keys.js";
import type { PackageResource } from "./package-description.js";
import { parsePublishedFields } from "./published-fields.js";

/** What a binary resource is read with. */
export interface BinaryContext {
  readonly readBytes: ReadBytes;
  /** Absent where only whole files can be read. */
  readonly readRange?: ReadRange | undefined;
  readonly maxRows: number;
  readonly provenance: Provenance;
  readonly signal: AbortSignal | undefined;
}

/**
 * Reads a table in Parquet or Arrow, or at a portal; the reader of each is
 * fetched by the page that has one.
 *
 * @param query what is wanted of a Parquet file or at a portal; Arrow is read
 *   whole
 * @throws {CommonsError} where it cannot be read
 */
export async function readBinary(
  { item, format, bytes: size }: PackageResource,
  query: ReadQuery,
  context: BinaryContext,
): Promise<Table> {
  const { provenance, readBytes, readRange, maxRows, signal } = context;
  const { url, hash } = provenance;
  if (format === "portal") {
    const { readPortal } = await fetchPart(() => import("./read-portal.js"));
    return readPortal(item, query, {
      readBytes,
      maxRows: () => maxRows,
      ...(readRange ? { readRange } : {}),
      provenance,
      signal,
    });
  }
  if (Array.isArray(item["path"]))
    throw new UnreadableError(
      url,
      "its table is in several files. Accepted: one file of Parquet or Arrow.",
    );
  const schema = objectAt(item, "schema");
  const readings = parsePublishedFields(schema);
  if (format === "parquet") {
    const { readParquet } = await fetchPart(() => import("./parquet.js"));
    const table = await readParquet(query, { ...context, readings, size });
    return keyCaveats(table, schema);
  }
  const { readArrow } = await fetchPart(() => import("./arrow.js"));
  const bytes = await readBytes(url, signal, hash);
  const table = readArrow(bytes, { provenance, maxRows, readings });
  return keyCaveats(table, schema);
}
