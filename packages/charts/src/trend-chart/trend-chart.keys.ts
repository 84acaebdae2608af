import type { FigureKeys } from "@commons-widgets/element-kit";
import type { TrendStep } from "./trend-step.js";
import { unreachedNote } from "./trend-chart.words.js";

/** What a key does on a focused chart. */
export type TrendAction =
  TrendStep | { readonly kind: "choose" | "clear" | "help" };

const TREND_KEYS: FigureKeys = [
  ["Left and Right", "go to the period before or after"],
  [
    "Up and Down",
    "go to the line with the next higher or lower value in the same period",
  ],
  ["Home and End", "go to the first or last period"],
  [
    "Page Up and Page Down",
    "go to the line that ends next above or below, with or without a value",
  ],
  ["[ and ]", "go to the lowest or highest value of the line"],
  ["Enter or Space", "choose the point, or let it go again"],
  ["Escape", "clear what is shown and chosen"],
  ["?", "open and close this help"],
];

const ACTIONS: ReadonlyMap<string, TrendAction> = new Map<string, TrendAction>([
  ["ArrowLeft", { kind: "time", by: -1 }],
  ["ArrowRight", { kind: "time", by: 1 }],
  ["ArrowUp", { kind: "across", way: "higher" }],
  ["ArrowDown", { kind: "across", way: "lower" }],
  ["PageUp", { kind: "line", by: -1 }],
  ["PageDown", { kind: "line", by: 1 }],
  ["Home", { kind: "end", end: "first" }],
  ["End", { kind: "end", end: "last" }],
  ["[", { kind: "extreme", end: "lowest" }],
  ["]", { kind: "extreme", end: "highest" }],
  ["Enter", { kind: "choose" }],
  [" ", { kind: "choose" }],
  ["Escape", { kind: "clear" }],
  ["?", { kind: "help" }],
]);

/**
 * The keys of a trend chart, for its keyboard help.
 *
 * @param unreached how many lines the keys do not reach
 */
export function keysOf(unreached: number): FigureKeys {
  return unreached === 0
    ? TREND_KEYS
    : [...TREND_KEYS, ["Grey lines", unreachedNote(unreached)]];
}

/** What a key press asks of a chart; nothing where a modifier is held. */
export function actionOf(
  event: Pick<
    KeyboardEvent,
    "key" | "ctrlKey" | "altKey" | "metaKey" | "getModifierState"
  >,
): TrendAction | undefined {
  // Brackets are typed with AltGr on many keyboards, which sets Ctrl and Alt.
  const altGraph = event.getModifierState("AltGraph");
  const held = event.ctrlKey || event.altKey || event.metaKey;
  if (held && !altGraph) return undefined;
  return ACTIONS.get(event.key);
}
