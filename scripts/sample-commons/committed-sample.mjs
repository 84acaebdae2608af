import { readFileSync } from "node:fs";
import { parseCsv } from "./csv.mjs";

const FOLDER = new URL("../../examples/commons/lcr/", import.meta.url);

/**
 * A file of the committed sample commons.
 *
 * @param {string} path from the folder of the catalogue
 */
export function readSample(path) {
  return readFileSync(new URL(path, FOLDER), "utf8");
}

/**
 * The descriptor of one dataset's package.
 *
 * @param {string} id
 */
export function readPackage(id) {
  return JSON.parse(readSample(`datasets/${id}/datapackage.json`));
}

/**
 * The rows of one dataset's table, as text.
 *
 * @param {string} id
 * @throws {Error} where the package lists no table
 */
export function readRows(id) {
  return parseCsv(readResource(id, (resource) => resource.format === "csv"));
}

/**
 * The outlines of one vintage, parsed.
 *
 * @param {string} id
 * @param {string} vintage
 */
export function readOutlines(id, vintage) {
  return JSON.parse(
    readResource(id, (resource) => resource.commons.vintage === vintage),
  );
}

/** The identifiers the catalogue lists. */
export function listDatasets() {
  /** @type {{ "dct:identifier": string }[]} */
  const datasets = JSON.parse(readSample("catalogue.json"))["dcat:dataset"];
  return datasets.map((dataset) => dataset["dct:identifier"]);
}

/**
 * @param {string} id
 * @param {(resource: any) => boolean} isWanted
 */
function readResource(id, isWanted) {
  const resource = readPackage(id).resources.find(isWanted);
  if (!resource) throw new Error(`${id} has no such resource`);
  return readSample(`datasets/${id}/${resource.path}`);
}
