import type { Provenance } from "@commons-widgets/table";
import type { AreasFacts } from "./facts.js";

/**
 * Two values of each of many areas: of two periods of one measure, the earlier
 * first, or of two measures of one unit in one period.
 */
export interface PairFacts {
  readonly by: "period" | "measure";
  /** Of the same areas as `second`, in the same order. */
  readonly first: AreasFacts;
  readonly second: AreasFacts;
  readonly provenance: Provenance;
}
