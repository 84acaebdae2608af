import type { Point } from "../topology.js";

/** What a file says of one shape beside its outline. */
export interface RawProperties {
  readonly id?: string | number;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** One shape of a file, in the file's own coordinates. */
export interface RawArea extends RawProperties {
  /** Polygons of rings without their closing position: first the edge, then holes. */
  readonly polygons: readonly (readonly (readonly Point[])[])[];
}

/** A part of a file that was left out, so that nothing goes unsaid. */
export interface DroppedPart {
  /** The code of the area, or "feature 12" where it has none. */
  readonly area: string;
  /** What was left out and why: a sentence. */
  readonly reason: string;
}
