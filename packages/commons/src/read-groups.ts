import {
  aggregateRows,
  selectColumns,
  withStep,
  Table,
  type Field,
} from "@commons-widgets/table";
import type { Adapter, GroupedQuery, Grouping, ReadQuery } from "./adapter.js";

/** Which rows are to be put together, and a way to read them. */
interface Asked {
  readonly id: string;
  readonly query: GroupedQuery;
  readonly readRows: (chosen: ReadQuery) => Promise<Table>;
}

/**
 * Reads rows put together: as the commons gives them where it can, else its
 * rows, put together here.
 *
 * @throws {FieldNotFoundError} where a column is named that is not there
 */
export async function readGroups(
  adapter: Adapter,
  { id, query, readRows }: Asked,
  signal?: AbortSignal,
): Promise<Table> {
  const { aggregate, fields, ...chosen } = query;
  const given = await adapter.aggregate?.(id, query, signal);
  if (given) return fields ? selectColumns(given, fields) : given;
  const described = await adapter.describe(id, signal);
  const needed = neededFields(aggregate, described.fields);
  const rows = await readRows(
    needed.length > 0 ? { ...chosen, fields: needed } : chosen,
  );
  const here = withStep(
    rows.provenance,
    "The rows are put together here: the source gives them one by one.",
  );
  const made = aggregateRows(
    new Table(rows.columns, rows.rowCount, here, rows.unreadable),
    aggregate.by,
    aggregate.of,
  );
  return fields ? selectColumns(made, fields) : made;
}

/** The columns that are put together, each once, and what weights them. */
function neededFields(
  { by, of }: Grouping,
  fields: readonly Field[],
): readonly string[] {
  const made = of.map(({ field }) => field);
  const weights = fields.flatMap(({ name, weightedBy }) =>
    weightedBy !== undefined && made.includes(name) ? [weightedBy] : [],
  );
  const known = new Set(fields.map(({ name }) => name));
  return [
    ...new Set([...by, ...made, ...weights.filter((name) => known.has(name))]),
  ];
}
