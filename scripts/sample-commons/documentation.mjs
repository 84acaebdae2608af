/** @typedef {import("./dataset.mjs").Dataset} Dataset */
/** @typedef {import("./dataset.mjs").TableResource} TableResource */

const START = "<!-- datasets: written by scripts/build-sample-commons.mjs -->";
const END = "<!-- /datasets -->";

/**
 * Puts the tables of datasets and measures between the markers of a page.
 *
 * @param {string} page Markdown with both markers
 * @param {Dataset[]} datasets
 * @throws {Error} where a marker is missing
 */
export function documentDatasets(page, datasets) {
  const [before, rest] = page.split(START);
  const [, after] = rest?.split(END) ?? [];
  if (before === undefined || after === undefined)
    throw new Error(`the page needs the markers ${START} and ${END}`);
  const text = [
    ...datasetTable(datasets),
    "",
    "## Measures",
    "",
    ...measureTable(datasets),
  ].join("\n");
  return `${before}${START}\n\n${text}\n\n${END}${after}`;
}

/** @param {Dataset[]} datasets */
function datasetTable(datasets) {
  const header = ["Dataset", "Title", "Areas", "Periods", "Version", "Source"];
  const rows = datasets.map((dataset) => [
    `\`lcr:${dataset.id}\``,
    dataset.title,
    areasOf(dataset),
    periodsOf(tableOf(dataset)),
    dataset.version,
    `${publisherOf(dataset)}, ${dataset.licence.name}`,
  ]);
  return alignedTable([header, ...rows]);
}

/** @param {Dataset[]} datasets */
function measureTable(datasets) {
  const header = [
    "Dataset",
    "Measure",
    "What it is",
    "Unit",
    "Put together by",
  ];
  const rows = datasets.flatMap((dataset) =>
    tableOf(dataset)
      .fields.filter(({ commons }) => commons["role"] === "measure")
      .map(({ name, title, commons }) => [
        `\`lcr:${dataset.id}\``,
        `\`${name}\``,
        title,
        /** @type {import("./fields.mjs").Unit} */ (commons["unit"]).label,
        aggregateOf(commons),
      ]),
  );
  return alignedTable([header, ...rows]);
}

/** @param {Dataset} dataset */
function tableOf(dataset) {
  const table = dataset.resources.find((resource) => "rows" in resource);
  if (!table) throw new Error(`${dataset.id} has no table`);
  return /** @type {TableResource} */ (table);
}

/** @param {Dataset} dataset */
function publisherOf({ publisher: { name }, homepage }) {
  return homepage ? `[${name}](${homepage})` : `computed by ${name}`;
}

/** @param {Dataset} dataset */
function areasOf(dataset) {
  const { rows } = tableOf(dataset);
  if (dataset.kind === "lookup")
    return `wards of ${dataset.vintage} and ${dataset.toVintage}`;
  const count = new Set(rows.map(({ area }) => area)).size;
  if (dataset.kind === "areas") return `${count} areas`;
  if (dataset.geography === "district") return `${count} areas`;
  return `${count} wards of ${dataset.vintage}`;
}

/** @param {TableResource} table */
function periodsOf({ rows }) {
  const periods = [...new Set(rows.flatMap(({ period }) => period ?? []))];
  const [first, last] = [periods.sort()[0], periods.at(-1)];
  return first ? `${periods.length}: ${first} … ${last}` : "–";
}

/** @param {Record<string, unknown>} commons */
function aggregateOf(commons) {
  const { aggregate, weightedBy } = commons;
  if (aggregate === "sum") return "sum";
  if (aggregate === "none") return "–";
  return `mean, weighted by \`${weightedBy}\``;
}

/**
 * A Markdown table padded as Prettier pads it, so that formatting leaves the
 * page as it is.
 *
 * @param {string[][]} rows the first is the header
 */
function alignedTable([header = [], ...rows]) {
  const widths = header.map((_, at) =>
    Math.max(...[header, ...rows].map((row) => row[at]?.length ?? 0)),
  );
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  const rule = widths.map((width) => "-".repeat(width));
  return [header, rule, ...rows].map(line);
}
