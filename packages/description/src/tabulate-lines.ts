import { Absence, type Period } from "@commons-widgets/table";
import type { SeriesPoint } from "./facts.js";
import { textCell, type FigureTable } from "./figure-table.js";
import { columnsOfMeasure, type CellColumn } from "./measure-columns.js";
import type { MeasureFormat } from "./measure-format.js";
import { periodHeading } from "./phrases/en-GB/table.js";

/** One line of a table over time. */
export interface TableLine {
  readonly key: string;
  /** Words for its column, with the unit where they need it. */
  readonly heading: string;
  readonly name: string;
  readonly points: readonly SeriesPoint[];
  /** Whether its limits and marks have columns too. */
  readonly isWhole: boolean;
}

/** Lines as a table: one row for each period, in order of time. */
export function tabulateLines(
  caption: string,
  periods: readonly Period[],
  lines: readonly TableLine[],
  format: MeasureFormat,
): FigureTable {
  const columns = lines.flatMap((line) => {
    const byPeriod = new Map(
      line.points.map((point) => [point.period.id, point]),
    );
    const all = columnsOfMeasure(
      line.key,
      line.heading,
      line.name,
      line.points,
      format,
    );
    return all.slice(0, line.isWhole ? all.length : 1).map((column) => ({
      ...column,
      cellAt: cellAt(column, byPeriod),
    }));
  });
  return {
    caption,
    columns: [
      { key: "period", heading: periodHeading(), numeric: false },
      ...columns.map(({ column }) => column),
    ],
    rows: periods.map(({ id, label, start }) => ({
      key: id,
      cells: [
        { ...textCell(label), sort: start },
        ...columns.map((column) => column.cellAt(id)),
      ],
    })),
  };
}

function cellAt(
  { cellOf }: CellColumn,
  byPeriod: ReadonlyMap<string, SeriesPoint>,
) {
  const nothing = { value: new Absence("missing") };
  return (period: string) => cellOf(byPeriod.get(period) ?? nothing);
}
