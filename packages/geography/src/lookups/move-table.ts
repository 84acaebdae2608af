import {
  Absence,
  FieldNotFoundError,
  isAbsent,
  Table,
  withStep,
  type Cell,
  type Column,
  type Field,
  type ObservationStatus,
  type Period,
  type Value,
} from "@commons-widgets/table";
import { readAreaCode } from "../area-code.js";
import type { Lookup } from "./lookup.js";
import { describeMove, listLost } from "./move-words.js";
import {
  moveCount,
  moveMean,
  type MovedValue,
  type ValuesByArea,
} from "./move-values.js";
import { refuseMeasure } from "./refuse-measure.js";

/** Figures on other areas, with what could not come along. */
export interface MovedTable {
  readonly table: Table;
  /** Areas of the data that the lookup does not know; their figures are in none. */
  readonly lost: readonly string[];
  /** Measures that were refused, and why: their cells are `not-comparable`. */
  readonly refused: ReadonlyMap<string, string>;
  /** What each estimated figure is at least and at most, by measure, for each row. */
  readonly bounds: ReadonlyMap<string, readonly MovedValue[]>;
}

/** Rows of one period, by area code. */
interface Slice {
  readonly period: Cell<Period> | undefined;
  readonly rows: ReadonlyMap<string, number>;
}

/**
 * Puts the figures of a table on other areas by a lookup, each measure by its
 * own rule (`aggregate` of its field): counts are divided by weight and added
 * up; means and rates are weighted by the field that stands for them; medians,
 * ranks and whatever has no rule are refused, with the reason in each cell.
 *
 * A figure that holds a part of a divided area is marked `estimated`. Limits,
 * notes and names do not come along. One row for each area and period; every
 * step is a sentence of the provenance.
 *
 * @param wanted the areas of the result; absent: all that the lookup leads to
 * @throws {FieldNotFoundError} where the table has no field of area codes
 */
export function moveTable(
  table: Table,
  lookup: Lookup,
  wanted: readonly string[] = lookup.to,
): MovedTable {
  const slices = slicesOf(table);
  const known = new Set(lookup.from);
  const codes = new Set(slices.flatMap(({ rows }) => [...rows.keys()]));
  const lost = [...codes].filter((code) => !known.has(code));
  const fields = table.fields.filter(isMoved);
  const refused = new Map<string, string>();
  const bounds = new Map<string, readonly MovedValue[]>();
  const columns = fields.map((field): Column => {
    const reason = refuseMeasure(ruleOf(field), table.fields);
    if (reason !== undefined) refused.set(field.name, reason);
    const moved = slices.flatMap((slice) =>
      wanted.map((to) =>
        reason === undefined
          ? moveCell(table, field, slice, lookup, to)
          : { value: new Absence("not-comparable", reason), divided: false },
      ),
    );
    bounds.set(field.name, moved);
    return columnOf(field, moved);
  });
  const steps = [
    ...describeMove(
      lookup,
      fields.filter(({ name }) => !refused.has(name)),
    ),
    ...refused.values(),
    ...listLost(lost),
  ];
  return {
    table: new Table(
      [...placeColumns(table, slices, wanted), ...columns],
      slices.length * wanted.length,
      steps.reduce(withStep, table.provenance),
    ),
    lost,
    refused,
    bounds,
  };
}

function isMoved({ type, role }: Field): boolean {
  return type === "number" && (role === "measure" || role === "denominator");
}

/** A denominator is a count, whether or not its field says so. */
function ruleOf(field: Field): Field {
  return field.role === "denominator" && field.aggregate === undefined
    ? { ...field, aggregate: "sum" }
    : field;
}

function moveCell(
  table: Table,
  field: Field,
  { rows }: Slice,
  lookup: Lookup,
  to: string,
): MovedValue {
  const values = valuesOf(table, field.name, rows);
  return field.aggregate === "weighted-mean"
    ? moveMean(
        values,
        valuesOf(table, field.weightedBy ?? "", rows),
        lookup,
        to,
      )
    : moveCount(values, lookup, to);
}

function valuesOf(
  table: Table,
  name: string,
  rows: ReadonlyMap<string, number>,
): ValuesByArea {
  const { cells } = table.column(name);
  return {
    get: (code: string) => {
      const row = rows.get(code);
      const cell = row === undefined ? undefined : cells[row];
      return typeof cell === "number" || isAbsent(cell) ? cell : undefined;
    },
  };
}

function slicesOf(table: Table): readonly Slice[] {
  const areas = table.columnOf("area");
  if (!areas)
    throw new FieldNotFoundError(
      "area",
      table.fields.map(({ name }) => name),
    );
  const periods = table.columnOf("period")?.cells;
  const slices = new Map<string, Slice & { rows: Map<string, number> }>();
  table.texts(areas.field.name).forEach((text, row) => {
    const period = periods?.[row] as Cell<Period> | undefined;
    const key = period === undefined || isAbsent(period) ? "" : period.id;
    const slice = slices.get(key) ?? { period, rows: new Map() };
    slice.rows.set(readAreaCode(text) ?? text.trim(), row);
    slices.set(key, slice);
  });
  return [...slices.values()];
}

function placeColumns(
  table: Table,
  slices: readonly Slice[],
  wanted: readonly string[],
): Column[] {
  const area = table.columnOf("area")?.field;
  const period = table.columnOf("period")?.field;
  const columns: Column[] = [];
  if (area)
    columns.push({ field: area, cells: slices.flatMap(() => [...wanted]) });
  if (period) {
    const cells: Cell<Value>[] = slices.flatMap((slice) =>
      wanted.map(() => slice.period ?? new Absence("missing")),
    );
    columns.push({ field: period, cells });
  }
  return columns;
}

function columnOf(field: Field, moved: readonly MovedValue[]): Column {
  const statuses = new Map<number, ObservationStatus>();
  moved.forEach(({ value, divided }, row) => {
    if (divided && !isAbsent(value)) statuses.set(row, "estimated");
  });
  return {
    field,
    cells: moved.map(({ value }) => value),
    ...(statuses.size > 0 ? { statuses } : {}),
  };
}
