import type { Tick } from "../scale/value-scale.js";
/** How a series stands in the figure: in colour, as the comparator, or grey. */
export type TrendRole = "focus" | "compare" | "context";

/** Which of the four colours, dashes and marker shapes a focus series has. */
export type TrendSlot = 1 | 2 | 3 | 4;

/** One period of one series. */
export interface TrendPoint {
  /** Unique in the picture. */
  readonly key: string;
  readonly series: string;
  readonly role: TrendRole;
  /** Only read where the role is `focus`. */
  readonly slot: TrendSlot;
  /** Milliseconds since 1970-01-01 UTC, where the period is drawn. */
  readonly x: number;
  /** In the measure's unit; `null` where there is no value: the line breaks. */
  readonly y: number | null;
  /** 95% limits in the measure's unit; `null` draws no band at this point. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Drawn as a hollow marker. */
  readonly provisional: boolean;
}

/** A series' name (and value) written by its line. */
export interface TrendLabel {
  readonly series: string;
  readonly role: TrendRole;
  readonly slot: TrendSlot;
  /** The point the text belongs to: milliseconds, and the measure's unit. */
  readonly x: number;
  readonly y: number;
  /** From that point to the text, in pixels; down and right are positive. */
  readonly dx: number;
  readonly dy: number;
  /** From the point to where its leader ends, in pixels down; `null` draws none. */
  readonly leader: number | null;
  readonly align: "left" | "right" | "center";
  /** Lines of text, the first level with the shifted point. */
  readonly text: string | readonly string[];
}

/** Pixels around the plot, in which ticks and labels are written. */
export interface TrendPadding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Everything a trend is drawn from; the same picture gives the same drawing. */
export interface TrendPicture {
  /** Outer size in pixels, padding included. */
  readonly width: number;
  readonly height: number;
  readonly padding: TrendPadding;
  /** Pixels; smaller than 12 is drawn as 12. */
  readonly fontSize: number;
  /** First and last moment drawn, in milliseconds. */
  readonly xDomain: readonly [number, number];
  /** Lowest and highest value drawn, in the measure's unit. */
  readonly yDomain: readonly [number, number];
  readonly xTicks: readonly Tick[];
  /** A tick at 0 is drawn in ink, as the line the values stand on. */
  readonly yTicks: readonly Tick[];
  /** A series' points in order of time; absent values included as `null`. */
  readonly points: readonly TrendPoint[];
  readonly labels: readonly TrendLabel[];
}
