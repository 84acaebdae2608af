import type { Table } from "@commons-widgets/table";
import type { Adapter, ReadQuery } from "./adapter.js";
import type { SharedRequests } from "./shared-requests.js";

/** What a commons gives for a query, read once for all who ask for the same. */
export function readShared(
  tables: SharedRequests<Table>,
  adapter: Adapter,
  id: string,
  query: ReadQuery,
  signal: AbortSignal | undefined,
): Promise<Table> {
  return tables.get(
    JSON.stringify([id, query]),
    (shared) => adapter.read(id, query, shared),
    signal,
  );
}
