import type { CheckedDataset } from "./checked-dataset.js";
import type { Finding } from "./finding.js";

/** More cells than these of one dataset are counted, not listed. */
const LISTED = 20;

/** The cells that could not be read, with what was expected there. */
export function checkCells({
  table,
  tableFile,
}: CheckedDataset): readonly Finding[] {
  const cells = table?.unreadable ?? [];
  const listed = cells
    .slice(0, LISTED)
    .map(({ line, field, text, reason }): Finding => ({
      rule: "unreadable",
      level: "warning",
      file: tableFile,
      line,
      message: `"${text}" in "${field}" cannot be read. ${reason}`,
    }));
  const rest = cells.length - LISTED;
  return rest > 0
    ? [
        ...listed,
        {
          rule: "unreadable",
          level: "warning",
          file: tableFile,
          message: `${rest} more cells cannot be read.`,
        },
      ]
    : listed;
}
