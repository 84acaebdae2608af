import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  isFile,
  type Descriptor,
  type FileDescriptor,
} from "../keeping/descriptor.js";
import { measureFile } from "../keeping/measure-file.js";
import type { Finding } from "./finding.js";

/**
 * Whether every file that a description names is there, and has the size and
 * fingerprint that are stated, where they are.
 *
 * @param folder the folder of the commons
 * @param own that of the dataset in it, such as `datasets/wards`
 */
export async function checkFiles(
  folder: string,
  own: string,
  { resources }: Descriptor,
): Promise<readonly Finding[]> {
  const found = await Promise.all(
    resources
      .filter(isFile)
      .map((resource) => checkFile(folder, own, resource)),
  );
  return found.flat();
}

async function checkFile(
  folder: string,
  own: string,
  { path, bytes, hash }: FileDescriptor,
): Promise<readonly Finding[]> {
  const file = `${own}/${path}`;
  const report = (message: string): readonly Finding[] => [
    { rule: "file", level: "error", file, message },
  ];
  let content: Uint8Array;
  try {
    content = await readFile(join(folder, file));
  } catch {
    return report("The description names this file, and it is not there.");
  }
  const truth = measureFile(content);
  if (bytes !== undefined && bytes !== truth.bytes)
    return report(
      `It has ${truth.bytes} bytes, and the description says ${bytes}.`,
    );
  if (hash !== undefined && hash !== `sha256:${truth.sha256}`)
    return report(
      "It is not the file that the description was made of: its fingerprint (sha256) differs.",
    );
  return [];
}
