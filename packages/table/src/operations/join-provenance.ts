import { mergeProvenance } from "../merge-provenance.js";
import { withStep, type Provenance } from "../provenance.js";
import type { Table } from "../table.js";
import { countOf, countRows } from "./row-counts.js";

/** What a join came to. */
export interface JoinCounts {
  /** Titles of the key columns. */
  readonly keys: readonly string[];
  readonly isInner: boolean;
  /** Left rows with a match. */
  readonly matched: number;
  /** Right rows that match any. */
  readonly used: number;
}

/**
 * Where joined data came from: as {@link mergeProvenance} says, with how many
 * rows matched.
 */
export function joinProvenance(
  { provenance: left, rowCount }: Table,
  { provenance: right, rowCount: rightCount }: Table,
  counts: JoinCounts,
): Provenance {
  const step = describeJoin(counts, right, rowCount, rightCount);
  return withStep(mergeProvenance(left, right), step);
}

function describeJoin(
  { keys, isInner, matched, used }: JoinCounts,
  right: Provenance,
  rowCount: number,
  rightCount: number,
): string {
  const version = right.version === "" ? "" : `, version ${right.version}`;
  const without = rowCount - matched;
  const rest = isInner ? "left out" : "kept without its figures";
  const unmatched =
    without === 0
      ? ""
      : `, ${countRows(without)} ${without === 1 ? "was" : "were"} ${rest}`;
  return `Joined to “${right.title}” (${right.datasetId}${version}) by ${keys.join(" and ")}: ${countOf(matched, rowCount)} rows have a match${unmatched}; ${countOf(used, rightCount)} rows of it were used.`;
}
