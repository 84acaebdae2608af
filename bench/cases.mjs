/**
 * @typedef {object} Case
 * @property {string} name the row of the table
 * @property {string} group what is drawn: rows of one group are compared
 * @property {string} page its page under `bench/pages/`
 */

/** @type {Case[]} The product's own figures. */
export const ourCases = [
  {
    name: "commons-ward-map",
    group: "map, 64 wards",
    page: "ward-map.html",
  },
  {
    name: "commons-trend-chart",
    group: "trend, 9 series",
    page: "trend-chart.html",
  },
  {
    name: "commons-story-card",
    group: "card, 1 place",
    page: "story-card.html",
  },
];

/** @type {Case[]} The same data drawn by other libraries, when installed. */
export const peerCases = [
  { name: "vega-embed", group: "map, 64 wards", page: "vega-embed-map.html" },
  { name: "maplibre-gl", group: "map, 64 wards", page: "maplibre-map.html" },
  {
    name: "vega-embed",
    group: "trend, 9 series",
    page: "vega-embed-trend.html",
  },
];
