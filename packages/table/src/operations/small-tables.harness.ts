import type { Cell } from "../absence.js";
import type { Field } from "../field.js";
import type { Provenance } from "../provenance.js";
import { Table, type Value } from "../table.js";

/** A column for a test: its field but for what can be told from the cells. */
export interface SmallColumn extends Partial<Field> {
  readonly name: string;
  readonly cells: readonly Cell<Value>[];
}

/** A provenance without anything done to the data yet. */
const PROVENANCE: Provenance = {
  datasetId: "lcr:test",
  title: "Test",
  version: "1",
  sources: [],
  url: "https://example.org/data.csv",
  retrievedAt: "2026-06-01T00:00:00Z",
  steps: [],
  caveats: [],
};

/** A table of a few columns, each with its name as its title. */
export function smallTable(
  columns: readonly SmallColumn[],
  provenance: Partial<Provenance> = {},
): Table {
  return new Table(
    columns.map(({ cells, ...field }) => ({
      field: { title: field.name, type: typeOf(cells), ...field },
      cells,
    })),
    columns[0]?.cells.length ?? 0,
    { ...PROVENANCE, ...provenance },
  );
}

/** The cells of every column, by its name. */
export function cellsOf(
  table: Table,
): Readonly<Record<string, readonly Cell<Value>[]>> {
  return Object.fromEntries(
    table.columns.map(({ field, cells }) => [field.name, cells]),
  );
}

function typeOf(cells: readonly Cell<Value>[]): Field["type"] {
  if (cells.some((cell) => typeof cell === "number")) return "number";
  const isPeriod = cells.some(
    (cell) => typeof cell === "object" && "start" in cell,
  );
  return isPeriod ? "period" : "string";
}
