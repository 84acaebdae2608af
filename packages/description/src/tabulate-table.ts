import type { AreaFact, AreasFacts } from "./facts.js";
import { captionOfTable } from "./describe-table.js";
import {
  textCell,
  type FigureCell,
  type FigureColumn,
  type FigureTable,
} from "./figure-table.js";
import { columnsOfMeasure } from "./measure-columns.js";
import { formatMeasure } from "./measure-format.js";
import { titleOf } from "./measure-title.js";
import { nameAreas } from "./names.js";
import * as say from "./phrases/en-GB/table.js";
import type { TableFacts } from "./table-facts.js";

/** A column, and its cell in the row of the nth area. */
interface AreaColumn {
  readonly column: FigureColumn;
  readonly cellOf: (index: number) => FigureCell;
}

/**
 * A table of areas whole, a row for each area in the order of the facts, with
 * limits and marks in columns of their own where any value has them.
 *
 * Areas of one name are told apart in the row's header.
 */
export function tabulateTable(facts: TableFacts): FigureTable {
  const { across, columns: shown } = facts;
  const [{ areas, geography }] = shown;
  const columns = [
    ...columnsOfAreas(areas, geography.one),
    ...shown.flatMap((column) => columnsOf(column, across)),
  ];
  return {
    caption: captionOfTable(facts),
    columns: columns.map(({ column }) => column),
    rows: areas.map(({ code }, index) => ({
      key: code,
      cells: columns.map(({ cellOf }) => cellOf(index)),
    })),
  };
}

function columnsOfAreas(
  areas: readonly AreaFact[],
  one: string,
): readonly AreaColumn[] {
  const names = nameAreas(areas, Infinity);
  const parents = areas.map(({ parentName = "" }) => parentName);
  const textColumn = (key: string, heading: string, texts: string[]) => ({
    column: { key, heading, numeric: false },
    cellOf: (index: number) => textCell(texts[index] ?? ""),
  });
  return [
    textColumn(
      "name",
      say.areaHeading(one),
      areas.map(({ code }) => names.get(code) ?? code),
    ),
    ...(new Set(parents).size > 1
      ? [textColumn("parent", say.parentHeading(), parents)]
      : []),
  ];
}

function columnsOf(
  facts: AreasFacts,
  across: TableFacts["across"],
): readonly AreaColumn[] {
  const { areas, measure, period } = facts;
  const { title, measure: withUnit } = titleOf(facts);
  const label = across === "periods" ? period?.label : undefined;
  const format = formatMeasure(
    measure,
    areas.flatMap(({ value }) => (typeof value === "number" ? [value] : [])),
  );
  return columnsOfMeasure(
    (across === "periods" ? period?.id : undefined) ?? measure.name,
    label ?? withUnit,
    label ?? title,
    areas,
    format,
  ).map(({ column, cellOf }) => ({
    column,
    cellOf: (index) => {
      const area = areas[index];
      return area ? cellOf(area) : textCell("");
    },
  }));
}
