import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readJsonFile } from "./commons-file.js";
import type { Descriptor } from "./descriptor.js";
import { restoreLost } from "./replace-folder.js";

/** A dataset as it stands in the keeper's folder. */
export interface KeptDataset {
  readonly id: string;
  /** The folder of its package. */
  readonly folder: string;
  /** As parsed; not yet known to be a description. */
  readonly descriptor: unknown;
  /** Versions that another has taken the place of, oldest first. */
  readonly formerVersions: readonly string[];
}

/**
 * The datasets of a commons' folder, by name.
 *
 * A folder under `datasets/` with a `datapackage.json` is one. A version that
 * was superseded has a description of its own in its folder. One whose
 * replacement was interrupted is brought back first.
 *
 * @throws {KeepingError} where a description is not JSON
 */
export async function listDatasets(
  folder: string,
): Promise<readonly KeptDataset[]> {
  await restoreLost(join(folder, "datasets"));
  const datasets: KeptDataset[] = [];
  for (const id of await foldersIn(join(folder, "datasets"))) {
    const own = join(folder, "datasets", id);
    const descriptor = await readJsonFile(join(own, "datapackage.json"));
    if (descriptor === null) continue;
    const { version } = descriptor as Partial<Descriptor>;
    const formerVersions = (await foldersIn(own)).filter(
      (name) =>
        name !== version && existsSync(join(own, name, "datapackage.json")),
    );
    datasets.push({ id, folder: own, descriptor, formerVersions });
  }
  return datasets;
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort();
}
