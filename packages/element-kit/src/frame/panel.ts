import type { FigureDetail } from "../figure/figure-detail.js";

/** A panel that the reader may open. */
export type Panel = "table" | "words" | "keys";

/** What panels need of their figure, and whom they tell. */
export interface PanelListener<M> {
  /** Begins to load what the figure itself adds; asked again after a failure. */
  readonly begin: () => Promise<FigureDetail<M>>;
  /** Puts a sentence into the figure's status region. */
  readonly say: (sentence: string) => void;
  /** Draws the figure anew before it returns. */
  readonly draw: () => void;
}
