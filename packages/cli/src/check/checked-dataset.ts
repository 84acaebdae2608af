import type { Table } from "@commons-widgets/table";
import type { Descriptor } from "../keeping/descriptor.js";
import type { Finding, RuleId } from "./finding.js";

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
  { tableFile, lineOf }: CheckedDataset,
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
