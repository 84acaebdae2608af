import {
  FieldNotFoundError,
  type Column,
  type Table,
} from "@commons-widgets/table";
import { readAreaCode } from "../area-code.js";
import { Lookup, type LookupKind, type LookupRow } from "./lookup.js";

/** A lookup, and the rows of its table that could not be used. */
export interface ReadLookup {
  readonly lookup: Lookup;
  /** Rows of the table, counted from 0, that lack a code or have no weight from 0. */
  readonly unusable: readonly number[];
}

/** Units of a weight that measures ground. */
const GROUND = ["square metres", "hectares", "square kilometres"];

/**
 * Reads a lookup from a table, by the roles of its fields (`docs/commons/format.md`).
 *
 * @param kind what is known of it; absent: `overlap` where its weight is in
 *   square metres, hectares or square kilometres, `weighted` where it has
 *   another, and otherwise `best-fit`, since nothing says that no area is cut
 * @throws {FieldNotFoundError} where no field has the role `from-area` or `to-area`
 */
export function readLookup(table: Table, kind?: LookupKind): ReadLookup {
  const from = codesOf(table, "from-area");
  const to = codesOf(table, "to-area");
  const weights = table.columnOf("weight");
  const unusable: number[] = [];
  const rows: LookupRow[] = [];
  from.forEach((code, row) => {
    const next = to[row] ?? "";
    const weight = weights ? weights.cells[row] : 1;
    if (code === "" || next === "" || !isWeight(weight)) unusable.push(row);
    else rows.push({ from: code, to: next, weight });
  });
  const { title } = table.provenance;
  const lookup = new Lookup(
    weights ? `${title}, by ${inSentence(weights.field.title)}` : title,
    kind ?? kindOf(weights),
    rows,
  );
  return { lookup, unusable };
}

function kindOf(weights: Column | undefined): LookupKind {
  if (!weights) return "best-fit";
  return GROUND.includes(weights.field.unit?.label ?? "")
    ? "overlap"
    : "weighted";
}

/** A title inside a sentence: "shared ground", but "OS addresses". */
function inSentence(title: string): string {
  return title.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());
}

function isWeight(cell: Column["cells"][number] | undefined): cell is number {
  return typeof cell === "number" && Number.isFinite(cell) && cell >= 0;
}

function codesOf(
  table: Table,
  role: "from-area" | "to-area",
): readonly string[] {
  const column = table.columnOf(role);
  if (!column)
    throw new FieldNotFoundError(
      role,
      table.fields.map(({ name }) => name),
    );
  return table
    .texts(column.field.name)
    .map((text) => readAreaCode(text) ?? text.trim());
}
