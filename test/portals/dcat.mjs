import { readFileSync } from "node:fs";
import { SAMPLE_COMMONS } from "./sample-tables.mjs";

/** @typedef {import("./sample-tables.mjs").SampleTable} SampleTable */

/**
 * A catalogue in JSON-LD whose datasets are files that say nothing of their
 * columns.
 *
 * @param {readonly SampleTable[]} tables
 * @returns {import("./portal-server.mjs").Protocol}
 */
export function dcat(tables) {
  return ({ path, base }) => {
    if (path === "catalog.jsonld") {
      const headers = { "Content-Type": "application/ld+json" };
      return { json: catalogueOf(tables, base), headers };
    }
    const table = tables.find(({ name }) => path === `files/${name}.csv`);
    if (!table) return undefined;
    const body = readFileSync(new URL(table.file, SAMPLE_COMMONS));
    return { body, headers: { "Content-Type": "text/csv; charset=utf-8" } };
  };
}

/**
 * @param {readonly SampleTable[]} tables
 * @param {string} base
 */
function catalogueOf(tables, base) {
  return {
    "@context": {
      dcat: "http://www.w3.org/ns/dcat#",
      dct: "http://purl.org/dc/terms/",
      foaf: "http://xmlns.com/foaf/0.1/",
    },
    "@id": base,
    "@type": "dcat:Catalog",
    "dct:title": "Sample catalogue",
    "dcat:dataset": tables.map((table) => ({
      "@id": `${base}${table.name}`,
      "@type": "dcat:Dataset",
      "dct:identifier": table.name,
      "dct:title": table.title,
      "dct:description": table.description,
      "dct:modified": table.modified,
      "dct:publisher": { "foaf:name": table.publisher },
      "dct:license": { "@id": table.licence.path },
      "dcat:distribution": {
        "@type": "dcat:Distribution",
        "dcat:downloadURL": { "@id": `${base}files/${table.name}.csv` },
        "dcat:mediaType": "text/csv",
      },
    })),
  };
}
