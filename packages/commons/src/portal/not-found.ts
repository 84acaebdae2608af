import { DatasetNotFoundError } from "@commons-widgets/table";
import type { AskedDataset, Portal } from "./portal-dataset.js";

/**
 * The error that a portal has no such dataset, with the IDs of those that a
 * search for its name finds.
 */
export async function datasetNotFound(
  search: Portal["search"],
  { id, name }: AskedDataset,
  signal?: AbortSignal,
): Promise<DatasetNotFoundError> {
  const words = name.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const alike = await search(words, signal).catch(() => []);
  const prefix = /^([a-z][a-z0-9-]*):(?!\/\/)/i.exec(id)?.[1];
  return new DatasetNotFoundError(
    id,
    alike.map((item) => (prefix ? item.id.replace(/^[^:]+/, prefix) : item.id)),
  );
}
