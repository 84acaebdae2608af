import { listAreas, type AreaData } from "@commons-widgets/element-kit";
import {
  Absence,
  Table,
  type Cell,
  type Column,
  type Field,
  type ObservationStatus,
} from "@commons-widgets/table";

/** A made-up value with what may belong to it. */
export interface MadeUpBar {
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly status?: ObservationStatus;
}

/** Values by name, `null` for none. A name ends at a `#`, so that two areas can share one. */
export type MadeUpBars = Readonly<Record<string, number | null | MadeUpBar>>;

/** The code of the nth made-up area, from 0. */
export function madeUpCode(index: number): string {
  return `E0800${String(9000 + index)}`;
}

/** What a bar chart of made-up values is made of. */
export function madeUpBars(
  bars: MadeUpBars,
  measure: Partial<Field> = {},
): AreaData {
  const field: Field = {
    name: "rate",
    title: "Rate",
    type: "number",
    role: "measure",
    ...measure,
  };
  const names = Object.keys(bars);
  const given = Object.values(bars);
  const cellOf = (part: "value" | "lower" | "upper"): Cell<number>[] =>
    given.map((one) => {
      const value =
        typeof one === "number" && part === "value" ? one : undefined;
      const stated = typeof one === "object" ? one?.[part] : undefined;
      return value ?? stated ?? new Absence("missing");
    });
  const statuses = new Map(
    given.flatMap((one, row) =>
      typeof one === "object" && one?.status
        ? [[row, one.status] as const]
        : [],
    ),
  );
  const columns: Column[] = [
    text(
      "area",
      names.map((_, index) => madeUpCode(index)),
    ),
    text(
      "area-name",
      names.map((name) => name.replace(/#.*/, "")),
    ),
    { field, cells: cellOf("value"), statuses },
    limit("lower", cellOf("lower")),
    limit("upper", cellOf("upper")),
  ];
  const table = new Table(columns, names.length, PROVENANCE);
  return {
    table,
    areas: listAreas(table, "district"),
    mayListMore: false,
    description: {
      id: "made:up",
      title: "Made up",
      version: "1",
      sources: [],
      accessRights: "public",
      geography: "district",
      place: "Madeupshire",
      fields: table.fields,
      measures: [field],
      caveats: [],
    },
  };
}

const PROVENANCE = {
  datasetId: "made:up",
  title: "Made up",
  version: "1",
  sources: [],
  url: "https://example.org/data.csv",
  retrievedAt: "2026-01-01T00:00:00Z",
  steps: [],
  caveats: [],
};

function text(role: "area" | "area-name", cells: readonly string[]): Column {
  return { field: { name: role, title: role, type: "string", role }, cells };
}

function limit(
  role: "lower" | "upper",
  cells: readonly Cell<number>[],
): Column {
  return {
    field: { name: role, title: role, type: "number", role, of: "rate" },
    cells,
  };
}

/** Values of several measures by name of area, and what is to be known of each measure. */
export function madeUpParts(
  measures: Readonly<Record<string, Partial<Field>>>,
  rows: Readonly<Record<string, readonly (number | null)[]>>,
): AreaData {
  const names = Object.keys(rows);
  const fields = Object.entries(measures).map(([name, more]): Field => ({
    name,
    title: name,
    type: "number",
    role: "measure",
    ...more,
  }));
  const data = madeUpBars(Object.fromEntries(names.map((name) => [name, 0])));
  const columns = [
    ...data.table.columns.slice(0, 2),
    ...fields.map((field, index) => ({
      field,
      cells: names.map((name) => rows[name]?.[index] ?? new Absence("missing")),
    })),
  ];
  const table = new Table(columns, names.length, PROVENANCE);
  const description = {
    ...data.description,
    fields: table.fields,
    measures: fields,
  };
  return { ...data, table, description };
}
