import { isAbsent } from "@commons-widgets/table";
import type { Observed } from "./absences.js";
import type { Limits } from "./facts.js";
import {
  textCell,
  valueCell,
  type FigureCell,
  type FigureColumn,
} from "./figure-table.js";
import type { MeasureFormat } from "./measure-format.js";
import {
  lowerHeading,
  noRemarkText,
  statusHeading,
  upperHeading,
} from "./phrases/en-GB/table.js";
import { statusWords } from "./phrases/en-GB/words.js";

/** One value of a figure with all that stands beside it. */
export type Observation = Observed & Limits;

/** A column with the cell it gives each observation. */
export interface CellColumn {
  readonly column: FigureColumn;
  readonly cellOf: (observation: Observation) => FigureCell;
}

/**
 * The columns of one measure: its value, its 95% limits where any has one, and
 * its marks where any has one.
 *
 * @param key keys of the columns begin with it
 * @param heading words for the value, with its unit
 * @param name the same without the unit
 */
export function columnsOfMeasure(
  key: string,
  heading: string,
  name: string,
  observations: readonly Observation[],
  format: MeasureFormat,
): readonly CellColumn[] {
  const limit = (of: "lower" | "upper", words: string): CellColumn => ({
    column: { key: `${key}-${of}`, heading: words, numeric: true },
    cellOf: (one) =>
      valueCell(isAbsent(one.value) ? one.value : one[of], format),
  });
  const hasAny = (name: "lower" | "upper" | "status") =>
    observations.some((one) => one[name] !== undefined);
  return [
    {
      column: { key, heading, numeric: true },
      cellOf: ({ value }) => valueCell(value, format),
    },
    ...(hasAny("lower") ? [limit("lower", lowerHeading(name))] : []),
    ...(hasAny("upper") ? [limit("upper", upperHeading(name))] : []),
    ...(hasAny("status") ? [remarks(key, name)] : []),
  ];
}

function remarks(key: string, name: string): CellColumn {
  return {
    column: {
      key: `${key}-status`,
      heading: statusHeading(name),
      numeric: false,
    },
    cellOf: ({ status }) =>
      textCell(status === undefined ? noRemarkText() : statusWords(status)),
  };
}
