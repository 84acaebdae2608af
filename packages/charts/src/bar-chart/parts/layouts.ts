/** How several measures of one area are drawn, the usual way first. */
export const LAYOUTS = ["grouped", "stacked"] as const;

/** One of {@link LAYOUTS}. */
export type Layout = (typeof LAYOUTS)[number];
