/**
 * @typedef {object} Case
 * @property {string} name the row of the table
 * @property {string} group what is drawn: rows of one group are compared
 * @property {string} page its page under `bench/pages/`
 * @property {boolean} preloads whether the page asks beforehand
 * @property {string[]} [data] the sample commons' files that another's page
 *   asks for; ours are known from the page
 */

const MAP = "map, 64 wards";
const TREND = "trend, 9 series";
const CARD = "card, 1 place";

const MAP_DATA = [
  "deprivation-2025/2025-10-30/data.csv",
  "wards/2026-06-01/outlines-2025.topo.json",
];
const TREND_DATA = ["claimant-count/2026-01-20/data.csv"];

/** The product's own figures; the first of a group is what it is judged by. */
const ours = [
  ...bothWays("commons-ward-map", MAP, "ward-map.html"),
  ...bothWays("commons-trend-chart", TREND, "trend-chart.html"),
  ...bothWays("commons-story-card", CARD, "story-card.html"),
];

/** The same data drawn by hand for one page, with a sentence and a table. */
const floors = [
  ...bothWays("by hand", MAP, "floor-map.html", MAP_DATA),
  ...bothWays("by hand", TREND, "floor-trend.html", TREND_DATA),
];

/** The same data drawn by other libraries, when installed. */
const peers = [
  ...bothWays("vega-embed", MAP, "vega-embed-map.html", MAP_DATA),
  ...bothWays("maplibre-gl", MAP, "maplibre-map.html", MAP_DATA),
  ...bothWays("vega-embed", TREND, "vega-embed-trend.html", TREND_DATA),
];

/** What can be run without installing anything. */
export const ownCases = [...ours, ...floors];

/** Everything. */
export const allCases = [...ownCases, ...peers];

/**
 * A page that asks beforehand, and the same page as its tags or scripts alone.
 *
 * @param {string} name
 * @param {string} group
 * @param {string} page
 * @param {string[]} [data]
 * @returns {Case[]}
 */
function bothWays(name, group, page, data) {
  const plain = { name, group, page, preloads: false, ...(data && { data }) };
  return [{ ...plain, name: `${name}, preloads`, preloads: true }, plain];
}
