import {
  Table,
  type Cell,
  type Column,
  type Field,
  type Value,
} from "@commons-widgets/table";

/** A column of a made-up table: what its field is, and its cells. */
export function column(
  name: string,
  field: Partial<Field>,
  cells: readonly Cell<Value>[],
): Column {
  return { field: { name, title: name, type: "number", ...field }, cells };
}

/** A made-up table of these columns. */
export function tableOf(title: string, ...columns: readonly Column[]): Table {
  return new Table(columns, columns[0]?.cells.length ?? 0, {
    datasetId: "lcr:made-up",
    title,
    version: "1",
    sources: [],
    url: "made-up.csv",
    retrievedAt: "2026-06-01T00:00:00Z",
    steps: [],
    caveats: [],
  });
}
