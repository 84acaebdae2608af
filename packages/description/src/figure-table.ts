import {
  isAbsent,
  type AbsenceReason,
  type Cell,
} from "@commons-widgets/table";
import type { MeasureFormat } from "./measure-format.js";
import { absenceWords } from "./phrases/en-GB/words.js";

/** A column of a figure's table. */
export interface FigureColumn {
  readonly key: string;
  /** With the unit, where the column has one. */
  readonly heading: string;
  /** Whether its cells are numbers, to be set flush right. */
  readonly numeric: boolean;
}

/** A cell of a figure's table; its text is never empty but for no remark. */
export interface FigureCell {
  /** As every sentence of the figure writes it. */
  readonly text: string;
  /** What to order rows by; a cell without it comes last. */
  readonly sort?: number | string;
  /** The number as it was published, not rounded. */
  readonly value?: number;
  /** Why there is no value. */
  readonly absent?: AbsenceReason;
}

/** The same numbers as a figure, as a table. */
export interface FigureTable {
  readonly caption: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
}

/** A row; its first cell is its header. */
export interface FigureRow {
  /** The area's code or the period's ID. */
  readonly key: string;
  readonly cells: readonly FigureCell[];
}

/** A cell of words, ordered by them. */
export function textCell(text: string): FigureCell {
  return { text, sort: text };
}

/** A cell of a measure: its number, or why there is none. */
export function valueCell(
  value: Cell<number> | undefined,
  format: MeasureFormat,
): FigureCell {
  if (value === undefined) return absentCell("missing");
  return isAbsent(value)
    ? absentCell(value.reason)
    : { text: format.value(value), sort: value, value };
}

function absentCell(absent: AbsenceReason): FigureCell {
  return { text: absenceWords(absent), absent };
}
