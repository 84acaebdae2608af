import { Absence } from "../absence.js";
import { CannotCombineError } from "./cannot-combine.js";
import { Table } from "../table.js";
import { groupRows, rowKeys } from "./group-rows.js";
import { joinProvenance } from "./join-provenance.js";
import { pickCells, pickUnreadable, type PickedRow } from "./pick-rows.js";

/** How two tables are joined. */
export interface Join {
  /**
   * The columns that hold the key: in both tables under one name, or under two
   * (`["ward", "area"]`: left, right).
   */
  readonly on: readonly (string | readonly [left: string, right: string])[];
  /**
   * `left`, the default, keeps every row of the left table; `inner` those with
   * a match.
   */
  readonly how?: "left" | "inner";
  /** Whether a left row may match several right ones, and is then repeated. */
  readonly many?: boolean;
  /** New names for right columns, by their old ones. */
  readonly rename?: Readonly<Record<string, string>>;
}

/** Row numbers of either table that stand beside one another. */
interface Pairs {
  readonly left: readonly number[];
  readonly right: readonly PickedRow[];
  readonly matched: number;
}

/**
 * The left table with the columns of the right one, where their keys are equal
 * as texts. A key with an absent part equals none. Where a left row has no
 * match, the right columns are absent as `missing` and say so.
 *
 * Marks and unreadable cells of both come along. The provenance is the left
 * one's with the sources and caveats of both, and a step that counts what
 * matched.
 *
 * @throws {FieldNotFoundError} where a key column is not there
 * @throws {CannotCombineError} where a left row has several matches and `many`
 *   is not asked for, or two columns would have the same name
 */
export function joinTables(left: Table, right: Table, join: Join): Table {
  const on = join.on.map((item): readonly [string, string] =>
    typeof item === "string" ? [item, item] : item,
  );
  const rightNames = on.map(([, name]) => name);
  const rightRows = groupRows(right, rightNames);
  const keys = rowKeys(
    left,
    on.map(([name]) => name),
  );
  const pairs = pairRows(keys, rightRows, join, right);
  const renamed = renameColumns(right, rightNames, join.rename ?? {});
  refuseSameNames(left, renamed);
  const noMatch = new Absence(
    "missing",
    `“${right.provenance.title}” has no row for it.`,
  );
  return new Table(
    [
      ...left.columns.map((column) => pickCells(column, pairs.left)),
      ...renamed.columns.map((column) =>
        pickCells(column, pairs.right, noMatch),
      ),
    ],
    pairs.left.length,
    joinProvenance(left, right, {
      keys: on.map(([name]) => left.column(name).field.title),
      isInner: join.how === "inner",
      matched: pairs.matched,
      used: new Set(pairs.right.filter((row) => row !== undefined)).size,
    }),
    [
      ...pickUnreadable(left.unreadable, pairs.left),
      ...pickUnreadable(renamed.unreadable, pairs.right),
    ],
  );
}

function pairRows(
  keys: readonly (string | undefined)[],
  rightRows: ReadonlyMap<string, readonly number[]>,
  { how, many }: Join,
  { provenance }: Table,
): Pairs {
  const left: number[] = [];
  const right: PickedRow[] = [];
  let matched = 0;
  keys.forEach((key, row) => {
    const found = key === undefined ? undefined : rightRows.get(key);
    if (!found) {
      if (how === "inner") return;
      left.push(row);
      right.push(undefined);
      return;
    }
    if (found.length > 1 && !many)
      throw new CannotCombineError(
        `“${provenance.title}” has ${found.length} rows for ${String(key)}, and one was expected. Accepted: a further key column that tells them apart, or "many": true to repeat the row for each.`,
      );
    matched += 1;
    for (const other of found) {
      left.push(row);
      right.push(other);
    }
  });
  return { left, right, matched };
}

/** The right table without its keys, under new names wherever they are spoken of. */
function renameColumns(
  right: Table,
  keys: readonly string[],
  names: Readonly<Record<string, string>>,
): Table {
  const rename = (name: string) =>
    Object.hasOwn(names, name) ? (names[name] ?? name) : name;
  const columns = right.columns
    .filter(({ field }) => !keys.includes(field.name))
    .map((column) => {
      const { name, of, weightedBy } = column.field;
      const field = {
        ...column.field,
        name: rename(name),
        ...(of === undefined ? {} : { of: rename(of) }),
        ...(weightedBy === undefined ? {} : { weightedBy: rename(weightedBy) }),
      };
      return { ...column, field };
    });
  const unreadable = right.unreadable
    .filter(({ field }) => !keys.includes(field))
    .map((cell) => ({ ...cell, field: rename(cell.field) }));
  return new Table(columns, right.rowCount, right.provenance, unreadable);
}

function refuseSameNames(left: Table, right: Table): void {
  const names = right.fields.map(({ name }) => name);
  const twice = names.find(
    (name, index) => left.has(name) || names.indexOf(name) !== index,
  );
  if (twice !== undefined)
    throw new CannotCombineError(
      `The joined table would have two columns "${twice}". Accepted: "rename" with a new name for that of “${right.provenance.title}”, or a selection without it.`,
    );
}
