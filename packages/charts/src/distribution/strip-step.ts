/** A step from one area of a strip to another. */
export type StripStep =
  | { readonly kind: "rank"; readonly by: number }
  | { readonly kind: "end"; readonly end: "lowest" | "highest" };

/** How many areas a long step passes. */
const LONG_STEP = 10;

/** Where the keys of a distribution lead, by their names. */
export const STRIP_STEPS: ReadonlyMap<string, StripStep> = new Map<
  string,
  StripStep
>([
  ["ArrowLeft", { kind: "rank", by: -1 }],
  ["ArrowDown", { kind: "rank", by: -1 }],
  ["ArrowRight", { kind: "rank", by: 1 }],
  ["ArrowUp", { kind: "rank", by: 1 }],
  ["PageDown", { kind: "rank", by: -LONG_STEP }],
  ["PageUp", { kind: "rank", by: LONG_STEP }],
  ["Home", { kind: "end", end: "lowest" }],
  ["End", { kind: "end", end: "highest" }],
]);
