/** A step from one point of a scatter plot to another, along one axis. */
export type ScatterStep =
  | {
      readonly kind: "next";
      readonly axis: "across" | "up";
      readonly by: -1 | 1;
    }
  | {
      readonly kind: "end";
      readonly axis: "across" | "up";
      readonly end: "lowest" | "highest";
    };

/** Where the keys of a scatter plot lead, by their names. */
export const SCATTER_STEPS: ReadonlyMap<string, ScatterStep> = new Map<
  string,
  ScatterStep
>([
  ["ArrowLeft", { kind: "next", axis: "across", by: -1 }],
  ["ArrowRight", { kind: "next", axis: "across", by: 1 }],
  ["ArrowUp", { kind: "next", axis: "up", by: 1 }],
  ["ArrowDown", { kind: "next", axis: "up", by: -1 }],
  ["Home", { kind: "end", axis: "across", end: "lowest" }],
  ["End", { kind: "end", axis: "across", end: "highest" }],
  ["[", { kind: "end", axis: "up", end: "lowest" }],
  ["]", { kind: "end", axis: "up", end: "highest" }],
]);
