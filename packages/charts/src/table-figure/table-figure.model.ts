import {
  areaHeading,
  captionOfTable,
  describeTable,
  formatMeasure,
  nameAreas,
  parentHeading,
  stateOfTable,
  titleOf,
  type AreaFact,
  type AreasFacts,
  type MeasureFormat,
  type TableFacts,
} from "@commons-widgets/description";
import type {
  AreaData,
  FigureModel,
  SortedColumn,
  SortKey,
} from "@commons-widgets/element-kit";
import { isAbsent } from "@commons-widgets/table";
import { readTableFacts, type TableQuery } from "./table-figure.facts.js";
import { totalsOf, type TotalOf } from "./table-totals.js";

/** One area of a table. */
export interface TableRow {
  readonly code: string;
  /** Told apart from another of the same name. */
  readonly name: string;
  readonly parentName?: string;
  /** Number of the area in the facts, from 0. */
  readonly index: number;
}

/** A column that can be sorted by. */
interface TextColumn extends SortedColumn {
  /** `name`, `parent`, or that of a measure or period. */
  readonly key: string;
  readonly keyOf: (row: TableRow) => SortKey;
}

/** A column of values. */
export interface ValueColumn extends TextColumn {
  readonly factOf: (row: TableRow) => AreaFact | undefined;
  readonly format: MeasureFormat;
  /** Ends of the scale of its bars, zero between or at them; absent: no bars. */
  readonly bars?: readonly [number, number];
  readonly totalOf: TotalOf;
}

/** Any column of a table. */
export type TableColumn = TextColumn | ValueColumn;

/** What a table shows. */
export interface TableModel extends FigureModel {
  readonly facts: TableFacts;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** By name. */
  readonly rows: readonly TableRow[];
  /** Whether any value has 95% limits. */
  readonly hasLimits: boolean;
}

/** What an author says of a table beyond which data it has. */
export interface TableOptions extends TableQuery {
  /** Names of the measures whose cells have bars. */
  readonly bars: readonly string[];
}

/** Thinks a table: its columns and rows, before any is sorted or left out. */
export function buildTable(data: AreaData, options: TableOptions): TableModel {
  const facts = readTableFacts(data, options);
  const [{ areas, geography, provenance }] = facts.columns;
  const rows = rowsOf(areas);
  return {
    state: stateOfTable(facts),
    words: describeTable(facts),
    provenance,
    facts,
    caption: captionOfTable(facts),
    rows,
    columns: [
      {
        key: "name",
        heading: areaHeading(geography.one),
        numeric: false,
        keyOf: ({ name }) => name,
      },
      ...parentColumn(areas),
      ...valueColumns(facts, options, totalsOf(facts, data)),
    ],
    hasLimits: facts.columns.some((column) => column.areas.some(hasRange)),
  };
}

/** Whether a column is of values. */
export function isOfValues(column: TableColumn): column is ValueColumn {
  return "factOf" in column;
}

const collator = new Intl.Collator("en-GB", { numeric: true });

function rowsOf(areas: readonly AreaFact[]): readonly TableRow[] {
  const names = nameAreas(areas, Infinity);
  return areas
    .map(({ code, parentName }, index) => ({
      code,
      name: names.get(code) ?? code,
      ...(parentName === undefined ? {} : { parentName }),
      index,
    }))
    .sort(
      (a, b) => collator.compare(a.name, b.name) || (a.code < b.code ? -1 : 1),
    );
}

function parentColumn(areas: readonly AreaFact[]): readonly TextColumn[] {
  if (new Set(areas.map(({ parentName }) => parentName)).size < 2) return [];
  return [
    {
      key: "parent",
      heading: parentHeading(),
      numeric: false,
      keyOf: ({ parentName }) => parentName,
    },
  ];
}

function valueColumns(
  { across, columns }: TableFacts,
  { bars }: TableOptions,
  totals: readonly TotalOf[],
): readonly ValueColumn[] {
  const everyValue = columns.flatMap(valuesOf);
  return columns.map((facts, index) => {
    const { areas, measure, period } = facts;
    const values = valuesOf(facts);
    const factOf = ({ index: area }: TableRow) => areas[area];
    const isPeriod = across === "periods" && period !== undefined;
    return {
      key: isPeriod ? period.id : measure.name,
      heading: isPeriod ? period.label : titleOf(facts).measure,
      numeric: true,
      keyOf: (row) => {
        const value = factOf(row)?.value;
        return typeof value === "number" ? value : undefined;
      },
      factOf,
      format: formatMeasure(measure, values),
      ...(bars.includes(measure.name)
        ? { bars: scaleOf(isPeriod ? everyValue : values) }
        : {}),
      totalOf: totals[index] ?? (() => ({ kind: "none" })),
    };
  });
}

function valuesOf({ areas }: AreasFacts): readonly number[] {
  return areas.flatMap(({ value }) => (isAbsent(value) ? [] : [value]));
}

function scaleOf(values: readonly number[]): readonly [number, number] {
  return [
    values.reduce((least, value) => Math.min(least, value), 0),
    values.reduce((most, value) => Math.max(most, value), 0),
  ];
}

function hasRange({ value, lower, upper }: AreaFact): boolean {
  return !isAbsent(value) && lower !== undefined && upper !== undefined;
}
