import type { FigureKeys } from "../figure/figure-keys.js";

/**
 * The keyboard help of a figure that can be walked.
 *
 * @param steps the keys that lead from stop to stop
 * @param stop what one stop is, such as "place"
 */
export function walkKeys(steps: FigureKeys, stop: string): FigureKeys {
  return [
    ...steps,
    ["Enter or Space", `choose the ${stop}, or let it go again`],
    ["Escape", "clear what is shown and chosen"],
    ["?", "open and close this help"],
  ];
}
