import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CommonsError } from "@commons-widgets/table";
import { explainPackage, isPackage } from "../check/validate-package.js";
import {
  readCommonsFile,
  readJsonFile,
  type CommonsFile,
} from "../keeping/commons-file.js";
import { tableOf, writeJson, type Descriptor } from "../keeping/descriptor.js";
import { KeepingError } from "../keeping/keeping-error.js";
import { listDatasets, type KeptDataset } from "../keeping/list-datasets.js";
import { openFolder } from "../keeping/open-package.js";
import { replaceFolder, restoreFolder } from "../keeping/replace-folder.js";
import {
  describeCatalogue,
  type PublishedDataset,
} from "./describe-catalogue.js";
import { refuseChanges } from "./refuse-changes.js";
import { writeIndexPage } from "./index-page.js";
import { publishDataset } from "./publish-dataset.js";
import { readCoverage } from "./read-coverage.js";
import { indexDatasets } from "./search-index.js";

/** What is built from where. */
export interface BuildOptions {
  /** The keeper's folder. */
  readonly folder: string;
  /** The folder to publish; what stands there is replaced, wholly or not at all. */
  readonly out: string;
  /** Ends the work at the next dataset; nothing is replaced then. */
  readonly signal: AbortSignal;
  /** Hears of each dataset before it is worked on. */
  readonly progress: (line: string) => void;
}

/** What was built. */
export interface BuildReport {
  readonly datasets: readonly {
    readonly id: string;
    readonly version: string;
    readonly files: number;
    readonly bytes: number;
  }[];
}

/**
 * Makes of a keeper's folder the folder to publish: the catalogue, a page for
 * people, the search index, and every version of every dataset.
 *
 * @throws {KeepingError} where a description is not as the format says, a file
 *   is missing or cannot be read, or a version was published with other bytes
 */
export async function buildCommons(
  options: BuildOptions,
): Promise<BuildReport> {
  const { folder, out } = options;
  const commons = await readCommonsFile(folder);
  const kept = describedDatasets(await listDatasets(folder));
  await restoreFolder(out);
  const before = await readJsonFile(join(out, "catalogue.json"));
  let published: readonly PublishedDataset[] = [];
  await replaceFolder(out, async (draft) => {
    published = await publishAll(kept, draft, options);
    refuseChanges(before, published);
    await writeFronts(commons, published, draft, options);
  });
  return {
    datasets: published.map(({ descriptor: { name, version }, files }) => ({
      id: `${commons.prefix}:${name}`,
      version,
      files: files.length,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    })),
  };
}

interface Described {
  readonly dataset: KeptDataset;
  readonly descriptor: Descriptor;
}

function describedDatasets(
  datasets: readonly KeptDataset[],
): readonly Described[] {
  return datasets.map((dataset) => {
    const { id, descriptor } = dataset;
    if (!isPackage(descriptor))
      throw new KeepingError(
        `datasets/${id}/datapackage.json is not as the format asks.`,
        explainPackage(descriptor),
      );
    if (descriptor.name !== id)
      throw new KeepingError(
        `datasets/${id}/datapackage.json is named "${descriptor.name}". Accepted: the name of its folder, "${id}".`,
      );
    return { dataset, descriptor };
  });
}

async function publishAll(
  kept: readonly Described[],
  draft: string,
  { signal, progress }: BuildOptions,
): Promise<readonly PublishedDataset[]> {
  const published: PublishedDataset[] = [];
  for (const [index, { dataset, descriptor }] of kept.entries()) {
    signal.throwIfAborted();
    progress(`${index + 1} of ${kept.length}: ${dataset.id}`);
    await mkdir(join(draft, "datasets", dataset.id), { recursive: true });
    published.push(await publishDataset(dataset, descriptor, draft));
  }
  return published;
}

async function writeFronts(
  commons: CommonsFile,
  published: readonly PublishedDataset[],
  draft: string,
  { signal, progress }: BuildOptions,
): Promise<void> {
  const write = (name: string, text: string) =>
    writeFile(join(draft, name), text);
  const descriptors = published.map(({ descriptor }) => descriptor);
  const head = { ...commons, searchIndex: "search.json" };
  await write("catalogue.json", writeJson(describeCatalogue(head, published)));
  await write(
    "search.json",
    writeJson(indexDatasets(commons.prefix, descriptors)),
  );
  const adapter = openFolder(draft);
  const shown = [];
  for (const { descriptor, files } of published) {
    signal.throwIfAborted();
    progress(`counting what is there: ${descriptor.name}`);
    const id = `${commons.prefix}:${descriptor.name}`;
    // What is at a portal may be other, or away, when the page is read.
    const coverage = tableOf(descriptor)?.commons?.portal
      ? { measures: [] }
      : await readCoverage(adapter, id).catch(explainUnread(id));
    shown.push({ descriptor, files, coverage });
  }
  await write("index.html", writeIndexPage(commons, shown));
}

function explainUnread(id: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof CommonsError)) throw error;
    throw new KeepingError(`${id} cannot be read: ${error.message}`);
  };
}
