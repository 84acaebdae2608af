import { placeOn } from "../scale/share-of.js";
import { PLOT_TIERS, widthOfText, type TieredText } from "./plot-tiers.js";
import type { ValueScale } from "../scale/value-scale.js";

/** A tick of the axis across. */
export interface AxisMark extends TieredText {
  /** From the start of the axis, 0 to 1. */
  readonly share: number;
  /** How its text stands to it, so that none stands out at the ends. */
  readonly anchor: "start" | "middle" | "end";
}

/** Room between two texts, in em. */
const GAP = 0.8;

/** How far a text may stand out at either end of the axis, in em. */
export const OVERHANG = 1;

/**
 * The ticks of the axis across, each with the widths of plot at which there is
 * room for its text: all of them, else every second, third and so on.
 */
export function markAxis(scale: ValueScale): readonly AxisMark[] {
  const { ticks } = scale;
  const marks = ticks.map(({ at, text }, index) => ({
    share: placeOn(scale, at),
    text,
    anchor: anchorOf(text, index, ticks.length - 1),
  }));
  const shown = PLOT_TIERS.map(({ name, width }) => ({
    name,
    step: fewestSteps(marks, width),
  }));
  return marks.map((mark, index) => ({
    ...mark,
    tiers: shown
      .filter(({ step }) => index % step === 0)
      .map(({ name }) => name)
      .join(" "),
  }));
}

function anchorOf(
  text: string,
  index: number,
  last: number,
): AxisMark["anchor"] {
  if (widthOfText(text) / 2 <= OVERHANG) return "middle";
  if (index === 0) return "start";
  return index === last ? "end" : "middle";
}

type BareMark = Omit<AxisMark, "tiers">;

function fewestSteps(marks: readonly BareMark[], width: number): number {
  for (let step = 1; step < marks.length; step++) {
    const left = marks.filter((_, index) => index % step === 0);
    if (left.every((mark, at) => fits(mark, left[at + 1], width))) return step;
  }
  return Math.max(1, marks.length);
}

function fits(
  mark: BareMark,
  next: BareMark | undefined,
  width: number,
): boolean {
  if (!next) return true;
  return spanOf(mark, width)[1] + GAP <= spanOf(next, width)[0];
}

function spanOf(
  { share, text, anchor }: BareMark,
  width: number,
): readonly [number, number] {
  const size = widthOfText(text);
  const before = { start: 0, middle: size / 2, end: size }[anchor];
  const start = share * width - before;
  return [start, start + size];
}
