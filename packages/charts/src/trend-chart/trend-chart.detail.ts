import {
  tabulateTrend,
  tellTrend,
  type FigureTable,
} from "@commons-widgets/description";
import type { FigureKeys } from "@commons-widgets/element-kit";
import { keysOf } from "./trend-chart.keys.js";
import type { TrendModel } from "./trend-chart.model.js";

/** The lines as a table, a row for each period. */
export function tabulate({ facts }: TrendModel): FigureTable {
  return tabulateTrend(facts);
}

/** The chart in full sentences. */
export function tell({ facts }: TrendModel): readonly string[] {
  return tellTrend(facts);
}

/** The keys that lead through the chart, and what they do not reach. */
export function keys({ unreached }: TrendModel): FigureKeys {
  return keysOf(unreached);
}
