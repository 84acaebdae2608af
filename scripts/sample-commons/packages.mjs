import { measureFile, writeJson } from "@commons-widgets/cli";
import { writeCsv } from "./csv.mjs";

/** @typedef {import("./dataset.mjs").Dataset} Dataset */
/** @typedef {import("./dataset.mjs").TableResource} TableResource */
/** @typedef {import("./dataset.mjs").OutlinesResource} OutlinesResource */

/**
 * @typedef {object} PackageFile
 * @property {string} path from the folder of the catalogue
 * @property {string} text
 * @property {string} resource name of the resource, or `datapackage`
 * @property {string} mediatype
 * @property {string} [vintage] of outlines
 */

/** Where every dataset of the sample is about, as it stands after "in". */
const PLACE = "the Liverpool City Region";

const PROFILES = "https://datapackage.org/profiles/2.0";

/**
 * The files of one Data Package (v2): its descriptor, then its resources.
 *
 * @param {Dataset} dataset
 * @returns {PackageFile[]}
 */
export function packageFiles(dataset) {
  const folder = `datasets/${dataset.id}`;
  const resources = dataset.resources.map((resource) => ({
    resource: resource.name,
    path: `${folder}/${dataset.version}/${resource.file}`,
    mediatype: mediatypeOf(resource),
    text: textOf(resource),
    ...("vintage" in resource.commons && { vintage: resource.commons.vintage }),
  }));
  const descriptor = describePackage(
    dataset,
    dataset.resources.map((resource, at) =>
      describeResource(dataset, resource, resources[at]?.text ?? ""),
    ),
  );
  return [
    {
      resource: "datapackage",
      path: `${folder}/datapackage.json`,
      mediatype: "application/vnd.datapackage+json",
      text: writeJson(descriptor),
    },
    ...resources,
  ];
}

/**
 * @param {Dataset} dataset
 * @param {object[]} resources
 */
function describePackage(dataset, resources) {
  const { name, homepage } = dataset.publisher;
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: dataset.id,
    id: `lcr:${dataset.id}`,
    title: dataset.title,
    description: dataset.description,
    ...(dataset.homepage && { homepage: dataset.homepage }),
    version: dataset.version,
    created: `${dataset.version}T00:00:00Z`,
    licenses: [dataset.licence],
    sources: dataset.sources,
    contributors: [
      {
        title: name,
        ...(homepage && { path: homepage }),
        roles: ["publisher"],
      },
    ],
    commons: {
      attribution: dataset.attribution,
      geography: dataset.geography,
      vintage: dataset.vintage,
      ...(dataset.toVintage && { toVintage: dataset.toVintage }),
      place: PLACE,
      caveats: dataset.caveats,
      accessRights: "public",
    },
    resources,
  };
}

/**
 * @param {Dataset} dataset
 * @param {TableResource | OutlinesResource} resource
 * @param {string} text
 */
function describeResource(dataset, resource, text) {
  const { bytes, sha256 } = measureFile(text);
  const isTable = "rows" in resource;
  return {
    name: resource.name,
    ...(isTable && { type: "table" }),
    title: resource.title,
    path: `${dataset.version}/${resource.file}`,
    format: isTable ? "csv" : "topojson",
    mediatype: mediatypeOf(resource),
    encoding: "utf-8",
    bytes,
    hash: `sha256:${sha256}`,
    commons: resource.commons,
    ...(isTable && { schema: describeSchema(resource) }),
  };
}

/** @param {TableResource} resource */
function describeSchema({ fields, primaryKey, missingValues }) {
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields,
    primaryKey,
    missingValues,
  };
}

/** @param {TableResource | OutlinesResource} resource */
function mediatypeOf(resource) {
  return "rows" in resource ? "text/csv" : "application/topo+json";
}

/** @param {TableResource | OutlinesResource} resource */
function textOf(resource) {
  if (!("rows" in resource)) return resource.text;
  const names = resource.fields.map((field) => field.name);
  return writeCsv(names, resource.rows);
}
