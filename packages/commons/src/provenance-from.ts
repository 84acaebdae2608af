import type { Provenance } from "@commons-widgets/table";
import type { DatasetDescription } from "./description.js";

/**
 * The provenance of a table just read: what its description says, and where
 * from; no step was done with it yet.
 *
 * @param hash of the bytes, where the catalogue gives one and it held
 */
export function provenanceFrom(
  description: Omit<DatasetDescription, "fields" | "measures">,
  url: string,
  hash?: string,
): Provenance {
  const { id, title, version, sources, caveats } = description;
  const { publisher, licence, attribution, governance, newerVersion } =
    description;
  return {
    datasetId: id,
    title,
    version,
    sources,
    caveats,
    url,
    retrievedAt: new Date().toISOString(),
    steps: [],
    ...(publisher ? { publisher } : {}),
    ...(licence ? { licence } : {}),
    ...(attribution ? { attribution } : {}),
    ...(governance ? { governance } : {}),
    ...(newerVersion ? { newerVersion } : {}),
    ...(hash ? { hash } : {}),
  };
}
