import type { DatasetDescription } from "@commons-widgets/commons";
import {
  AreaRegister,
  chooseVintage,
  parseOutlines,
} from "@commons-widgets/geography";
import {
  Absence,
  parsePeriod,
  Table,
  type Cell,
  type Field,
  type Value,
} from "@commons-widgets/table";
import type { WardMapData } from "./ward-map.model.js";

const CODE: Field = {
  name: "area",
  title: "Area",
  type: "string",
  role: "area",
};
const PERIOD: Field = {
  name: "period",
  title: "Period",
  type: "period",
  role: "period",
};

/** A row of made-up data: its area, its value, and its period where it has one. */
export interface MadeUpRow {
  readonly code: string;
  readonly value: Cell<number>;
  readonly period?: string;
}

/** A made-up map: squares in one line from west to east, and rows of data. */
export interface MadeUpMap {
  readonly names: Readonly<Record<string, string>>;
  readonly rows: readonly MadeUpRow[];
  readonly measure?: Partial<Field>;
}

/** A map of one number for each of some squares named A, B, C… */
export function mapOfValues(...values: readonly Cell<number>[]): WardMapData {
  const codes = values.map((_, index) => String.fromCodePoint(65 + index));
  return madeUpMap({
    names: Object.fromEntries(codes.map((code) => [code, `Ward ${code}`])),
    rows: values.map((value, index) => ({ code: codes[index] ?? "", value })),
  });
}

/** What a made-up map is made of. */
export function madeUpMap({ names, rows, measure }: MadeUpMap): WardMapData {
  const field: Field = {
    name: "rate",
    title: "Rate",
    type: "number",
    role: "measure",
    ...measure,
  };
  const table = new Table(columnsOf(field, rows), rows.length, {
    datasetId: "made:up",
    title: "Made up",
    version: "1",
    sources: [],
    url: "https://example.org/data.csv",
    retrievedAt: "2026-01-01T00:00:00Z",
    steps: [],
    caveats: [],
  });
  const codes = Object.keys(names);
  const register = new AreaRegister(
    "ward",
    [{ id: "2025", label: "wards of 2025" }],
    codes.map((code) => ({
      code,
      name: names[code] ?? code,
      parent: "D1",
      parentName: "Madeupshire",
      vintages: ["2025"],
    })),
  );
  const description: DatasetDescription = {
    id: "made:up",
    title: "Made up",
    version: "1",
    sources: [],
    accessRights: "public",
    geography: "ward",
    fields: table.fields,
    measures: [field],
    caveats: [],
  };
  const choice = chooseVintage(
    register,
    rows.map(({ code }) => code),
  );
  return {
    description,
    table,
    register,
    choice,
    outlines: parseOutlines(squaresInLine(codes)),
    repairs: [],
  };
}

function columnsOf(field: Field, rows: readonly MadeUpRow[]) {
  const periods = rows.map(
    ({ period }): Cell<Value> =>
      parsePeriod(period ?? "") ?? new Absence("missing"),
  );
  const hasPeriods = rows.some(({ period }) => period !== undefined);
  return [
    { field: CODE, cells: rows.map(({ code }) => code) },
    ...(hasPeriods ? [{ field: PERIOD, cells: periods }] : []),
    { field, cells: rows.map(({ value }) => value) },
  ];
}

function squaresInLine(codes: readonly string[]): unknown {
  const walls = codes.map((_, x) => [
    [x * 1_000, 0],
    [x * 1_000, 1_000],
  ]);
  const rests = codes.map((_, x) => [
    [(x + 1) * 1_000, 1_000],
    [(x + 1) * 1_000, 0],
    [x * 1_000, 0],
  ]);
  const tops = codes.map((_, x) => [
    [x * 1_000, 1_000],
    [(x + 1) * 1_000, 1_000],
  ]);
  const count = codes.length;
  return {
    type: "Topology",
    arcs: [...walls, ...tops, ...closing(rests, count)],
    objects: {
      squares: {
        type: "GeometryCollection",
        geometries: codes.map((id, x) => ({
          type: "Polygon",
          id,
          arcs: [
            [x, count + x, ...(x + 1 < count ? [~(x + 1)] : []), 2 * count + x],
          ],
        })),
      },
    },
  };
}

/** The last square has no wall to its east, so its own arc goes round. */
function closing(rests: number[][][], count: number): number[][][] {
  return rests.map((rest, x) => (x + 1 < count ? rest.slice(1) : rest));
}
