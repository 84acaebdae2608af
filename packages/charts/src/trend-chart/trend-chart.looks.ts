import type { TrendStyle } from "./trend-chart.marks.js";
import type { TrendSlot } from "./trend-chart.picture.js";

/** How a series of each style is drawn; widths in pixels, sizes in square ones. */
export interface Look {
  readonly colour: string;
  readonly dash: number[];
  readonly shape: string;
  readonly width: number;
  readonly size: number;
}

/** Every style; told apart by dash and shape as well as by colour. */
export const LOOKS: Record<TrendStyle, Look> = {
  "series-1": series(1, [1, 0], "circle"),
  "series-2": series(2, [9, 3], "square"),
  "series-3": series(3, [2, 3], "triangle-up"),
  "series-4": series(4, [9, 3, 2, 3], "diamond"),
  compare: {
    colour: "var(--_compare)",
    dash: [5, 5],
    shape: "triangle-down",
    width: 2,
    size: 44,
  },
  context: {
    colour: "var(--_context)",
    dash: [1, 0],
    shape: "circle",
    width: 1.25,
    size: 20,
  },
};

function series(slot: TrendSlot, dash: number[], shape: string): Look {
  const colour = `var(--_series-${slot})`;
  return { colour, dash, shape, width: 2.5, size: 56 };
}
