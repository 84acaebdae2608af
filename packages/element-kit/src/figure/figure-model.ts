import type { FigureWords } from "@commons-widgets/description";
import type { Provenance } from "@commons-widgets/table";

/** What a figure may be in; each looks and reads different. */
export const FIGURE_STATES = [
  "loading",
  "ready",
  "empty",
  "partial",
  "stale",
  "forbidden",
  "error",
] as const;

/** One of {@link FIGURE_STATES}. */
export type FigureState = (typeof FIGURE_STATES)[number];

/** What every figure's model has, whatever it draws. */
export interface FigureModel {
  /** `empty`: nothing to draw. `partial`: some of it has no value. */
  readonly state: "ready" | "empty" | "partial";
  readonly words: FigureWords;
  readonly provenance: Provenance;
}
