import type { Provenance } from "@commons-widgets/table";
import type { DatasetDescription } from "./description.js";

/** The provenance of a table just read: what its description says, and where from. */
export function provenanceFrom(
  description: DatasetDescription,
  url: string,
): Provenance {
  const { id, title, version, sources, caveats } = description;
  const { publisher, licence, attribution } = description;
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
  };
}
