import type {
  Field,
  FieldRole,
  Provenance,
  Table,
} from "@commons-widgets/table";
import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import type { JsonObject } from "../json.js";
import { tableOfRecords } from "./records-table.js";

/** The areas of one vintage, as a portal's table has them. */
export interface VintageTable {
  /** Such as "2024". */
  readonly id: string;
  /** With a column of the role `area`. */
  readonly table: Table;
}

/** The roles by which the areas of a vintage are read. */
export const AREA_ROLES = [
  "area",
  "area-name",
  "parent",
  "parent-name",
] as const satisfies readonly FieldRole[];

const TITLES: Readonly<Record<(typeof AREA_ROLES)[number], string>> = {
  area: "Area code",
  "area-name": "Area",
  parent: "Wider area code",
  "parent-name": "Wider area",
};

/**
 * Puts the areas of several vintages into one table, one row an area and
 * vintage, with a column that marks each vintage. What is not in a vintage's
 * table, such as the wider area, is absent.
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

function recordsOf(table: Table): readonly JsonObject[] {
  const columns = AREA_ROLES.map((role) => {
    const name = table.columnOf(role)?.field.name;
    return [role, name === undefined ? [] : table.texts(name)] as const;
  });
  return Array.from({ length: table.rowCount }, (_, row) =>
    Object.fromEntries(columns.map(([role, texts]) => [role, texts[row]])),
  );
}

function memberName(vintage: string): string {
  return `in-${vintage}`;
}

function readingsOf(vintages: readonly string[]): readonly FieldReading[] {
  const fields: readonly Field[] = [
    ...AREA_ROLES.map((role): Field => ({
      name: role,
      title: TITLES[role],
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
