/** A step from one point of a chart to another. */
export type TrendStep =
  | { readonly kind: "time"; readonly by: -1 | 1 }
  | { readonly kind: "across"; readonly way: "higher" | "lower" }
  | { readonly kind: "line"; readonly by: -1 | 1 }
  | { readonly kind: "end"; readonly end: "first" | "last" }
  | { readonly kind: "extreme"; readonly end: "highest" | "lowest" };
