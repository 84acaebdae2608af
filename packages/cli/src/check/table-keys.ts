import type { Table } from "@commons-widgets/table";

/** What tells a row of a table from others. */
export interface RowKey {
  /** The same for the same values. */
  readonly id: string;
  /** Its values, for a reader. */
  readonly text: string;
  /** Whether it has a value in every column of the key. */
  readonly isWhole: boolean;
  readonly isEmpty: boolean;
}

/** The columns of a key, which may be named as one text. */
export function namesOf(stated: readonly string[] | string): readonly string[] {
  return typeof stated === "string" ? [stated] : stated;
}

/**
 * The key of each row.
 *
 * @returns `undefined` where a column of it is not there
 */
export function keysOf(
  table: Table,
  names: readonly string[],
): readonly RowKey[] | undefined {
  if (!names.every((name) => table.has(name))) return undefined;
  const columns = names.map((name) => table.texts(name));
  return Array.from({ length: table.rowCount }, (_, row) => {
    const values = columns.map((texts) => texts[row] ?? "");
    return {
      id: JSON.stringify(values),
      text: values.join(", "),
      isWhole: !values.includes(""),
      isEmpty: values.every((value) => value === ""),
    };
  });
}
