import {
  tabulateMap,
  tellDistribution,
  type FigureTable,
} from "@commons-widgets/description";
import type { FigureKeys } from "@commons-widgets/element-kit";
import { keysOf } from "./distribution.keys.js";
import type { DistributionModel } from "./distribution.model.js";

/** The areas as a table, from the highest value to the lowest. */
export function tabulate({ facts }: DistributionModel): FigureTable {
  return tabulateMap(facts);
}

/** The distribution in full sentences. */
export function tell({ facts }: DistributionModel): readonly string[] {
  return tellDistribution(facts);
}

/** The keys that lead through the dots, and what its list leaves out. */
export function keys({ dots, reached }: DistributionModel): FigureKeys {
  return keysOf(dots.length - reached.size);
}
