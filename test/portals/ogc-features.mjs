import { answerItems } from "./ogc-items.mjs";
import { jsonValue } from "./sample-tables.mjs";
import { inDegrees, readSampleOutlines } from "./sample-outlines.mjs";

/** @typedef {import("./sample-tables.mjs").SampleTable} SampleTable */
/** @typedef {import("./sample-outlines.mjs").SampleOutlines} SampleOutlines */
/** @typedef {import("./portal-server.mjs").PortalAnswer} PortalAnswer */
/** @typedef {import("./ogc-items.mjs").Collection} Collection */

const CONFORMS_TO = [
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
  "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
  "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters",
  "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
  "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
  "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text",
];

const REL = "http://www.opengis.net/def/rel/ogc/1.0/";

const GEO_JSON = "application/geo+json";

/**
 * OGC API Features, parts 1 and 3, over the sample: a collection for every table,
 * whose features have no geometry, and one for every set of outlines. That of
 * the wards of 2022 does not say what it may be asked for.
 *
 * @param {readonly SampleTable[]} tables
 * @returns {import("./portal-server.mjs").Protocol}
 */
export function ogcFeatures(tables) {
  const collections = [
    ...tables.map(tableCollection),
    ...readSampleOutlines().map(outlineCollection),
  ];
  return ({ path, query, base, accept }) => {
    if (/html/.test(accept) || query.get("f") === "html")
      return { body: "<!doctype html><title>Features</title>" };
    if (path === "") return { json: landingPage(base) };
    if (path === "conformance") return { json: { conformsTo: CONFORMS_TO } };
    const [route, id, part] =
      /^collections(?:\/([\w-]+)(?:\/(items|queryables))?)?$/.exec(path) ?? [];
    if (!route) return refuse(404, "NotFound", "No such resource.");
    if (!id)
      return {
        json: { collections: collections.map((it) => describe(it, base)) },
      };
    const collection = collections.find((each) => each.id === id);
    if (!collection) return refuse(404, "NotFound", "No such collection.");
    if (part === "items")
      return answerItems(collection, query, `${base}${path}`);
    if (!part) return { json: describe(collection, base) };
    return collection.isListed
      ? { json: queryablesOf(collection) }
      : refuse(404, "NotFound", "No queryables.");
  };
}

/**
 * @param {number} status
 * @param {string} code
 * @param {string} description
 * @returns {PortalAnswer}
 */
function refuse(status, code, description) {
  return { status, json: { code, description } };
}

/**
 * @param {SampleTable} table
 * @returns {Collection}
 */
function tableCollection({ name, title, description, fields, rows }) {
  return {
    id: name,
    title,
    description,
    isListed: true,
    properties: fields.map((field) => ({
      name: field.name,
      title: field.title,
      type: field.type === "number" ? "number" : "string",
    })),
    features: rows.map((row, index) => ({
      type: "Feature",
      id: index + 1,
      properties: Object.fromEntries(
        fields.map((field) => [
          field.name,
          jsonValue(field, row[field.name] ?? ""),
        ]),
      ),
      geometry: null,
    })),
  };
}

/**
 * @param {SampleOutlines} outlines
 * @returns {Collection}
 */
function outlineCollection({ object, vintage, areas }) {
  return {
    id: `${object}-${vintage}`,
    title: `${object === "wards" ? "Wards" : "Districts"} of ${vintage}`,
    description: "",
    isListed: vintage !== "2022",
    properties: ["code", "name", "district", "district-name"].map((name) => ({
      name,
      title: name,
      type: "string",
    })),
    features: areas.map((area) => ({
      type: "Feature",
      id: area.code,
      properties: {
        code: area.code,
        name: area.name,
        ...(area.district
          ? { district: area.district, "district-name": area.districtName }
          : {}),
      },
      geometry: { type: "MultiPolygon", coordinates: inDegrees(area) },
    })),
  };
}

/** @param {string} base */
function landingPage(base) {
  return {
    title: "Features of the Liverpool City Region",
    attribution: "Contains public sector information.",
    links: [
      { rel: "self", href: base },
      { rel: `${REL}conformance`, href: `${base}conformance` },
      { rel: "data", href: `${base}collections` },
      {
        rel: "license",
        title: "Open Government Licence v3.0",
        href: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
      },
    ],
  };
}

/**
 * @param {Collection} collection
 * @param {string} base
 */
function describe({ id, title, description, isListed }, base) {
  const at = `${base}collections/${id}`;
  return {
    id,
    title,
    description,
    itemType: "feature",
    crs: ["http://www.opengis.net/def/crs/OGC/1.3/CRS84"],
    links: [
      { rel: "items", type: "text/html", href: `${at}/items?f=html` },
      { rel: "items", type: GEO_JSON, href: `${at}/items` },
      ...(isListed
        ? [{ rel: `${REL}queryables`, href: `${at}/queryables` }]
        : []),
    ],
  };
}

/** @param {Collection} collection */
function queryablesOf({ title, properties }) {
  return {
    type: "object",
    title,
    properties: {
      ...Object.fromEntries(
        properties.map(({ name, ...schema }) => [name, schema]),
      ),
      geometry: { format: "geometry-any" },
    },
  };
}
