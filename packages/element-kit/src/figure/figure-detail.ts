import type { FigureTable } from "@commons-widgets/description";

/** What a figure makes of its model only once the figure stands, or its reader asks. */
export interface FigureDetail<M> {
  /** The same numbers as a table. */
  tabulate(model: M): FigureTable;
  /** The figure in full sentences; plain text, never markup. */
  tell(model: M): readonly string[];
}
