import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { placeDataset, type NewDataset } from "../add/place-dataset.js";
import { COMMONS_FILE, type CommonsFile } from "../keeping/commons-file.js";
import { writeJson } from "../keeping/descriptor.js";
import { KeepingError } from "../keeping/keeping-error.js";
import { titleOf } from "../title-of.js";

/**
 * Starts a commons in a folder, named after it, with datasets to begin with.
 *
 * `commons.json` is put in its place last. A start that was interrupted before
 * that can be made again: what it left is then replaced.
 *
 * @throws {KeepingError} where there is one already, or datasets of these names
 */
export async function startCommons(
  folder: string,
  datasets: readonly NewDataset[],
): Promise<CommonsFile> {
  const path = join(folder, COMMONS_FILE);
  if (existsSync(path))
    throw new KeepingError(
      `There is a commons in ${folder} already (${COMMONS_FILE}); nothing was changed.`,
    );
  const commons = nameAfter(basename(resolve(folder)));
  await mkdir(join(folder, "datasets"), { recursive: true });
  const draft = join(folder, `.${COMMONS_FILE}.new`);
  const wasInterrupted = existsSync(draft);
  try {
    await writeFile(draft, writeJson(commons));
    for (const dataset of datasets)
      await placeDataset(folder, dataset, wasInterrupted);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  return commons;
}

function nameAfter(name: string): CommonsFile {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const prefix = words.join("-").replace(/^[^a-z]+/, "");
  return {
    title: titleOf(words.join(" ")) || "Our commons",
    description: "",
    prefix: prefix || "our",
    publisher: { name: "", homepage: "" },
    address: "",
  };
}
