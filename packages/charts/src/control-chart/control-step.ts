/** A step from one point of a control chart to another. */
export type ControlStep =
  | { readonly kind: "time"; readonly by: -1 | 1 }
  | { readonly kind: "end"; readonly end: "first" | "last" }
  | { readonly kind: "signal"; readonly by: -1 | 1 }
  | { readonly kind: "extreme"; readonly end: "highest" | "lowest" };

/** Where the keys of a control chart lead, by their names. */
export const CONTROL_STEPS: ReadonlyMap<string, ControlStep> = new Map<
  string,
  ControlStep
>([
  ["ArrowLeft", { kind: "time", by: -1 }],
  ["ArrowRight", { kind: "time", by: 1 }],
  ["ArrowUp", { kind: "time", by: -1 }],
  ["ArrowDown", { kind: "time", by: 1 }],
  ["Home", { kind: "end", end: "first" }],
  ["End", { kind: "end", end: "last" }],
  ["PageUp", { kind: "signal", by: -1 }],
  ["PageDown", { kind: "signal", by: 1 }],
  ["[", { kind: "extreme", end: "lowest" }],
  ["]", { kind: "extreme", end: "highest" }],
]);
