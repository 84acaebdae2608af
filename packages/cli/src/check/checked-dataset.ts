import type { Table } from "@commons-widgets/table";
import type { Descriptor, ResourceDescriptor } from "../keeping/descriptor.js";
import type { Finding, RuleId } from "./finding.js";

/** More findings than these of one kind are counted, not listed. */
const LISTED = 20;

/** A table of a dataset that was read. */
export interface CheckedTable {
  readonly resource: ResourceDescriptor;
  /** From the folder of the commons, as findings name it. */
  readonly tableFile: string;
  readonly table: Table;
  /** The line of a row of the table; `undefined` where lines are not rows. */
  readonly lineOf: (row: number) => number | undefined;
}

/** A dataset whose description is sound, with its table. */
export interface CheckedDataset {
  readonly id: string;
  readonly descriptor: Descriptor;
  /** From the folder of the commons, as findings name them. */
  readonly descriptionFile: string;
  readonly tableFile: string;
  /** Absent where it cannot be read. */
  readonly table?: Table;
  /** The line of a row of the table; `undefined` where lines are not rows. */
  readonly lineOf: (row: number) => number | undefined;
  /** It, and what other tables of the package are held to something. */
  readonly tables: readonly CheckedTable[];
}

/** Makes a finding about a dataset's description. */
export function ofDescription(
  { descriptionFile }: Pick<CheckedDataset, "descriptionFile">,
  rule: RuleId,
  level: Finding["level"],
  message: string,
): Finding {
  return { rule, level, file: descriptionFile, message };
}

/** Makes a finding about a row of a dataset's table. */
export function ofRow(
  { tableFile, lineOf }: Pick<CheckedDataset, "tableFile" | "lineOf">,
  row: number,
  rule: RuleId,
  level: Finding["level"],
  message: string,
): Finding {
  const line = lineOf(row);
  return {
    rule,
    level,
    file: tableFile,
    message,
    ...(line === undefined ? {} : { line }),
  };
}

/**
 * Makes an error of each of a table's rows, the first twenty of them; the rest
 * are counted.
 *
 * @param say what is wrong with a row, numbered from 0
 */
export function ofRows(
  table: CheckedTable,
  rows: readonly number[],
  rule: RuleId,
  say: (row: number) => string,
): readonly Finding[] {
  const listed = rows
    .slice(0, LISTED)
    .map((row) => ofRow(table, row, rule, "error", say(row)));
  const next = rows[LISTED];
  if (next === undefined) return listed;
  const rest = `${say(next)} So it is in ${rows.length - LISTED} rows more.`;
  return [...listed, ofRow(table, next, rule, "error", rest)];
}
