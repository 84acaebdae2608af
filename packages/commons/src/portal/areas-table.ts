import type {
  Field,
  FieldRole,
  Provenance,
  Table,
} from "@commons-widgets/table";
import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import { readCodeColumn } from "./code-column.js";
import { tableOfRecords } from "./records-table.js";

/** The areas of one vintage, as a portal's table has them. */
export interface VintageTable {
  /** Such as "2024". */
  readonly id: string;
  /** With a column of the role `area`. */
  readonly table: Table;
}

/** Which kind of area another one lies in, the first that a table names. */
const PARENTS: readonly string[] = [
  "district",
  "combined-authority",
  "county",
  "region",
  "country",
  "msoa",
  "lsoa",
];

/**
 * Puts the areas of several vintages into one table, one row an area and
 * vintage, with a column that marks each vintage.
 *
 * The larger area is that of a column named as codes are (`LAD24CD` beside
 * `WD24CD`), the first of district, combined authority, county, region, country,
 * MSOA and LSOA.
 */
export function tableOfAreas(
  vintages: readonly VintageTable[],
  provenance: Provenance,
): Table {
  const records = vintages.flatMap(({ id, table }) =>
    recordsOf(table).map((record) => ({ ...record, [memberName(id)]: true })),
  );
  return tableOfRecords(
    records,
    readingsOf(vintages.map(({ id }) => id)),
    provenance,
  );
}

function recordsOf(table: Table) {
  const textsOf = (name: string | undefined) =>
    name === undefined ? undefined : table.texts(name);
  const area = table.columnOf("area")?.field.name;
  const parent = findParent(table, area);
  const names = textsOf(table.columnOf("area-name")?.field.name);
  const parents = textsOf(parent?.code);
  const parentNames = textsOf(parent?.name);
  return (textsOf(area) ?? []).map((code, row) => ({
    area: code,
    "area-name": names?.[row],
    parent: parents?.[row],
    "parent-name": parentNames?.[row],
  }));
}

function findParent(table: Table, area: string | undefined) {
  const names = table.columns.map(({ field }) => field.name);
  const kinds = new Map(
    names
      .filter((name) => name !== area)
      .map((name) => [readCodeColumn(name)?.geography, name]),
  );
  const code = PARENTS.map((kind) => kinds.get(kind)).find(Boolean);
  if (code === undefined) return undefined;
  const beside = code.replace(/cd$/i, "nm").replace(/code$/i, "name");
  const name = names.find(
    (each) => each.toLowerCase() === beside.toLowerCase(),
  );
  return { code, name };
}

function memberName(vintage: string): string {
  return `in-${vintage}`;
}

function readingsOf(vintages: readonly string[]): readonly FieldReading[] {
  const texts: readonly (readonly [FieldRole, string])[] = [
    ["area", "Area code"],
    ["area-name", "Area"],
    ["parent", "Wider area code"],
    ["parent-name", "Wider area"],
  ];
  const fields: readonly Field[] = [
    ...texts.map(([role, title]): Field => ({
      name: role,
      title,
      type: "string",
      role,
    })),
    ...vintages.map((vintage): Field => ({
      name: memberName(vintage),
      title: `In ${vintage}`,
      type: "boolean",
      role: "member",
      vintage,
    })),
  ];
  return fields.map((field) => ({
    field,
    missing: new Map([["", "missing"]]),
    categories: new Map(),
  }));
}
