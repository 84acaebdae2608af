import { listAreas } from "@commons-widgets/element-kit";
import {
  Absence,
  Table,
  type Column,
  type Field,
} from "@commons-widgets/table";
import type { ScatterSource } from "./scatter-plot.facts.js";

/** A made-up place with its two values; `null` for none. */
export type MadeUpPlace = readonly [
  name: string,
  across: number | null,
  up: number | null,
];

/** The code of the nth made-up area, from 0. */
export function madeUpCode(index: number): string {
  return `E0500${String(9000 + index)}`;
}

/** What a scatter plot of made-up places is made of; two may have one name. */
export function madeUpScatter(places: readonly MadeUpPlace[]): ScatterSource {
  const fields = [
    measure("income", "Income"),
    measure("health", "Health score"),
  ] as const;
  const cells = (at: 1 | 2) =>
    places.map((place) => place[at] ?? new Absence("missing"));
  const columns: Column[] = [
    { field: text("area"), cells: places.map((_, at) => madeUpCode(at)) },
    { field: text("area-name"), cells: places.map(([name]) => name) },
    { field: fields[0], cells: cells(1) },
    { field: fields[1], cells: cells(2) },
  ];
  const table = new Table(columns, places.length, {
    datasetId: "made:up",
    title: "Made-up places",
    version: "2026-01-01",
    sources: [],
    url: "https://example.org/data.csv",
    retrievedAt: "2026-11-20T09:00:00Z",
    steps: [],
    caveats: [],
  });
  const data = {
    table,
    areas: listAreas(table, "ward"),
    mayListMore: false,
    description: {
      id: "made:up",
      title: "Made-up places",
      version: "2026-01-01",
      sources: [],
      accessRights: "public" as const,
      fields: table.fields,
      measures: fields,
      caveats: [],
      geography: "ward",
      place: "Nowhere",
    },
  };
  return { across: data, up: data };
}

/** A dozen places in a row, the higher the income the better the health. */
export function madeUpRow(count = 12): readonly MadeUpPlace[] {
  return Array.from({ length: count }, (_, at) => [
    `Place ${at + 1}`,
    at,
    at + (at % 3),
  ]);
}

function measure(name: string, title: string): Field {
  return { name, title, type: "number", role: "measure" };
}

function text(role: "area" | "area-name"): Field {
  return { name: role, title: role, type: "string", role };
}
