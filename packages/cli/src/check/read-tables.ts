import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Adapter } from "@commons-widgets/commons";
import { CommonsError, type Table } from "@commons-widgets/table";
import {
  isFile,
  tableOf,
  type Descriptor,
  type ResourceDescriptor,
} from "../keeping/descriptor.js";
import { addressOf } from "../keeping/open-package.js";
import type { CheckedTable } from "./checked-dataset.js";
import type { Finding } from "./finding.js";

/** A dataset whose tables are to be read. */
interface Described {
  readonly id: string;
  readonly descriptor: Descriptor;
  /** Files that are not there or not as described. */
  readonly broken: ReadonlySet<string>;
}

/**
 * Reads the table of a dataset, and those others of its package that are held
 * to something or that another refers to. What is at a portal is checked by the
 * portal's keeper.
 *
 * @returns them, and an error for each that cannot be read
 */
export async function readTables(
  folder: string,
  { id, descriptor, broken }: Described,
  adapter: Adapter,
): Promise<{
  readonly tables: readonly CheckedTable[];
  readonly unread: readonly Finding[];
}> {
  const tables: CheckedTable[] = [];
  const unread: Finding[] = [];
  for (const resource of heldTables(descriptor).filter(isFile)) {
    const file = `datasets/${id}/${resource.path}`;
    if (broken.has(file)) continue;
    try {
      const address = `${addressOf(id)}#${resource.name}`;
      const table = await adapter.read(address, {});
      const lineOf = await lineFinder(join(folder, file), table);
      tables.push({ resource, tableFile: file, table, lineOf });
    } catch (error) {
      if (!(error instanceof CommonsError)) throw error;
      const { message } = error;
      unread.push({ rule: "unreadable", level: "error", file, message });
    }
  }
  return { tables, unread };
}

function heldTables(descriptor: Descriptor): readonly ResourceDescriptor[] {
  const { resources } = descriptor;
  const own = tableOf(descriptor);
  const referred = new Set(
    resources.flatMap(({ schema }) =>
      (schema?.foreignKeys ?? []).map(({ reference }) => reference.resource),
    ),
  );
  return resources.filter(
    (resource) =>
      resource === own || referred.has(resource.name) || isHeld(resource),
  );
}

function isHeld({ schema }: ResourceDescriptor): boolean {
  return (
    schema !== undefined &&
    (schema.primaryKey !== undefined ||
      schema.foreignKeys !== undefined ||
      schema.fields.some(({ constraints }) => constraints !== undefined))
  );
}

/** Rows are lines where the file has one more line, for the header. */
async function lineFinder(
  path: string,
  { rowCount }: Table,
): Promise<CheckedTable["lineOf"]> {
  const text = await readFile(path, "utf8");
  const isPlain = text.trimEnd().split("\n").length === rowCount + 1;
  return (row) => (isPlain ? row + 2 : undefined);
}
