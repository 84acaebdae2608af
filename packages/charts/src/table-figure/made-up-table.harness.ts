import { listAreas, type AreaData } from "@commons-widgets/element-kit";
import {
  Absence,
  Table,
  type AbsenceReason,
  type Cell,
  type Column,
  type Field,
  type FieldRole,
  type ObservationStatus,
} from "@commons-widgets/table";

/** A made-up value: a number, why there is none, or a number with its mark and limits. */
export type MadeUpCell =
  | number
  | AbsenceReason
  | {
      readonly value: number;
      readonly status?: ObservationStatus;
      readonly lower?: number;
      readonly upper?: number;
    };

/** Made-up areas with their values. */
export interface MadeUpTable {
  /** For each name its values, one for each measure. A name ends at a `#`, so that two areas can have the same. */
  readonly areas: Readonly<Record<string, readonly MadeUpCell[]>>;
  /** What is to be said of each measure, the first first. */
  readonly measures?: readonly Partial<Field>[];
  /** The name of the larger area that each area lies in; absent: all in one. */
  readonly parents?: readonly string[];
}

/** What a table of made-up areas is made of: wards, in no period. */
export function madeUpTable({
  areas,
  measures = [{}],
  parents = [],
}: MadeUpTable): AreaData {
  const rows = Object.entries(areas);
  const texts = (role: FieldRole, cells: readonly string[]): Column => ({
    field: { name: role, title: role, type: "string", role },
    cells,
  });
  const fields = measures.map((measure, index): Field => ({
    name: index === 0 ? "rate" : `rate-${index + 1}`,
    title: index === 0 ? "Rate" : `Rate ${index + 1}`,
    type: "number",
    role: "measure",
    ...measure,
  }));
  const parentOf = (index: number) => parents[index] ?? "Anywhere";
  const columns = [
    texts(
      "area",
      rows.map((_, index) => `E05${String(100_000 + index)}`),
    ),
    texts(
      "area-name",
      rows.map(([name]) => name.replace(/#.*/, "")),
    ),
    texts(
      "parent",
      rows.map((_, index) => parentOf(index)),
    ),
    texts(
      "parent-name",
      rows.map((_, index) => parentOf(index)),
    ),
    ...fields.flatMap((field, index) =>
      columnsOf(
        field,
        rows.map(([, values]) => values[index] ?? "missing"),
      ),
    ),
  ];
  const table = new Table(columns, rows.length, PROVENANCE);
  return {
    table,
    areas: listAreas(table, "ward"),
    mayListMore: false,
    description: {
      id: "made:up",
      title: "Made up",
      version: "1",
      sources: [],
      accessRights: "public",
      geography: "ward",
      fields: table.fields,
      measures: fields,
      caveats: [],
    },
  };
}

/** So many wards, each with a value that tells where it is: 0, 1, 2 and so on. */
export function manyAreas(count: number): AreaData {
  return madeUpTable({
    areas: Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `Ward ${index + 1}`,
        [index, (index * 7919) % count],
      ]),
    ),
    measures: [{ aggregate: "sum" }, {}],
  });
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

function columnsOf(field: Field, given: readonly MadeUpCell[]): Column[] {
  const cells = given.map((one): Cell<number> => {
    if (typeof one === "string") return new Absence(one);
    return typeof one === "number" ? one : one.value;
  });
  const statuses = new Map(
    given.flatMap((one, row) =>
      typeof one === "object" && one.status ? [[row, one.status] as const] : [],
    ),
  );
  const limits = (role: "lower" | "upper"): Column => ({
    field: {
      name: `${field.name}-${role}`,
      title: role,
      type: "number",
      role,
      of: field.name,
    },
    cells: given.map((one) =>
      typeof one === "object" ? (one[role] ?? NONE) : NONE,
    ),
  });
  return [{ field, cells, statuses }, limits("lower"), limits("upper")];
}

const NONE = new Absence("missing");
