import type { FigureTable } from "@commons-widgets/description";
import type { FigureKeys } from "./figure-keys.js";

/** What a figure makes of its model only once the figure stands, or its reader asks. */
export interface FigureDetail<M> {
  /** The same numbers as a table. */
  tabulate(model: M): FigureTable;
  /** The figure in full sentences; plain text, never markup. */
  tell(model: M): readonly string[];
  /** The keys the figure answers to; absent where it cannot be walked. */
  keys?(model: M): FigureKeys;
}
