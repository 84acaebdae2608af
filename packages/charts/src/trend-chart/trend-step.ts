/** A step from one point of a chart to another. */
export type TrendStep =
  | { readonly kind: "time"; readonly by: -1 | 1 }
  | { readonly kind: "across"; readonly way: "higher" | "lower" }
  | { readonly kind: "line"; readonly by: -1 | 1 }
  | { readonly kind: "end"; readonly end: "first" | "last" }
  | { readonly kind: "extreme"; readonly end: "highest" | "lowest" };

/** Where the keys of a trend chart lead, by their names. */
export const TREND_STEPS: ReadonlyMap<string, TrendStep> = new Map<
  string,
  TrendStep
>([
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
]);
