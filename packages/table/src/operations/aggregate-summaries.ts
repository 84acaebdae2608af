import { Absence } from "../absence.js";
import { FieldNotFoundError } from "../errors.js";
import type { Field } from "../field.js";
import { withStep } from "../provenance.js";
import { Table } from "../table.js";
import { absenceOfParts, type AggregatedCell } from "./aggregate-cells.js";
import { aggregatedField } from "./aggregated-field.js";
import {
  aggregationRule,
  type Aggregation,
  type AggregationRule,
} from "./aggregation-rule.js";
import { describeAggregation, describeGroups } from "./aggregation-words.js";
import { groupRows } from "./group-rows.js";
import { pickCells } from "./pick-rows.js";

/** What is known of the rows of one group that are not here themselves. */
export interface GroupSummary {
  readonly rows: number;
  /** One for each aggregation: of its column. */
  readonly parts: readonly SummarisedPart[];
}

/** What is known of the cells of one column in one group. */
export interface SummarisedPart {
  /** How many of them have a value; all others are missing. */
  readonly present: number;
  /** What those come to, where there are any; of a count: anything. */
  readonly value?: number | undefined;
}

/**
 * The table that `aggregateRows` makes of rows, made of what somebody else found
 * out about them: the same rules, fields, absences and sentences.
 *
 * @param groups one row a group, with the columns it is told from others by; a
 *   row without a value there stands for rows that are in no group
 * @param fields of all columns of the rows
 * @param summaries one for each row of `groups`
 * @returns `undefined` where two groups have the same values, which then are one
 *   whose parts are not known, and for a mean, which is not made of summaries
 * @throws {FieldNotFoundError} where there is no such field
 */
export function aggregateSummaries(
  groups: Table,
  fields: readonly Field[],
  aggregations: readonly Aggregation[],
  summaries: readonly GroupSummary[],
): Table | undefined {
  const kept = keptGroups(groups);
  if (!kept) return undefined;
  const inGroups = kept.flatMap((row) => summaries[row] ?? []);
  const made = aggregations.map((wanted, index) => {
    const field = fieldNamed(fields, wanted.field);
    const rule = aggregationRule(fields, field, wanted.way);
    const parts = inGroups.map(({ rows, parts }) =>
      summarise(rule, wanted, rows, parts[index]),
    );
    return { field, rule, wanted, parts };
  });
  if (made.some(({ rule }) => isMean(rule))) return undefined;
  const rows = countRowsOf(inGroups);
  const steps = [
    describeGroups(
      groups.fields.map(({ title }) => title),
      kept.length,
      rows,
      countRowsOf(summaries) - rows,
    ),
    ...made.map(({ field, rule, parts }) =>
      describeAggregation(field, rule, parts, rows),
    ),
  ];
  return new Table(
    [
      ...groups.columns.map((column) => pickCells(column, kept)),
      ...made.map(({ field, rule, wanted, parts }) => ({
        field: aggregatedField(field, rule, wanted),
        cells: parts.map(({ cell }) => cell),
      })),
    ],
    kept.length,
    steps.reduce(withStep, groups.provenance),
  );
}

/** The rows with a value in each column; `undefined` where two have the same. */
function keptGroups(groups: Table): readonly number[] | undefined {
  const names = groups.fields.map(({ name }) => name);
  if (names.length === 0) return groups.rowCount === 1 ? [0] : undefined;
  const alike = [...groupRows(groups, names).values()];
  return alike.every((rows) => rows.length === 1) ? alike.flat() : undefined;
}

function countRowsOf(summaries: readonly GroupSummary[]): number {
  return summaries.reduce((count, { rows }) => count + rows, 0);
}

function fieldNamed(fields: readonly Field[], name: string): Field {
  const field = fields.find((each) => each.name === name);
  if (field) return field;
  const known = fields.map((each) => each.name);
  throw new FieldNotFoundError(name, known);
}

function isMean(rule: AggregationRule): boolean {
  return "way" in rule && rule.way === "weighted-mean";
}

function summarise(
  rule: AggregationRule,
  { leaveOut = false }: Aggregation,
  rows: number,
  { present, value }: SummarisedPart = { present: 0 },
): AggregatedCell {
  if ("refused" in rule)
    return { cell: new Absence("not-comparable", rule.refused), present: 0 };
  if (rule.way === "count") return { cell: present, present };
  const isEnough = present === rows || (leaveOut && rule.way !== "sum");
  return present > 0 && isEnough && value !== undefined
    ? { cell: value, present }
    : { cell: absenceOfParts(rows - present, rows, ["missing"]), present };
}
