import { basename } from "node:path";
import { CommonsError, type UnreadableCell } from "@commons-widgets/table";
import { readCommonsFile } from "../keeping/commons-file.js";
import { registersOf } from "../keeping/area-registers.js";
import { holdsAreas, type FieldDescriptor } from "../keeping/descriptor.js";
import { KeepingError } from "../keeping/keeping-error.js";
import { listDatasets } from "../keeping/list-datasets.js";
import { addressOf, openFolder } from "../keeping/open-package.js";
import { isPackage } from "../check/validate-package.js";
import { readBoundaryFile } from "./add-boundaries.js";
import { describeDataset, type Named } from "./describe-dataset.js";
import { placeDataset } from "./place-dataset.js";
import {
  isAddress,
  readBytes,
  readSource,
  type AskedSource,
} from "./read-source.js";
import { writeTable } from "./write-cells.js";

/** What is to be added where. */
export interface AddOptions extends AskedSource {
  /** The keeper's folder. */
  readonly folder: string;
  readonly named: Omit<Named, "id"> & { readonly id?: string | undefined };
  readonly mayReplace: boolean;
}

/** What was added, and what its keeper should look at. */
export interface Added {
  /** With the prefix of the commons. */
  readonly id: string;
  readonly version: string;
  /** From the keeper's folder. */
  readonly file: string;
  readonly rows: number;
  readonly fields: readonly FieldDescriptor[];
  readonly conclusions: readonly string[];
  readonly skipped: readonly { readonly line: number; readonly text: string }[];
  readonly unreadable: readonly UnreadableCell[];
  readonly hasLicence: boolean;
}

/**
 * Adds a dataset to a keeper's folder, from separated text, a portal, or a file
 * of boundaries.
 *
 * @throws {KeepingError} where the folder holds no commons, there is no such
 *   file, or a dataset of that name is there already
 * @throws {CommonsError} where the source cannot be read
 */
export async function addDataset(options: AddOptions): Promise<Added> {
  const { folder, source, type, dataset } = options;
  const { prefix } = await readCommonsFile(folder);
  const isPortal = isAddress(source) && (type ?? dataset) !== undefined;
  const ending = /\.(?:geojson|topojson|topo\.json)$/i;
  return !isPortal && ending.test(pathOf(source))
    ? addBoundaries(prefix, options)
    : addTable(prefix, options);
}

async function addTable(prefix: string, options: AddOptions): Promise<Added> {
  const { folder, mayReplace, named } = options;
  const read = await readSource(options);
  const written = writeTable(read.table);
  const id = named.id ?? nameOf(options);
  const descriptor = describeDataset(
    read,
    written,
    { ...named, id },
    await readRegisters(folder),
  );
  const files = new Map([[`${named.version}/data.csv`, written.csv]]);
  options.signal.throwIfAborted();
  await placeDataset(folder, { descriptor, files }, mayReplace);
  return {
    id: `${prefix}:${id}`,
    version: named.version,
    file: `datasets/${id}/datapackage.json`,
    rows: read.table.rowCount,
    fields: descriptor.resources[0]?.schema?.fields ?? [],
    conclusions: read.conclusions,
    skipped: read.skipped,
    unreadable: read.table.unreadable,
    hasLicence: descriptor.licenses !== undefined,
  };
}

async function addBoundaries(
  prefix: string,
  { folder, source, named, mayReplace, signal }: AddOptions,
): Promise<Added> {
  const { bytes, from } = await readBytes(source, signal);
  const { dataset, areas, notes } = readBoundaryFile(
    parseJson(new TextDecoder().decode(bytes), source),
    from,
    named,
  );
  signal.throwIfAborted();
  await placeDataset(folder, dataset, mayReplace);
  const { name, version, licenses, resources } = dataset.descriptor;
  return {
    id: `${prefix}:${name}`,
    version,
    file: `datasets/${name}/datapackage.json`,
    rows: areas,
    fields: resources[0]?.schema?.fields ?? [],
    conclusions: notes,
    skipped: [],
    unreadable: [],
    hasLicence: licenses !== undefined,
  };
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new KeepingError(`${path} is not JSON.`);
  }
}

/** The areas that the commons holds already. */
async function readRegisters(folder: string) {
  const adapter = openFolder(folder);
  const read = [];
  for (const { id, descriptor } of await listDatasets(folder)) {
    if (!isPackage(descriptor) || !holdsAreas(descriptor)) continue;
    try {
      const table = await adapter.read(addressOf(id), {});
      read.push({ descriptor, table });
    } catch (error) {
      // What is wrong with it, `check` says.
      if (!(error instanceof CommonsError)) throw error;
    }
  }
  return registersOf(read);
}

/** The path of a file, or that in an address. */
function pathOf(source: string): string {
  return isAddress(source) ? decodeURI(new URL(source).pathname) : source;
}

/** A dataset's name from that of its file, in small letters with hyphens. */
function nameOf({ source, dataset }: AddOptions): string {
  const file =
    dataset ?? basename(pathOf(source)).replace(/\.[a-z]{2,5}(?:\.gz)?$/i, "");
  const name = file
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (name === "")
    throw new KeepingError(
      `No name can be made of "${file}". Give one with --id NAME.`,
    );
  return name;
}
