import type { ForeignKey } from "../keeping/descriptor.js";
import {
  ofDescription,
  ofRows,
  type CheckedDataset,
  type CheckedTable,
} from "./checked-dataset.js";
import type { Finding } from "./finding.js";
import { keysOf, namesOf } from "./table-keys.js";

/**
 * Whether every row that names one of another table of the package, or of its
 * own, names one that is there. A row that names none is let be.
 *
 * Source: https://datapackage.org/standard/table-schema/#foreignkeys
 */
export function checkForeignKeys(dataset: CheckedDataset): readonly Finding[] {
  return dataset.tables.flatMap((table) =>
    (table.resource.schema?.foreignKeys ?? []).flatMap((key) =>
      checkKey(dataset, table, key),
    ),
  );
}

function checkKey(
  dataset: CheckedDataset,
  checked: CheckedTable,
  { fields, reference }: ForeignKey,
): readonly Finding[] {
  const name = reference.resource ? reference.resource : checked.resource.name;
  const names = namesOf(fields);
  const theirs = namesOf(reference.fields);
  const other = dataset.tables.find(({ resource }) => resource.name === name);
  const given = keysOf(checked.table, names);
  const known = other && keysOf(other.table, theirs);
  const from = `The foreign key "${names.join(", ")}" of "${checked.resource.name}"`;
  const report = (message: string) => [
    ofDescription(dataset, "foreign-keys", "error", message),
  ];
  if (!dataset.descriptor.resources.some((item) => item.name === name))
    return report(
      `${from} refers to "${name}". Accepted: a table of the same package.`,
    );
  // A table that cannot be read has an error of its own.
  if (!other) return [];
  if (!given || !known || names.length !== theirs.length)
    return report(
      `${from} refers to "${theirs.join(", ")}" of "${name}". Accepted: as many columns, which both tables have.`,
    );
  const ids = new Set(known.map(({ id }) => id));
  const rows = given.flatMap(({ id, isEmpty }, row) =>
    isEmpty || ids.has(id) ? [] : [row],
  );
  return ofRows(
    checked,
    rows,
    "foreign-keys",
    (row) =>
      `Row ${row + 1}, "${names.join(", ")}" was given "${given[row]?.text ?? ""}". Accepted: one of the ${ids.size} of "${theirs.join(", ")}" in ${other.tableFile}.`,
  );
}
