import { existsSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readJsonFile } from "../keeping/commons-file.js";
import { isFile, writeJson, type Descriptor } from "../keeping/descriptor.js";
import { KeepingError } from "../keeping/keeping-error.js";
import { replaceFolder, restoreFolder } from "../keeping/replace-folder.js";

/** A dataset to be put into a keeper's folder. */
export interface NewDataset {
  readonly descriptor: Descriptor;
  /** Its files by their paths from the folder of the package. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Puts a dataset into a keeper's folder, wholly or not at all.
 *
 * The version it takes the place of stays in its folder, described there as it
 * was, so that a figure which names it still finds it.
 *
 * @param mayReplace whether a dataset of that name may be there already
 * @throws {KeepingError} where one is, and may not be replaced
 */
export async function placeDataset(
  folder: string,
  { descriptor, files }: NewDataset,
  mayReplace: boolean,
): Promise<void> {
  const { name, version } = descriptor;
  const target = join(folder, "datasets", name);
  await restoreFolder(target);
  const former = (await readJsonFile(
    join(target, "datapackage.json"),
  )) as Descriptor | null;
  if (former && !mayReplace)
    throw new KeepingError(
      `There is a dataset "${name}" already, version ${former.version}; nothing was changed. Give --replace to put this in its place, or --id NAME to add it under another name.`,
    );
  await replaceFolder(target, async (draft) => {
    if (existsSync(target)) await cp(target, draft, { recursive: true });
    if (former && former.version !== version)
      await write(
        join(draft, former.version, "datapackage.json"),
        writeJson(insideItsVersion(former)),
      );
    for (const [path, text] of files) await write(join(draft, path), text);
    await write(join(draft, "datapackage.json"), writeJson(descriptor));
  });
}

/**
 * A description as it stands in the folder of its version, paths and all.
 *
 * @throws {KeepingError} where one of its files is not in that folder, and so
 *   would be overwritten
 */
function insideItsVersion(descriptor: Descriptor): Descriptor {
  const { name, version, resources } = descriptor;
  const own = `${version}/`;
  const stray = resources
    .filter(isFile)
    .find(({ path }) => !path.startsWith(own));
  if (stray)
    throw new KeepingError(
      `datasets/${name}/${stray.path} is not in the folder of its version, "${own}". Move it there, and say so in datapackage.json; then add again.`,
    );
  return {
    ...descriptor,
    resources: resources.map((resource) =>
      isFile(resource)
        ? { ...resource, path: resource.path.slice(own.length) }
        : resource,
    ),
  };
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
