import { KeepingError } from "../keeping/keeping-error.js";
import { isInVersion } from "../keeping/version-folder.js";
import type { PublishedDataset } from "./describe-catalogue.js";

/**
 * Holds a commons to its word that a version never changes.
 *
 * @param before the catalogue as it was last built; `null` where there is none
 * @throws {KeepingError} naming each file that was published with other bytes
 */
export function refuseChanges(
  before: unknown,
  published: readonly PublishedDataset[],
): void {
  const hashes = hashesIn(before);
  const changed = published
    .flatMap(({ files, formerVersions = [] }) => [
      ...files,
      ...formerVersions.flatMap((former) => former.files),
    ])
    .filter(({ path, sha256 }) => {
      const was = isInVersion(path) ? hashes.get(path) : undefined;
      return was !== undefined && was !== sha256;
    });
  if (changed.length > 0)
    throw new KeepingError(
      'A version that was published never changes. Give the correction a version of its own ("version" in datapackage.json, and the folder of its files).',
      changed.map(({ path }) => `${path} was published with other bytes`),
    );
}

/** The fingerprint of each file that a catalogue lists, at whatever depth. */
function hashesIn(json: unknown): ReadonlyMap<string, string> {
  const hashes = new Map<string, string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === "object" && value !== null) {
      const item = value as Readonly<Record<string, unknown>>;
      const path = item["dcat:downloadURL"];
      const sum = item["spdx:checksum"] as
        { readonly "spdx:checksumValue"?: string } | undefined;
      if (typeof path === "string" && sum?.["spdx:checksumValue"])
        hashes.set(path, sum["spdx:checksumValue"]);
      else Object.values(item).forEach(visit);
    }
  };
  visit(json);
  return hashes;
}
