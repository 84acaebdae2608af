import {
  tabulateMap,
  tabulatePairs,
  tellMap,
  tellPairs,
  type FigureTable,
} from "@commons-widgets/description";
import type { FigureKeys } from "@commons-widgets/element-kit";
import { arePairs } from "./dot-plot.facts.js";
import { DOT_KEYS } from "./dot-plot.keys.js";
import type { DotPlotModel } from "./dot-plot.model.js";

/** The rows as a table, two values with what lies between them. */
export function tabulate({ facts }: DotPlotModel): FigureTable {
  return arePairs(facts) ? tabulatePairs(facts) : tabulateMap(facts);
}

/** The plot in full sentences. */
export function tell({ facts }: DotPlotModel): readonly string[] {
  return arePairs(facts) ? tellPairs(facts) : tellMap(facts);
}

/** The keys that lead through the plot. */
export function keys(): FigureKeys {
  return DOT_KEYS;
}
