import {
  pageClient,
  type DatasetDescription,
  type DatasetRef,
} from "@commons-widgets/commons";
import type { Table } from "@commons-widgets/table";

/** A dataset's description and its rows. */
export interface DatasetData {
  readonly description: DatasetDescription;
  readonly table: Table;
}

/** Reads both at once, through the page's one client. */
export async function loadDataset(
  ref: DatasetRef,
  signal: AbortSignal,
): Promise<DatasetData> {
  const client = pageClient();
  const [description, table] = await Promise.all([
    client.describe(ref, signal),
    client.read(ref, {}, signal),
  ]);
  return { description, table };
}
