/**
 * How large the plot is in one range of widths, in its own letters' size (em):
 * a reader who enlarges the letters gets what a narrower plot has.
 */
export interface PlotTier {
  readonly name: "narrow" | "middle" | "wide";
  /** The least width of the range. */
  readonly width: number;
  readonly height: number;
}

/** From the narrowest, which a phone of 320 pixels has. */
export const PLOT_TIERS: readonly [PlotTier, PlotTier, PlotTier] = [
  { name: "narrow", width: 14, height: 19 },
  { name: "middle", width: 24, height: 23 },
  { name: "wide", width: 38, height: 28 },
];

/** Width of a letter of ordinary text, rather too wide than too narrow. */
const LETTER = 0.62;
/** Width of a letter as wide as it is high, such as a Chinese one. */
const WIDE_LETTER = 1;
const WIDE = /[\u2e80-\u9fff\uac00-\ud7ff\uff00-\uff60]/u;

/** About how wide a text is, in em; nothing has to be drawn to know it. */
export function widthOfText(text: string): number {
  return Array.from(text).reduce(
    (width, letter) => width + (WIDE.test(letter) ? WIDE_LETTER : LETTER),
    0,
  );
}

/** A text on the plot with the tiers in which it is written. */
export interface TieredText {
  readonly text: string;
  /** Names of tiers parted by spaces, as a style sheet asks for them. */
  readonly tiers: string;
}
