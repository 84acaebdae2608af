import type { TopLevelSpec } from "vega-lite";

export type { TopLevelSpec } from "vega-lite";

/** One layer of a layered spec. */
export type Layer = Extract<
  TopLevelSpec,
  { layer: readonly unknown[] }
>["layer"][number];
