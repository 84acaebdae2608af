import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  isFile,
  writeJson,
  type Descriptor,
  type FileDescriptor,
  type ResourceDescriptor,
} from "../keeping/descriptor.js";
import { readJsonFile } from "../keeping/commons-file.js";
import { KeepingError } from "../keeping/keeping-error.js";
import type { KeptDataset } from "../keeping/list-datasets.js";
import { measureFile } from "../keeping/measure-file.js";
import { mediaTypeOf } from "../server/media-type.js";
import type { PublishedDataset, PublishedFile } from "./describe-catalogue.js";
import { publishOutlines, type MadeResource } from "./publish-outlines.js";

/** Where a dataset's files come from and go to. */
interface Publishing {
  /** The folder of the dataset's package, as kept. */
  readonly from: string;
  /** The folder of the catalogue to be. */
  readonly to: string;
  /** The dataset's folder in it, such as `datasets/wards`. */
  readonly folder: string;
}

/**
 * Copies a dataset into a catalogue's folder: its tables as they are, its
 * outlines as TopoJSON and as tiles, its description with the size and the
 * fingerprint of each file, and all of its former versions.
 *
 * @throws {KeepingError} where a file that the description names is not there
 */
export async function publishDataset(
  dataset: KeptDataset,
  descriptor: Descriptor,
  to: string,
): Promise<PublishedDataset> {
  const folder = `datasets/${dataset.id}`;
  const publishing = { from: dataset.folder, to, folder };
  const current = await publishVersion(publishing, descriptor);
  const formerVersions = [];
  for (const version of dataset.formerVersions) {
    const former = (await readJsonFile(
      join(dataset.folder, version, "datapackage.json"),
    )) as Descriptor;
    const { files } = await publishVersion(
      {
        from: join(dataset.folder, version),
        to,
        folder: `${folder}/${version}`,
      },
      former,
    );
    formerVersions.push({ version, files });
  }
  return { ...current, formerVersions };
}

async function publishVersion(
  publishing: Publishing,
  descriptor: Descriptor,
): Promise<PublishedDataset> {
  const files: PublishedFile[] = [];
  const resources: ResourceDescriptor[] = [];
  for (const resource of descriptor.resources) {
    if (!isFile(resource)) {
      resources.push(resource);
      continue;
    }
    for (const made of await makeResources(publishing, resource)) {
      const file = await publishFile(publishing, made);
      files.push(file);
      const { bytes, sha256 } = file;
      resources.push({ ...made.resource, bytes, hash: `sha256:${sha256}` });
    }
  }
  const published = { ...descriptor, resources };
  const text = writeJson(published);
  const path = `${publishing.folder}/datapackage.json`;
  await writeFile(join(publishing.to, path), text);
  const description: PublishedFile = {
    path,
    resource: "datapackage",
    mediatype: "application/vnd.datapackage+json",
    ...measureFile(text),
  };
  return { descriptor: published, files: [description, ...files] };
}

async function makeResources(
  { from }: Publishing,
  resource: FileDescriptor,
): Promise<readonly MadeResource[]> {
  return resource.commons?.role === "outlines"
    ? publishOutlines(from, resource)
    : [{ resource }];
}

async function publishFile(
  { from, to, folder }: Publishing,
  { resource, content }: MadeResource,
): Promise<PublishedFile> {
  const path = `${folder}/${resource.path}`;
  const target = join(to, path);
  await mkdir(dirname(target), { recursive: true });
  if (content === undefined) await copy(join(from, resource.path), target);
  else await writeFile(target, content);
  const { vintage } = resource.commons ?? {};
  return {
    path,
    resource: resource.name,
    mediatype: resource.mediatype ?? mediatypeOf(resource),
    ...measureFile(content ?? (await readFile(target))),
    ...(vintage ? { vintage } : {}),
  };
}

async function copy(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new KeepingError(`A description names ${from}, which is not there.`);
  }
}

/** Without parameters: how its text is encoded, the description says. */
function mediatypeOf({ path, format }: FileDescriptor): string {
  return mediaTypeOf(format ? `.${format}` : path).replace(/;.*/, "");
}
