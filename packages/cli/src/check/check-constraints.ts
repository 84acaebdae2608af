import type { FieldDescriptor } from "../keeping/descriptor.js";
import {
  ofDescription,
  ofRows,
  type CheckedDataset,
  type CheckedTable,
} from "./checked-dataset.js";
import { demandsOf, type Demand } from "./field-demands.js";
import type { Finding } from "./finding.js";
import { keysOf, namesOf } from "./table-keys.js";

/**
 * Whether the values of each table are those that its schema allows: by the
 * `constraints` of its fields, and by its `primaryKey`.
 */
export function checkConstraints(dataset: CheckedDataset): readonly Finding[] {
  return dataset.tables.flatMap((table) => [
    ...(table.resource.schema?.fields ?? []).flatMap((field) =>
      table.table.has(field.name) ? checkField(dataset, table, field) : [],
    ),
    ...checkPrimaryKey(table),
  ]);
}

function checkField(
  dataset: CheckedDataset,
  table: CheckedTable,
  field: FieldDescriptor,
): readonly Finding[] {
  return demandsOf(field, table.table).flatMap((made) =>
    "fault" in made
      ? ofDescription(
          dataset,
          "constraints",
          "error",
          `"${made.name}" of "${field.name}" means nothing. ${made.fault}`,
        )
      : rowsThatFail(table, field.name, made),
  );
}

function rowsThatFail(
  checked: CheckedTable,
  field: string,
  { name, accepted, isMet }: Demand,
): readonly Finding[] {
  const { table } = checked;
  const texts = table.texts(field);
  const rows = texts.flatMap((_, row) => (isMet(row) ? [] : [row]));
  return ofRows(checked, rows, "constraints", (row) => {
    const given = texts[row] === "" ? "nothing" : `"${texts[row] ?? ""}"`;
    return `Row ${row + 1}, "${field}" was given ${given}. Accepted: ${accepted} ("${name}").`;
  });
}

/** A row's key is its own, and whole. */
function checkPrimaryKey(checked: CheckedTable): readonly Finding[] {
  const names = namesOf(checked.resource.schema?.primaryKey ?? []);
  const keys = keysOf(checked.table, names);
  if (names.length === 0 || !keys) return [];
  const first = new Map<string, number>();
  const rows = keys.flatMap(({ id, isWhole }, row) => {
    const isRepeated = first.has(id);
    if (!isRepeated) first.set(id, row);
    return isRepeated || !isWhole ? [row] : [];
  });
  return ofRows(checked, rows, "constraints", (row) => {
    const key = keys[row];
    const before = first.get(key?.id ?? "") ?? row;
    const why =
      before < row ? `another than row ${before + 1} has` : "one without gaps";
    return `Row ${row + 1}, "${names.join(", ")}" was given "${key?.text ?? ""}". Accepted: ${why} ("primaryKey").`;
  });
}
