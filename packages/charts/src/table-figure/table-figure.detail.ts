import {
  tabulateTable,
  tellTable,
  type FigureTable,
} from "@commons-widgets/description";
import type { TableModel } from "./table-figure.model.js";

/** Every row of the table, with limits and marks in columns of their own. */
export function tabulate({ facts }: TableModel): FigureTable {
  return tabulateTable(facts);
}

/** The table in full sentences. */
export function tell({ facts }: TableModel): readonly string[] {
  return tellTable(facts);
}
