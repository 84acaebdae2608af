import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * A column, as its data package describes it.
 *
 * @typedef {object} SampleField
 * @property {string} name
 * @property {string} title
 * @property {string} description
 * @property {"string" | "number" | "integer" | "boolean"} type
 * @property {{ role?: string, unit?: { label: string, symbol: string } }} commons
 */

/**
 * A dataset of the sample commons with its rows, each cell as text.
 *
 * @typedef {object} SampleTable
 * @property {string} name behind the prefix, such as `claimant-count`
 * @property {string} title
 * @property {string} description
 * @property {string} homepage
 * @property {string} publisher
 * @property {{ name: string, title: string, path: string }} licence
 * @property {string} modified ISO 8601 date
 * @property {string} file the path of its CSV inside the commons
 * @property {readonly SampleField[]} fields
 * @property {readonly Readonly<Record<string, string>>[]} rows
 */

/** The folder of the sample commons. */
export const SAMPLE_COMMONS = new URL(
  "../../examples/commons/lcr/",
  import.meta.url,
);

/**
 * Reads every dataset of statistics of a commons of plain files.
 *
 * @param {URL} commons its folder
 * @returns {readonly SampleTable[]}
 */
export function readSampleTables(commons = SAMPLE_COMMONS) {
  const catalogue = readJson(new URL("catalogue.json", commons));
  return catalogue["dcat:dataset"]
    .filter(
      (/** @type {any} */ entry) =>
        !["areas", "lookup"].includes(entry["commons:kind"]),
    )
    .map((/** @type {any} */ entry) =>
      readTable(entry["dct:identifier"], commons),
    );
}

/**
 * @param {string} name
 * @param {URL} commons
 * @returns {SampleTable}
 */
function readTable(name, commons) {
  const folder = `datasets/${name}/`;
  const described = readJson(new URL(`${folder}datapackage.json`, commons));
  const [resource] = described.resources;
  const file = folder + resource.path;
  const { fields } = resource.schema;
  return {
    name,
    title: described.title,
    description: described.description,
    homepage: described.homepage,
    publisher: described.contributors[0].title,
    licence: described.licenses[0],
    modified: described.version,
    file,
    fields,
    rows: readCsv(readFileSync(new URL(file, commons), "utf8")),
  };
}

/** @param {URL} url */
function readJson(url) {
  return JSON.parse(readFileSync(fileURLToPath(url), "utf8"));
}

/**
 * Reads RFC 4180 text whose every line has all its cells, as the sample's has.
 *
 * @param {string} text
 * @returns {readonly Record<string, string>[]}
 */
function readCsv(text) {
  const [header = [], ...rows] = text
    .trimEnd()
    .split(/\r?\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map(readLine);
  return rows.map((cells) =>
    Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""])),
  );
}

/** @param {string} line */
function readLine(line) {
  const cells = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return Array.from(
    cells,
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}

/**
 * A cell as JSON has it: a number, a text, or `null` where it is empty.
 *
 * @param {SampleField} field
 * @param {string} text
 */
export function jsonValue({ type }, text) {
  if (text === "") return null;
  const isNumber = type === "number" || type === "integer";
  return isNumber && Number.isFinite(Number(text)) ? Number(text) : text;
}

/**
 * The same where columns have types: one of numbers keeps no mark such as `[z]`.
 *
 * @param {SampleField} field
 * @param {string} text
 */
export function typedValue(field, text) {
  const value = jsonValue(field, text);
  const isMark = field.type === "number" && typeof value === "string";
  return isMark ? null : value;
}
