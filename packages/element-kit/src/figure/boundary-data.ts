import type {
  AreaRegister,
  Outlines,
  VintageChoice,
} from "@commons-widgets/geography";

/** The areas of a geography, the vintage that fits, and its outlines. */
export interface BoundaryData {
  readonly register: AreaRegister;
  readonly choice: VintageChoice;
  readonly outlines: Outlines;
  /** What the file of outlines was mended or left short by, a sentence each. */
  readonly repairs: readonly string[];
}
