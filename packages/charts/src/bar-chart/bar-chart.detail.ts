import {
  tabulateRanking,
  tellRanking,
  type FigureTable,
} from "@commons-widgets/description";
import type { FigureKeys } from "@commons-widgets/element-kit";
import { BAR_KEYS } from "./bar-chart.keys.js";
import type { BarModel } from "./bar-chart.model.js";
import { tabulateParts, tellParts } from "./parts/tell-parts.js";

/** Every area as a table, those that are not drawn too. */
export function tabulate({ facts, parts }: BarModel): FigureTable {
  return parts ? tabulateParts(parts) : tabulateRanking(facts);
}

/** The chart in full sentences. */
export function tell({ facts, parts }: BarModel): readonly string[] {
  return parts ? tellParts(parts) : tellRanking(facts);
}

/** The keys that lead through the chart. */
export function keys(): FigureKeys {
  return BAR_KEYS;
}
