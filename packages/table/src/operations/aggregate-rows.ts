import { Absence, isAbsent } from "../absence.js";
import { withStep } from "../provenance.js";
import type { ObservationStatus } from "../status.js";
import { Table, type Column, type UnreadableCell } from "../table.js";
import { aggregateCells, type AggregatedCell } from "./aggregate-cells.js";
import { aggregatedField } from "./aggregated-field.js";
import { describeAggregation, describeGroups } from "./aggregation-words.js";
import {
  aggregationRule,
  type Aggregation,
  type AggregationRule,
} from "./aggregation-rule.js";
import { groupRows } from "./group-rows.js";
import { pickCells } from "./pick-rows.js";

/** One aggregated column, with what it was made of. */
interface Aggregated {
  readonly column: Column;
  readonly step: string;
}

/**
 * One row for each group of rows whose cells in the columns named are equal, in
 * order of first appearance; with no column named, one row for all.
 *
 * Each figure is put together by the way its publisher allows: counts are added
 * up, means and rates weighted by the field that stands for them. What may not
 * be, and what has no rule, is absent as `not-comparable` with the reason in
 * each cell. No absent cell counts as 0: a sum or a mean that lacks a part is
 * absent, and says how many of how many it lacks.
 *
 * A figure has the gravest mark of those it is made of. Unreadable cells are
 * listed at the row they went into. Rows without a group are in none, and a
 * step says so.
 *
 * @throws {FieldNotFoundError} where a column is not there
 */
export function aggregateRows(
  table: Table,
  by: readonly string[],
  aggregations: readonly Aggregation[],
): Table {
  const groups =
    by.length === 0
      ? [Array.from({ length: table.rowCount }, (_, row) => row)]
      : [...groupRows(table, by).values()];
  const made = aggregations.map((each) => aggregate(table, groups, each));
  const firsts = groups.map((rows) => rows[0]);
  const rows = groups.reduce((count, group) => count + group.length, 0);
  const titles = by.map((name) => table.column(name).field.title);
  const steps = [
    describeGroups(titles, groups.length, rows, table.rowCount - rows),
    ...made.map(({ step }) => step),
  ];
  return new Table(
    [
      ...by.map((name) => pickCells(table.column(name), firsts)),
      ...made.map(({ column }) => column),
    ],
    groups.length,
    steps.reduce(withStep, table.provenance),
    groupUnreadable(table, groups, by, aggregations),
  );
}

function aggregate(
  table: Table,
  groups: readonly (readonly number[])[],
  wanted: Aggregation,
): Aggregated {
  const { field, cells, statuses } = table.column(wanted.field);
  const rule = aggregationRule(table.fields, field, wanted.way);
  const made = groups.map((rows) =>
    aggregateGroup(table, cells, rows, rule, wanted),
  );
  const marks = new Map<number, ObservationStatus>();
  groups.forEach((rows, index) => {
    const mark = statuses && gravestOf(rows.map((row) => statuses.get(row)));
    if (mark && !isAbsent(made[index]?.cell)) marks.set(index, mark);
  });
  const rowCount = groups.reduce((count, rows) => count + rows.length, 0);
  return {
    column: {
      field: aggregatedField(field, rule, wanted),
      cells: made.map(({ cell }) => cell),
      ...(marks.size > 0 ? { statuses: marks } : {}),
    },
    step: describeAggregation(field, rule, made, rowCount),
  };
}

function aggregateGroup(
  table: Table,
  cells: Column["cells"],
  rows: readonly number[],
  rule: AggregationRule,
  { leaveOut }: Aggregation,
): AggregatedCell {
  const pick = (from: Column["cells"]) =>
    rows.map((row) => from[row] ?? new Absence("missing"));
  if ("refused" in rule)
    return { cell: new Absence("not-comparable", rule.refused), present: 0 };
  const { way, weightedBy } = rule;
  return aggregateCells(pick(cells), way, {
    leaveOut: leaveOut ?? false,
    weights: weightedBy ? pick(table.column(weightedBy).cells) : undefined,
  });
}

/** Least certain first. */
const GRAVITY: readonly ObservationStatus[] = [
  "low-reliability",
  "estimated",
  "provisional",
  "revised",
];

function gravestOf(
  marks: readonly (ObservationStatus | undefined)[],
): ObservationStatus | undefined {
  return GRAVITY.find((mark) => marks.includes(mark));
}

function groupUnreadable(
  { unreadable }: Table,
  groups: readonly (readonly number[])[],
  by: readonly string[],
  aggregations: readonly Aggregation[],
): readonly UnreadableCell[] {
  if (unreadable.length === 0) return unreadable;
  const places = new Map(
    groups.flatMap((rows, index) => rows.map((row) => [row, index] as const)),
  );
  return unreadable.flatMap((cell) => {
    const row = places.get(cell.row);
    if (row === undefined) return [];
    const names = [
      ...by.filter((name) => name === cell.field),
      ...aggregations
        .filter(({ field }) => field === cell.field)
        .map(({ field, as }) => as ?? field),
    ];
    return names.map((field) => ({ ...cell, row, field }));
  });
}
