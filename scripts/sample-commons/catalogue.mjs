import { measureFile } from "./packages.mjs";

/** @typedef {import("./dataset.mjs").Dataset} Dataset */
/** @typedef {import("./packages.mjs").PackageFile} PackageFile */

const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  spdx: "http://spdx.org/rdf/terms#",
  commons: "https://commons-widgets.org/ns#",
};

/**
 * The commons' DCAT 3 catalogue: every dataset with the address, size and
 * fingerprint of each of its files.
 *
 * @param {{ dataset: Dataset, files: PackageFile[] }[]} packages
 */
export function describeCatalogue(packages) {
  return {
    "@context": CONTEXT,
    "@type": "dcat:Catalog",
    "dct:title": "Liverpool City Region sample commons",
    "dct:description":
      "Wards and districts of the Liverpool City Region with published statistics about them, kept as plain files.",
    "commons:prefix": "lcr",
    "dct:publisher": { "foaf:name": "Commons Widgets" },
    "dcat:dataset": packages.map(({ dataset, files }) =>
      describeDataset(dataset, files),
    ),
  };
}

/**
 * @param {Dataset} dataset
 * @param {PackageFile[]} files
 */
function describeDataset(dataset, files) {
  const { name, homepage } = dataset.publisher;
  return {
    "@type": "dcat:Dataset",
    "@id": `lcr:${dataset.id}`,
    "dct:identifier": dataset.id,
    "dct:title": dataset.title,
    "dct:description": dataset.description,
    "dct:publisher": { "foaf:name": name, "foaf:homepage": homepage },
    "dct:license": dataset.licence.name,
    "dct:accessRights": "public",
    "dcat:version": dataset.version,
    "dct:modified": dataset.version,
    "commons:kind": dataset.kind,
    "commons:geography": dataset.geography,
    "commons:vintage": dataset.vintage,
    "dcat:theme": dataset.themes,
    "dcat:distribution": files.map(describeDistribution),
  };
}

/** @param {PackageFile} file */
function describeDistribution({ resource, path, mediatype, text, vintage }) {
  const { bytes, sha256 } = measureFile(text);
  return {
    "@type": "dcat:Distribution",
    "commons:resource": resource,
    ...(vintage && { "commons:vintage": vintage }),
    "dcat:downloadURL": path,
    "dcat:mediaType": mediatype,
    "dcat:byteSize": bytes,
    "spdx:checksum": {
      "spdx:algorithm": "sha256",
      "spdx:checksumValue": sha256,
    },
  };
}
