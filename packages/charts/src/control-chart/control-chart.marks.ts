import { svg, type SVGTemplateResult } from "lit";
import type { SignalLook } from "./control-chart.model.js";

const CIRCLE = "M0-4A4 4 0 0 1 0 4A4 4 0 0 1 0-4Z";
const DIAMOND = "M0-8L8 0L0 8L-8 0Z";
const SQUARE = "M-5.5-5.5H5.5V5.5H-5.5Z";
const UPWARDS = "M0-7L7 5H-7Z";
const DOWNWARDS = "M0 7L-7-5H7Z";
const CROSS = "M-2.5-7H2.5V-2.5H7V2.5H2.5V7H-2.5V2.5H-7V-2.5H-2.5Z";

/**
 * The mark of a value around the origin: its shape says by which rule it is a
 * signal; filled is an improvement, hollow a concern.
 */
export function renderMark(look: SignalLook | undefined): SVGTemplateResult {
  const shape = shapeOf(look);
  return svg`<path class="halo" d=${shape}></path><path
    class="mark ${look?.meaning ?? "usual"}" d=${shape}></path>`;
}

function shapeOf(look: SignalLook | undefined): string {
  switch (look?.rule) {
    case undefined:
      return CIRCLE;
    case "outside":
      return DIAMOND;
    case "shift":
      return SQUARE;
    case "trend":
      return look.way === "up" ? UPWARDS : DOWNWARDS;
    case "near-limit":
      return CROSS;
  }
}
