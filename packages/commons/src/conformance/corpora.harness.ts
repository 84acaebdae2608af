import { existsSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { Provenance } from "@commons-widgets/table";
import { HttpStatusError } from "../failures.js";

/** Files that others published; they are no part of the repository. */
const FOLDER =
  process.env["COMMONS_TEST_DATA"] ??
  fileURLToPath(new URL("../../../../../shared/data", import.meta.url));

/** Whether those files are there. */
export const hasCorpora = existsSync(`${FOLDER}/corpora`);

/** What one test of a suite came to. */
export interface Outcome {
  readonly id: string;
  /** Absent where it passed. */
  readonly failure?: string;
}

/** The path of a file of the collection. */
export function pathOf(name: string): string {
  return `${FOLDER}/${name}`;
}

/** A file's bytes, unpacked where its name ends in `.gz`. */
export function bytesOf(name: string): Uint8Array {
  const bytes = readFileSync(pathOf(name));
  return new Uint8Array(name.endsWith(".gz") ? gunzipSync(bytes) : bytes);
}

/** A JSON file, parsed. */
export function jsonOf(name: string): unknown {
  return JSON.parse(readFileSync(pathOf(name), "utf8")) as unknown;
}

/**
 * Reads addresses below a base from a folder of the collection, as a server
 * would answer.
 */
export function folderReader(
  base: string,
  folder: string,
): (url: string) => Promise<Uint8Array> {
  return (url) => {
    const name = decodeURIComponent(
      url.slice(base.length).split(/[?#]/)[0] ?? "",
    );
    const path = pathOf(`${folder}/${name}`);
    const isThere =
      url.startsWith(base) &&
      !/\?.*-metadata\.json$/.test(url) &&
      existsSync(path) &&
      statSync(path).isFile();
    return isThere
      ? Promise.resolve(new Uint8Array(readFileSync(path)))
      : Promise.reject(new HttpStatusError(url, 404));
  };
}

/** What is known of a file that is read for itself. */
export function provenanceOf(url: string): Provenance {
  return {
    datasetId: url,
    title: url,
    version: "",
    sources: [],
    url,
    retrievedAt: "2026-11-21T00:00:00Z",
    steps: [],
    caveats: [],
  };
}
