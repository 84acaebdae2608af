import type { DatasetDescription } from "@commons-widgets/commons";
import {
  Absence,
  parsePeriod,
  Table,
  type Cell,
  type Column,
  type Field,
  type ObservationStatus,
} from "@commons-widgets/table";
import type { TrendSource } from "./trend-chart.facts.js";

/** A made-up value with what may belong to it. */
export interface MadeUpValue {
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly status?: ObservationStatus;
}

/** Made-up lines. */
export interface MadeUpTrend {
  /**
   * For each name its values, `null` for none, year after year. A name ends at
   * a `#`, so that two lines can have the same.
   */
  readonly lines: Readonly<
    Record<string, readonly (number | null | MadeUpValue)[]>
  >;
  /** The year of the first value; 2001. */
  readonly from?: number;
  readonly measure?: Partial<Field>;
}

/** The code of the nth made-up area, from 0. */
function madeUpCode(index: number): string {
  return `E0800${String(9000 + index)}`;
}

/** What a trend chart of made-up lines is made of. */
export function madeUpTrend({
  lines,
  from = 2001,
  measure,
}: MadeUpTrend): TrendSource {
  const rate: Field = {
    name: "rate",
    title: "Rate",
    type: "number",
    role: "measure",
    ...measure,
  };
  const rows = Object.entries(lines).flatMap(([name, values], index) =>
    values.map((given, year) => ({
      code: madeUpCode(index),
      name: name.replace(/#.*/, ""),
      period: parsePeriod(String(from + year)) ?? new Absence("missing"),
      ...valueOf(given),
    })),
  );
  const statuses = new Map(
    rows.flatMap(({ status }, row) => (status ? [[row, status] as const] : [])),
  );
  const columns: Column[] = [
    { field: roleField("area"), cells: rows.map(({ code }) => code) },
    { field: roleField("area-name"), cells: rows.map(({ name }) => name) },
    { field: PERIOD, cells: rows.map(({ period }) => period) },
    { field: rate, cells: rows.map(({ value }) => value), statuses },
    { field: limitField("lower"), cells: rows.map(({ lower }) => lower) },
    { field: limitField("upper"), cells: rows.map(({ upper }) => upper) },
  ];
  const table = new Table(columns, rows.length, PROVENANCE);
  return { description: { ...DESCRIPTION, measures: [rate] }, table };
}

const NONE = new Absence("missing");

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

const DESCRIPTION: DatasetDescription = {
  id: "made:up",
  title: "Made up",
  version: "1",
  sources: [],
  accessRights: "public",
  geography: "district",
  fields: [],
  measures: [],
  caveats: [],
};

function roleField(role: "area" | "area-name"): Field {
  return { name: role, title: role, type: "string", role };
}

function limitField(role: "lower" | "upper"): Field {
  return { name: role, title: role, type: "number", role, of: "rate" };
}

function valueOf(given: number | null | MadeUpValue): {
  readonly value: Cell<number>;
  readonly lower: Cell<number>;
  readonly upper: Cell<number>;
  readonly status?: ObservationStatus;
} {
  if (given === null) return { value: NONE, lower: NONE, upper: NONE };
  if (typeof given === "number")
    return { value: given, lower: NONE, upper: NONE };
  return { lower: NONE, upper: NONE, ...given };
}
