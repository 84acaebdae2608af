import { readFileSync } from "node:fs";

const SAMPLE = new URL("../../examples/commons/lcr/", import.meta.url);

/**
 * The kinds of file a fault can stand in for.
 *
 * @typedef {"catalogue" | "datapackage" | "data" | "outlines"} Resource
 */

/** @type {readonly Resource[]} */
export const RESOURCES = ["catalogue", "datapackage", "data", "outlines"];

/**
 * Which kind of file a path of the sample commons is; a list of areas and what
 * describes it are none of them.
 *
 * @param {string} path
 * @returns {Resource | undefined}
 */
export function resourceOf(path) {
  if (path === "catalogue.json") return "catalogue";
  if (/outlines-\d+\.topo\.json$/.test(path)) return "outlines";
  if (/\/data\.csv$/.test(path)) return "data";
  if (/^datasets\/(?:wards|districts)\//.test(path)) return undefined;
  return path.endsWith("/datapackage.json") ? "datapackage" : undefined;
}

/**
 * A file of the sample commons.
 *
 * @param {string} path
 * @returns {Buffer | undefined} nothing where there is no such file
 */
export function readSample(path) {
  if (path.includes("..")) return undefined;
  try {
    return readFileSync(new URL(path, SAMPLE));
  } catch {
    return undefined;
  }
}

/**
 * A catalogue or a data package as it stands where nobody vouches for files, so
 * that a reader meets what a hash would have kept from it.
 *
 * @param {string} text
 * @returns {string}
 */
export function withoutHashes(text) {
  return JSON.stringify(JSON.parse(text), (key, value) =>
    ["spdx:checksum", "hash", "bytes"].includes(key) ? undefined : value,
  );
}

/** @type {{ "dcat:dataset": Record<string, string>[] }} */
const catalogue = JSON.parse(String(readSample("catalogue.json")));

/** The statistics of the sample commons, by name. */
export const DATASETS = catalogue["dcat:dataset"]
  .filter((item) => item["commons:kind"] === "statistics")
  .map((item) => item["dct:identifier"] ?? "");
