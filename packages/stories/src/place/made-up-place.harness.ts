import {
  Absence,
  parsePeriod,
  Table,
  type Cell,
  type Column,
  type Field,
  type Provenance,
  type Value,
} from "@commons-widgets/table";
import { listAreas, type AreaData } from "@commons-widgets/element-kit";

/** One row of a made-up dataset; `null` is a missing value. */
export interface MadeUpRow {
  readonly area: string;
  readonly period?: string;
  readonly value: number | null;
  readonly lower?: number;
  readonly upper?: number;
  readonly parent?: string;
  readonly parentName?: string;
}

const rate: Field = {
  name: "rate",
  title: "Rate of loss",
  type: "number",
  role: "measure",
  unit: { label: "% of people", symbol: "%", position: "after" },
  decimals: 1,
};

const provenance: Provenance = {
  datasetId: "made:up",
  title: "Rates",
  version: "2025-10-30",
  sources: [],
  url: "https://example.org/data.csv",
  retrievedAt: "2026-11-20T09:00:00Z",
  steps: [],
  caveats: [],
};

/** A dataset of these rows, of areas that no commons lists. */
export function madeUpPlaces(
  rows: readonly MadeUpRow[],
  more: Partial<Field> = {},
): AreaData {
  const measure = { ...rate, ...more };
  const isDated = rows.some(({ period }) => period !== undefined);
  const columns: Column[] = [
    column(
      { name: "area", title: "Area", type: "string", role: "area" },
      rows,
      ({ area }) => area,
    ),
    text("parent", rows, ({ parent }) => parent),
    text("parent-name", rows, ({ parentName }) => parentName),
    ...(isDated ? [periodColumn(rows)] : []),
    column(measure, rows, ({ value }) => value ?? new Absence("missing")),
    limit("lower", rows),
    limit("upper", rows),
  ];
  const table = new Table(columns, rows.length, provenance);
  return {
    description: {
      id: "made:up",
      title: "Rates",
      version: "2025-10-30",
      sources: [],
      accessRights: "public",
      fields: columns.map(({ field }) => field),
      measures: [measure],
      caveats: [],
    },
    table,
    areas: listAreas(table, undefined),
    mayListMore: false,
  };
}

function column(
  field: Field,
  rows: readonly MadeUpRow[],
  cellOf: (row: MadeUpRow) => Cell<Value>,
): Column {
  return { field, cells: rows.map(cellOf) };
}

function text(
  role: "parent" | "parent-name",
  rows: readonly MadeUpRow[],
  textOf: (row: MadeUpRow) => string | undefined,
): Column {
  const field = { name: role, title: role, type: "string", role } as const;
  return column(field, rows, (row) => textOf(row) ?? new Absence("missing"));
}

function periodColumn(rows: readonly MadeUpRow[]): Column {
  const field = {
    name: "period",
    title: "Period",
    type: "period",
    role: "period",
  } as const;
  return column(
    field,
    rows,
    ({ period = "" }) => parsePeriod(period) ?? new Absence("unreadable"),
  );
}

function limit(role: "lower" | "upper", rows: readonly MadeUpRow[]): Column {
  const field = {
    name: role,
    title: role,
    type: "number",
    role,
    of: "rate",
  } as const;
  return column(field, rows, (row) => row[role] ?? new Absence("missing"));
}
