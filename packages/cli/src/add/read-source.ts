import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import {
  CommonsClient,
  DEFAULT_LIMITS,
  readPublished,
  requestBytes,
  type DatasetDescription,
} from "@commons-widgets/commons";
import type { Provenance, Table } from "@commons-widgets/table";
import { KeepingError } from "../keeping/keeping-error.js";
import { portalTypeOf } from "./portal-type.js";

/** What is to be added, as it was named. */
export interface AskedSource {
  /** A path, or an http(s) address. */
  readonly source: string;
  /** Which kind of portal, where it is one; found out from the address if absent. */
  readonly type?: string | undefined;
  /** Its name at the portal; absent where the address says it. */
  readonly dataset?: string | undefined;
  readonly signal: AbortSignal;
}

/** Where something was read, as a description lists its sources. */
export interface Origin {
  /** Address or name of the file, for people. */
  readonly title: string;
  /** Its address; absent for a file of the keeper's own. */
  readonly path?: string;
}

/** A source, read. */
export interface ReadSource {
  readonly from: Origin;
  readonly table: Table;
  /** What was concluded, a sentence each. */
  readonly conclusions: readonly string[];
  /** Rows that are no data, with their lines. */
  readonly skipped: readonly { readonly line: number; readonly text: string }[];
  /** Present where a portal told of it. */
  readonly description?: DatasetDescription;
}

/** Portals may take long over a whole table. */
const PATIENCE = 120_000;

/**
 * Reads what a keeper wants to add: separated text in a file or at an address,
 * as people publish it, or a dataset of a portal.
 *
 * @throws {KeepingError} where there is no such file
 * @throws {CommonsError} where it cannot be read
 */
export async function readSource(asked: AskedSource): Promise<ReadSource> {
  const { source, dataset, signal } = asked;
  if (isAddress(source)) {
    const type = asked.type ?? (dataset ? undefined : portalTypeOf(source));
    if (type) return readPortal(asked, type);
  }
  const { bytes, from } = await readBytes(source, signal);
  const url = from.path ?? pathToFileURL(source).href;
  return { ...readText(bytes, url), from };
}

/** Whether a source is on the web, and no file of the keeper's own. */
export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/**
 * Reads a file, or what is at an address.
 *
 * @throws {KeepingError} where there is no such file
 * @throws {CommonsError} where the address does not answer as it should
 */
export async function readBytes(
  source: string,
  signal: AbortSignal,
): Promise<{ readonly bytes: Uint8Array; readonly from: Origin }> {
  if (!isAddress(source))
    return {
      bytes: await readFileOf(source),
      from: { title: basename(source) },
    };
  const limits = { ...DEFAULT_LIMITS, timeout: PATIENCE };
  return {
    bytes: await requestBytes(source, limits, signal),
    from: { title: source, path: source },
  };
}

async function readFileOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new KeepingError(
      code === "ENOENT" ? `There is no file ${path}.` : message,
    );
  }
}

function readText(bytes: Uint8Array, url: string) {
  const provenance: Provenance = {
    datasetId: url,
    title: url,
    version: "",
    sources: [],
    url,
    retrievedAt: new Date().toISOString(),
    steps: [],
    caveats: [],
  };
  const { table, conclusions, skipped } = readPublished({
    bytes,
    provenance,
    maxRows: DEFAULT_LIMITS.rows,
  });
  return { table, conclusions, skipped };
}

async function readPortal(
  { source, dataset, signal }: AskedSource,
  type: string,
): Promise<ReadSource> {
  const client = new CommonsClient();
  client.limits.timeout = PATIENCE;
  const ref = dataset
    ? { id: `portal:${dataset}`, href: source, type }
    : { id: source, type };
  const [table, description] = await Promise.all([
    client.read(ref, {}, signal),
    client.describe(ref, signal),
  ]);
  return {
    from: { title: source, path: source },
    table,
    conclusions: [`Read from ${source} as ${type}.`, ...table.provenance.steps],
    skipped: [],
    description,
  };
}
