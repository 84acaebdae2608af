import type { Direction } from "@commons-widgets/geography";

/** Where a key leads on a focused map. */
export type MapStep =
  | { readonly kind: "neighbour"; readonly direction: Direction }
  | { readonly kind: "extreme"; readonly end: "highest" | "lowest" };

/** Where the keys of a map lead, by their names. */
export const MAP_STEPS: ReadonlyMap<string, MapStep> = new Map<string, MapStep>(
  [
    ["ArrowUp", { kind: "neighbour", direction: "north" }],
    ["ArrowRight", { kind: "neighbour", direction: "east" }],
    ["ArrowDown", { kind: "neighbour", direction: "south" }],
    ["ArrowLeft", { kind: "neighbour", direction: "west" }],
    ["Home", { kind: "extreme", end: "highest" }],
    ["End", { kind: "extreme", end: "lowest" }],
  ],
);
