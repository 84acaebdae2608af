import { Absence, isAbsent } from "../absence.js";
import type { Field } from "../field.js";
import { withStep } from "../provenance.js";
import type { ObservationStatus } from "../status.js";
import { Table, type Column, type UnreadableCell } from "../table.js";
import { aggregateCells, type AggregatedCell } from "./aggregate-cells.js";
import { describeAggregation } from "./aggregation-words.js";
import {
  aggregationRule,
  type AggregationRule,
  type AggregationWay,
} from "./aggregation-rule.js";
import { groupRows } from "./group-rows.js";
import { pickCells } from "./pick-rows.js";
import { countRows } from "./row-counts.js";

export type { AggregationWay } from "./aggregation-rule.js";

/** What is to be made of one column. */
export interface Aggregation {
  readonly field: string;
  /** Absent: the way its publisher allows (`aggregate` of the field). */
  readonly way?: AggregationWay;
  /** Name of the new column; the field's own where absent. */
  readonly as?: string;
  /** Takes the least or the greatest of what is there, though some is absent. */
  readonly leaveOut?: boolean;
}

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
  const steps = [
    describeGroups(table, by, groups),
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
  const rule = aggregationRule(table, field, wanted.way);
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
      field: fieldOf(field, rule, wanted),
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

/** A count of values has not the unit of the values. */
function fieldOf(
  { unit, decimals, ...field }: Field,
  rule: AggregationRule,
  { as }: Aggregation,
): Field {
  const named = { ...field, name: as ?? field.name };
  const way = "refused" in rule ? undefined : rule.way;
  if (way === "count")
    return {
      ...named,
      type: "number",
      title: `${field.title} (how many)`,
      decimals: 0,
      aggregate: "sum",
    };
  return {
    ...named,
    ...(unit ? { unit } : {}),
    ...(decimals === undefined ? {} : { decimals }),
    ...(way === "least" || way === "greatest"
      ? { title: `${field.title} (${way})`, aggregate: "none" as const }
      : {}),
  };
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

function describeGroups(
  table: Table,
  by: readonly string[],
  groups: readonly (readonly number[])[],
): string {
  const inGroups = groups.reduce((count, rows) => count + rows.length, 0);
  const titles = by.map((name) => table.column(name).field.title);
  const without = table.rowCount - inGroups;
  const rest =
    without === 0 ? "" : `; ${countRows(without)} without it in none`;
  return by.length === 0
    ? `Put ${countRows(inGroups)} together as one.`
    : `Put ${countRows(inGroups)} together as ${countRows(groups.length)}, one for each ${titles.join(" and ")}${rest}.`;
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
