import type {
  AbsenceReason,
  ObservationStatus,
  Unit,
} from "@commons-widgets/table";

/** One thing that a dimension tells apart, such as a ward or an age group. */
export interface CubeCategory {
  readonly code: string;
  /** Words for a reader; the code where absent. */
  readonly label?: string;
  /** Of a period: the text that says what it is, where the code does not. */
  readonly period?: string;
  readonly description?: string;
  /** Of a measure: what its values are counted in. */
  readonly unit?: Unit;
  /** Of a measure: digits after the point, 0 to 20. */
  readonly decimals?: number;
}

/** One way in which the values of a cube differ. */
export interface CubeDimension {
  /** The portal's own name for it; it becomes the name of a column. */
  readonly name: string;
  readonly title: string;
  /** What the portal says it is; absent where it is any other, such as age. */
  readonly role?: "area" | "period" | "metric";
  /**
   * In the order of the portal. Of areas and periods they may be unknown before
   * the values are read; of all others they are complete.
   */
  readonly categories: readonly CubeCategory[];
}

/** What a portal's mark on a value means. */
export interface CubeMark {
  /** Why there is no value. */
  readonly reason?: AbsenceReason;
  /** What kind of value it is. */
  readonly status?: ObservationStatus;
  /** The portal's words about it. */
  readonly note?: string;
}

/** One value of a cube. */
export interface CubeObservation {
  /** The number of its category in each dimension, from 0. */
  readonly at: readonly number[];
  /** A number, a number as text, a mark as text, or nothing. */
  readonly value: number | string | null;
  readonly mark?: CubeMark | undefined;
  /** The limits between which it lies with 95% confidence, where there are any. */
  readonly limits?: CubeLimits | undefined;
}

/** A lower and an upper limit, as numbers or as text; nothing where not given. */
export interface CubeLimits {
  readonly lower: number | string | null;
  readonly upper: number | string | null;
}

/** Values by several dimensions, as statistical offices keep them. */
export interface Cube {
  readonly dimensions: readonly CubeDimension[];
  readonly observations: readonly CubeObservation[];
}

/** The words for a category. */
export function labelOfCategory({ label, code }: CubeCategory): string {
  return label ?? code;
}
