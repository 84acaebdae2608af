import type { Table } from "@commons-widgets/table";
import type { Adapter, GroupedQuery, ReadQuery } from "./adapter.js";
import { narrowTable } from "./narrow-table.js";
import { readGroups } from "./read-groups.js";
import { readShared } from "./read-shared.js";
import type { SharedRequests } from "./shared-requests.js";

/**
 * Reads a part of a dataset's rows, or puts them together: what the commons can
 * do of the query it does, the rest is done here.
 *
 * @throws {FieldNotFoundError} where a column is named that is not there
 */
export function readPart(
  tables: SharedRequests<Table>,
  adapter: Adapter,
  id: string,
  query: ReadQuery | GroupedQuery,
  signal: AbortSignal | undefined,
): Promise<Table> {
  const readRows = async (chosen: ReadQuery, asked = signal) => {
    const pushed = await adapter.pushes(chosen, id, asked);
    const table = await readShared(tables, adapter, id, pushed, asked);
    return pushed === chosen ? table : narrowTable(table, chosen);
  };
  if (!("aggregate" in query)) return readRows(query);
  return tables.get(
    JSON.stringify([id, query]),
    (shared) =>
      readGroups(
        adapter,
        { id, query, readRows: (chosen) => readRows(chosen, shared) },
        shared,
      ),
    signal,
  );
}
