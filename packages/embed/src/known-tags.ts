/**
 * The tags this library has, each with a module of its own in
 * `elements/<tag>.js`; kept equal to the define modules by a test.
 */
export const KNOWN_TAGS: ReadonlySet<string> = new Set([
  "commons-bar-chart",
  "commons-control-chart",
  "commons-distribution",
  "commons-dot-plot",
  "commons-scatter-plot",
  "commons-selection",
  "commons-source",
  "commons-story-card",
  "commons-table",
  "commons-trend-chart",
  "commons-value",
  "commons-ward-map",
]);
