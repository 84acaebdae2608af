import {
  Absence,
  FieldNotFoundError,
  Table,
  withStep,
  type Column,
} from "@commons-widgets/table";
import type { Area } from "./area.js";
import { joinByName, type NameJoin } from "./join-names.js";

/** A table whose rows have the codes of their areas, and how they were found. */
export interface CodedTable {
  readonly table: Table;
  readonly join: NameJoin;
}

/**
 * Gives the rows of a table that has only names the codes of their areas, for an
 * author who asks for it; `joinByName` tells by which rules. A row whose name is
 * unknown or ambiguous has no code. What was done stands among the table's steps.
 *
 * @throws {FieldNotFoundError} where no field has the role `area-name`
 */
export function addCodesByName(
  table: Table,
  areas: readonly Area[],
): CodedTable {
  const names = table.columnOf("area-name");
  if (!names)
    throw new FieldNotFoundError(
      "area-name",
      table.fields.map(({ name }) => name),
    );
  const parents = table.columnOf("parent") ?? table.columnOf("parent-name");
  const join = joinByName(
    table.texts(names.field.name).map((name, row) => {
      const parent = parents?.cells[row];
      return typeof parent === "string" ? { name, parent } : { name };
    }),
    areas,
  );
  const codes: Column = {
    field: {
      name: "area-code-by-name",
      title: "Area code",
      type: "string",
      role: "area",
    },
    cells: join.codes.map((code) => code ?? new Absence("missing")),
  };
  const others = table.columns.filter(({ field }) => field.role !== "area");
  const coded = new Table(
    [codes, ...others],
    table.rowCount,
    join.notes.reduce(withStep, table.provenance),
    table.unreadable,
  );
  return { table: coded, join };
}
