import {
  tabulateControl,
  tellControl,
  type FigureTable,
} from "@commons-widgets/description";
import type { FigureKeys } from "@commons-widgets/element-kit";
import { CONTROL_KEYS } from "./control-chart.keys.js";
import type { ControlModel } from "./control-chart.model.js";

/** The series as a table, a row for each period. */
export function tabulate({ facts }: ControlModel): FigureTable {
  return tabulateControl(facts);
}

/** The chart in full sentences. */
export function tell({ facts }: ControlModel): readonly string[] {
  return tellControl(facts);
}

/** The keys that lead through the chart. */
export function keys(): FigureKeys {
  return CONTROL_KEYS;
}
