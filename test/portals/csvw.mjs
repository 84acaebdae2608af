import { readFileSync } from "node:fs";
import { SAMPLE_COMMONS } from "./sample-tables.mjs";

/** @typedef {import("./sample-tables.mjs").SampleTable} SampleTable */
/** @typedef {import("./sample-tables.mjs").SampleField} SampleField */

const SDMX = "http://purl.org/linked-data/sdmx/2009/";

/** The SDMX concepts of what a column is for. */
const CONCEPTS = new Map([
  ["area", `${SDMX}dimension#refArea`],
  ["period", `${SDMX}dimension#refPeriod`],
  ["measure", `${SDMX}measure#obsValue`],
]);

/** How the standard calls the types of a data package. */
const TYPES = new Map([["number", "decimal"]]);

/**
 * A folder of CSV files, each with its metadata beside it as CSV on the Web has
 * them.
 *
 * @param {readonly SampleTable[]} tables
 * @returns {import("./portal-server.mjs").Protocol}
 */
export function csvw(tables) {
  return ({ path }) => {
    const [, name, isMetadata] =
      /^([\w-]+)\.csv(-metadata\.json)?$/.exec(path) ?? [];
    const table = tables.find((each) => each.name === name);
    if (!table) return undefined;
    if (isMetadata) return { json: metadataOf(table) };
    const body = readFileSync(new URL(table.file, SAMPLE_COMMONS));
    return { body, headers: { "Content-Type": "text/csv; charset=utf-8" } };
  };
}

/** @param {SampleTable} table */
function metadataOf({ name, fields, ...table }) {
  return {
    "@context": "http://www.w3.org/ns/csvw",
    url: `${name}.csv`,
    "dc:title": table.title,
    "dc:description": table.description,
    "dc:publisher": table.publisher,
    "dc:license": { "@id": table.licence.path },
    "dc:modified": { "@value": table.modified, "@type": "xsd:date" },
    tableSchema: { columns: fields.map(columnOf) },
  };
}

/** @param {SampleField} field */
function columnOf({ name, title, description, type, commons }) {
  const concept = CONCEPTS.get(commons.role ?? "");
  return {
    // A name is part of a URI template, which knows no hyphens.
    name: name.replaceAll("-", "_"),
    titles: [name, title],
    datatype: TYPES.get(type) ?? type,
    "dc:description": description,
    ...(concept ? { propertyUrl: concept } : {}),
  };
}
