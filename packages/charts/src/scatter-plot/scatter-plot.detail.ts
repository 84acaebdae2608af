import {
  tabulateScatter,
  tellScatter,
  type FigureTable,
} from "@commons-widgets/description";
import type { FigureKeys } from "@commons-widgets/element-kit";
import { keysOf } from "./scatter-plot.keys.js";
import type { ScatterModel } from "./scatter-plot.model.js";

/** Both values of each area as a table. */
export function tabulate({ facts }: ScatterModel): FigureTable {
  return tabulateScatter(facts);
}

/** The plot in full sentences. */
export function tell({ facts }: ScatterModel): readonly string[] {
  return tellScatter(facts);
}

/** The keys that lead through the plot, and what they do not reach. */
export function keys({ facts, stops }: ScatterModel): FigureKeys {
  return keysOf(facts.areas.length - stops.length);
}
