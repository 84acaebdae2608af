import type { Provenance, Table } from "@commons-widgets/table";
import type { ReadBytes } from "../../adapter.js";
import { parseJson } from "../../decode.js";
import { UnreadableError } from "../../failures.js";
import {
  isObject,
  memberAt,
  objectAt,
  textAt,
  type JsonObject,
} from "../../json.js";
import { adoptRoles } from "../../published/adopt-roles.js";
import {
  inferPublished,
  readPublished,
} from "../../published/read-published.js";
import { keyCaveats } from "./check-keys.js";
import { joinChunks } from "./join-chunks.js";
import { parsePublishedFields } from "./published-fields.js";
import { parseDialect } from "./resource-dialect.js";
import { readParts } from "./resource-parts.js";

/** What a resource is read with. */
export interface ResourceContext {
  /** Address of the package; paths are relative to it. */
  readonly base: string;
  readonly readBytes: ReadBytes;
  readonly maxRows: number;
  readonly provenance: Provenance;
  readonly signal?: AbortSignal | undefined;
  /** The file, where it was read already. */
  readonly ahead?: Uint8Array | undefined;
}

/**
 * Reads a tabular resource of a data package with all the standard allows:
 * dialects and encodings, files in several parts, inline data, gzip, a schema
 * or dialect at an address of its own, or no schema at all; as publishers fill
 * it in.
 *
 * A field without a role keeps what the schema says of it; where no field has
 * one, roles are concluded from the values and said so. Where a primary key is
 * not unique, that is a caveat.
 *
 * @throws {CommonsError} where a part cannot be read
 */
export async function readResource(
  item: JsonObject,
  context: ResourceContext,
): Promise<Table> {
  const resource = await resolveReferences(item, context);
  const schema = objectAt(resource, "schema");
  const described = parsePublishedFields(schema);
  const format = formatOf(resource);
  const parts = await readParts(resource, format, {
    base: context.base,
    readBytes: context.readBytes,
    signal: context.signal,
    ahead: context.ahead,
  });
  const isText = format !== "json" && memberAt(resource, "data") === undefined;
  const promise = isText ? parseDialect(resource, format) : {};
  const { headerRows = [0] } = promise;
  const headerLines = Math.max(0, ...headerRows.map((row) => row + 1));
  const file = {
    ...promise,
    bytes: joinChunks(parts, headerLines),
    provenance: context.provenance,
    maxRows: context.maxRows,
    encoding: textAt(resource, "encoding"),
  };
  if (described.length === 0) return readPublished(file).table;
  const { readings, steps } = described.some(({ field }) => field.role)
    ? { readings: described, steps: [] }
    : adoptRoles(described, inferPublished(file).readings);
  const { provenance } = context;
  const { table } = readPublished({
    ...file,
    provenance: { ...provenance, steps: [...provenance.steps, ...steps] },
    readings,
    byPlace: headerLines === 0,
  });
  return keyCaveats(table, schema);
}

/** A schema or a dialect may be a path, relative to the package. */
async function resolveReferences(
  item: JsonObject,
  { base, readBytes, signal }: ResourceContext,
): Promise<JsonObject> {
  const resolved: Record<string, unknown> = { ...item };
  for (const key of ["schema", "dialect"]) {
    const path = textAt(item, key);
    if (path === undefined) continue;
    const url = URL.canParse(path, base) ? new URL(path, base).href : base;
    const json = parseJson(await readBytes(url, signal), url);
    if (!isObject(json))
      throw new UnreadableError(url, `it is JSON but no ${key}.`);
    resolved[key] = json;
  }
  return resolved;
}

function formatOf(resource: JsonObject): string {
  const said = textAt(resource, "format");
  if (said) return said.toLowerCase();
  const path = memberAt(resource, "path");
  const first = Array.isArray(path) ? (path as unknown[])[0] : path;
  const name = typeof first === "string" ? first.replace(/\.gz$/, "") : "";
  return name.split(".").at(-1)?.toLowerCase() ?? "";
}
