import type { AdapterContext } from "../../adapter.js";
import {
  type PortalDescription,
  type PortalFile,
} from "../../portal/portal-dataset.js";
import { provenanceFrom } from "../../provenance-from.js";
import { readPublished } from "../../published/read-published.js";

/** A table in a file, read whole as published text. */
export async function openFile(
  { readBytes, maxRows }: AdapterContext,
  url: string,
  description: PortalDescription,
  signal?: AbortSignal,
): Promise<PortalFile> {
  const bytes = await readBytes(url, signal);
  const provenance = provenanceFrom(description, url);
  const file = { bytes, provenance, maxRows: maxRows() };
  const { table, readings } = readPublished(file);
  return {
    description,
    table,
    readings,
    readAs: (described) =>
      readPublished({ ...file, readings: described }).table,
  };
}
