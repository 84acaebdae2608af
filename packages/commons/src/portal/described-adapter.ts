import type { Table } from "@commons-widgets/table";
import type { Adapter, GroupedQuery, ReadQuery } from "../adapter.js";
import type { FieldReading } from "../adapters/data-package/field-metadata.js";

/** The adapter of a portal whose columns somebody else may describe. */
export interface DescribedAdapter extends Adapter {
  /**
   * Reads the rows that a query asks for, or more than those, with the columns
   * as they are described and no others.
   *
   * @param described none: as the portal has them
   * @throws {UnreadableError} where a column is described and is not there
   */
  readAs(
    id: string,
    described: readonly FieldReading[],
    query: ReadQuery,
    signal?: AbortSignal,
  ): Promise<Table>;
  /**
   * The rows that a query chooses, put together by the portal as the columns are
   * described; absent where no portal of its kind can.
   *
   * @returns `undefined` as of `aggregate`
   * @throws {UnreadableError} where a column is described and is not there
   */
  aggregateAs?(
    id: string,
    described: readonly FieldReading[],
    query: GroupedQuery,
    signal?: AbortSignal,
  ): Promise<Table | undefined>;
}

/** Whether columns of an adapter's tables may be described elsewhere. */
export function readsAsDescribed(
  adapter: Adapter,
): adapter is DescribedAdapter {
  return "readAs" in adapter;
}
