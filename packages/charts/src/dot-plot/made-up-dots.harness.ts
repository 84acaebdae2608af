import { listAreas, type AreaData } from "@commons-widgets/element-kit";
import {
  Absence,
  parsePeriod,
  Table,
  type Cell,
  type Column,
  type Field,
} from "@commons-widgets/table";

/** A value, one with its 95% limits, or none. */
export type MadeUpDot =
  number | readonly [value: number, lower: number, upper: number] | null;

/**
 * Values of 2011 and 2024 by name. A name ends at a `#`, so that two areas can
 * share one.
 */
export type MadeUpDots = Readonly<
  Record<string, readonly [MadeUpDot, MadeUpDot]>
>;

/** The code of the nth made-up area, from 0. */
export function madeUpCode(index: number): string {
  return `E0800${String(9000 + index)}`;
}

/** What a dot plot of made-up values is made of; all lie in one county. */
export function madeUpDots(
  dots: MadeUpDots,
  measure: Partial<Field> = {},
): AreaData {
  const rate: Field = { ...RATE, ...measure };
  const rows = Object.entries(dots).flatMap(([name, pair], index) =>
    pair.map((dot, side) => ({
      code: madeUpCode(index),
      name: name.replace(/#.*/, ""),
      period: parsePeriod(side === 0 ? "2011" : "2024") ?? NONE,
      dot: typeof dot === "number" ? [dot] : (dot ?? []),
    })),
  );
  const part = (at: number): Cell<number>[] =>
    rows.map(({ dot }) => dot[at] ?? NONE);
  const columns: Column[] = [
    text(
      "area",
      rows.map(({ code }) => code),
    ),
    text(
      "area-name",
      rows.map(({ name }) => name),
    ),
    text(
      "parent",
      rows.map(() => "E47009000"),
    ),
    text(
      "parent-name",
      rows.map(() => "Madeupshire"),
    ),
    { field: PERIOD, cells: rows.map(({ period }) => period) },
    { field: rate, cells: part(0) },
    { field: limit("lower"), cells: part(1) },
    { field: limit("upper"), cells: part(2) },
  ];
  const table = new Table(columns, rows.length, PROVENANCE);
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
      fields: table.fields,
      measures: [rate],
      caveats: [],
    },
  };
}

const NONE = new Absence("missing");

const RATE: Field = {
  name: "rate",
  title: "Rate",
  type: "number",
  role: "measure",
};

const PERIOD: Field = {
  name: "period",
  title: "Year",
  type: "period",
  role: "period",
};

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

function text(
  role: "area" | "area-name" | "parent" | "parent-name",
  cells: readonly string[],
): Column {
  return { field: { name: role, title: role, type: "string", role }, cells };
}

function limit(role: "lower" | "upper"): Field {
  return { name: role, title: role, type: "number", role, of: "rate" };
}
