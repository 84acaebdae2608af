/** A step from one row to another. */
export type DotStep =
  | { readonly kind: "by"; readonly by: number }
  | { readonly kind: "end"; readonly end: "first" | "last" }
  | { readonly kind: "extreme"; readonly end: "highest" | "lowest" };

/** How many rows a page of them is. */
const PAGE = 10;

/** Where the keys of a dot plot lead, by their names. */
export const DOT_STEPS: ReadonlyMap<string, DotStep> = new Map<string, DotStep>(
  [
    ["ArrowUp", { kind: "by", by: -1 }],
    ["ArrowLeft", { kind: "by", by: -1 }],
    ["ArrowDown", { kind: "by", by: 1 }],
    ["ArrowRight", { kind: "by", by: 1 }],
    ["PageUp", { kind: "by", by: -PAGE }],
    ["PageDown", { kind: "by", by: PAGE }],
    ["Home", { kind: "end", end: "first" }],
    ["End", { kind: "end", end: "last" }],
    ["[", { kind: "extreme", end: "lowest" }],
    ["]", { kind: "extreme", end: "highest" }],
  ],
);
