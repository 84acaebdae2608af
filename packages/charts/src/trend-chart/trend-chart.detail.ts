import {
  tabulateTrend,
  tellTrend,
  type FigureTable,
} from "@commons-widgets/description";
import type { TrendModel } from "./trend-chart.model.js";

/** The lines as a table, a row for each period. */
export function tabulate({ facts }: TrendModel): FigureTable {
  return tabulateTrend(facts);
}

/** The chart in full sentences. */
export function tell({ facts }: TrendModel): readonly string[] {
  return tellTrend(facts);
}
