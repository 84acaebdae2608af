/** A step from one bar to another. */
export type BarStep =
  | { readonly kind: "by"; readonly by: number }
  | { readonly kind: "end"; readonly end: "first" | "last" };

/** How many bars a page of them is. */
const PAGE = 10;

/** Where the keys of a bar chart lead, by their names. */
export const BAR_STEPS: ReadonlyMap<string, BarStep> = new Map<string, BarStep>(
  [
    ["ArrowUp", { kind: "by", by: -1 }],
    ["ArrowLeft", { kind: "by", by: -1 }],
    ["ArrowDown", { kind: "by", by: 1 }],
    ["ArrowRight", { kind: "by", by: 1 }],
    ["PageUp", { kind: "by", by: -PAGE }],
    ["PageDown", { kind: "by", by: PAGE }],
    ["Home", { kind: "end", end: "first" }],
    ["End", { kind: "end", end: "last" }],
  ],
);
