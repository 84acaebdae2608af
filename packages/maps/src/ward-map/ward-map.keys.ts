import type { FigureKeys } from "@commons-widgets/element-kit";
import type { Direction } from "@commons-widgets/geography";

/** What a key does on a focused map. */
export type MapAction =
  | { readonly kind: "step"; readonly direction: Direction }
  | { readonly kind: "extreme"; readonly end: "highest" | "lowest" }
  | { readonly kind: "choose" | "clear" | "help" };

/** The keys of a map, for its keyboard help. */
export const MAP_KEYS: FigureKeys = [
  ["Arrow keys", "go to the neighbour above, below, left or right"],
  ["Home", "go to the highest value"],
  ["End", "go to the lowest value"],
  ["Enter or Space", "choose the place, or let it go again"],
  ["Escape", "clear what is shown and chosen"],
  ["?", "open and close this help"],
];

const ACTIONS: ReadonlyMap<string, MapAction> = new Map<string, MapAction>([
  ["ArrowUp", { kind: "step", direction: "north" }],
  ["ArrowRight", { kind: "step", direction: "east" }],
  ["ArrowDown", { kind: "step", direction: "south" }],
  ["ArrowLeft", { kind: "step", direction: "west" }],
  ["Home", { kind: "extreme", end: "highest" }],
  ["End", { kind: "extreme", end: "lowest" }],
  ["Enter", { kind: "choose" }],
  [" ", { kind: "choose" }],
  ["Escape", { kind: "clear" }],
  ["?", { kind: "help" }],
]);

/** What a key press asks of a map; nothing where a modifier is held. */
export function actionOf(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey">,
): MapAction | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  return ACTIONS.get(event.key);
}
