import { withStep, type Provenance, type Source } from "../provenance.js";
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
 * Where joined data came from: what is said of the left table, with the right
 * one's sources, attribution and caveats, its licence where it is another, and
 * how many rows matched.
 */
export function joinProvenance(
  { provenance: left, rowCount }: Table,
  { provenance: right, rowCount: rightCount }: Table,
  counts: JoinCounts,
): Provenance {
  const { attribution } = right;
  const isSaid =
    attribution === undefined ||
    left.attribution?.includes(attribution) === true;
  const both: Provenance = {
    ...left,
    sources: mergeSources(left.sources, sourcesOf(right)),
    caveats: [
      ...new Set([
        ...left.caveats,
        ...licenceCaveat(left, right),
        ...right.caveats,
      ]),
    ],
    steps: [
      ...left.steps,
      ...right.steps.filter((step) => !left.steps.includes(step)),
    ],
    ...(isSaid
      ? {}
      : {
          attribution: [left.attribution, attribution]
            .filter(Boolean)
            .join(" "),
        }),
  };
  return withStep(both, describeJoin(counts, right, rowCount, rightCount));
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

/** The dataset itself is a source where it names none. */
function sourcesOf({ sources, title, url }: Provenance): readonly Source[] {
  return sources.length > 0 ? sources : [{ title, url }];
}

function mergeSources(
  left: readonly Source[],
  right: readonly Source[],
): readonly Source[] {
  const known = new Set(left.map((source) => JSON.stringify(source)));
  return [
    ...left,
    ...right.filter((source) => !known.has(JSON.stringify(source))),
  ];
}

function licenceCaveat(left: Provenance, right: Provenance): readonly string[] {
  const { licence, title } = right;
  return licence && licence.id !== left.licence?.id
    ? [`The figures of “${title}” are under another licence: ${licence.title}.`]
    : [];
}
