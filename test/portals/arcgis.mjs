import { answerQuery, refuse, ROWS_MAX } from "./arcgis-query.mjs";
import { typedValue } from "./sample-tables.mjs";
import { inDegrees, readSampleOutlines } from "./sample-outlines.mjs";

/** @typedef {import("./sample-tables.mjs").SampleTable} SampleTable */
/** @typedef {import("./sample-outlines.mjs").SampleOutlines} SampleOutlines */
/** @typedef {import("./portal-server.mjs").PortalAnswer} PortalAnswer */
/** @typedef {import("./arcgis-query.mjs").Layer} Layer */
/** @typedef {import("./arcgis-query.mjs").EsriField} EsriField */

const SERVICE =
  /^rest\/services\/(\w+)\/FeatureServer(?:\/(info\/iteminfo|\d+))?(?:\/(query))?$/;

const LICENCE =
  '<a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">Open Government Licence v3.0</a>';

/**
 * The parts of ArcGIS's REST API that a reader of open data needs: a server with
 * one service for every table and every set of outlines, and a portal whose
 * items lead to them. Outlines of 2020 come from a server without pages, those
 * of 2022 from one that writes no GeoJSON.
 *
 * @param {readonly SampleTable[]} tables
 * @returns {import("./portal-server.mjs").Protocol}
 */
export function arcgis(tables) {
  const layers = [
    ...tables.map(tableLayer),
    ...readSampleOutlines().map(outlineLayer),
  ];
  return ({ path, query, base }) => {
    if (path === "rest/services") return { json: directoryOf(layers) };
    if (path === "sharing/rest/search") return search(layers, query, base);
    const item = /^sharing\/rest\/content\/items\/(\w+)$/.exec(path)?.[1];
    if (item) return showItem(layers, item, base);
    const [route, service, part, action] = SERVICE.exec(path) ?? [];
    if (!route) return undefined;
    const layer = layers.find((each) => each.service === service);
    if (!layer || (part && !["0", "info/iteminfo"].includes(part)))
      return refuse(400, "Invalid URL");
    if (action) return answerQuery(layer, query);
    if (!part) return { json: serviceOf(layer) };
    return { json: part === "0" ? layerOf(layer) : cardOf(layer) };
  };
}

/**
 * @param {SampleTable} table
 * @returns {Layer}
 */
function tableLayer({ name, title, description, modified, fields, rows }) {
  const named = fields.map((field) => ({
    name: field.name.replaceAll("-", "_"),
    alias: field.title,
    type:
      field.type === "number" ? "esriFieldTypeDouble" : "esriFieldTypeString",
  }));
  return {
    service: name.replaceAll("-", "_"),
    title,
    description,
    modified,
    licence: LICENCE,
    attribution: "Contains public sector information.",
    fields: [numberField("OBJECTID"), ...named],
    rows: rows.map((row, index) => ({
      OBJECTID: index + 1,
      ...Object.fromEntries(
        fields.map((field, at) => [
          named[at]?.name,
          typedValue(field, row[field.name] ?? ""),
        ]),
      ),
    })),
    hasPages: true,
    hasGeoJson: false,
  };
}

/**
 * @param {SampleOutlines} outlines
 * @returns {Layer}
 */
function outlineLayer({ object, vintage, areas }) {
  const year = vintage.slice(2);
  const letters = object === "wards" ? "WD" : "LAD";
  const month = vintage === "2020" ? "DEC" : "MAY";
  const fields = [`${letters}${year}CD`, `${letters}${year}NM`];
  if (object === "wards") fields.push(`LAD${year}CD`, `LAD${year}NM`);
  const [code = "", name = "", district = "", districtName = ""] = fields;
  return {
    service: `${letters}_${month}_${vintage}_UK_BSC`,
    title: `${letters}_${month}_${vintage}_UK_BSC`,
    description: "",
    modified: "2026-06-01",
    licence: LICENCE,
    attribution: "Contains OS data © Crown copyright and database right.",
    fields: [
      numberField("FID"),
      ...fields.map((each) => ({
        name: each,
        alias: each,
        type: "esriFieldTypeString",
      })),
    ],
    rows: areas.map((area, index) => ({
      FID: index + 1,
      [code]: area.code,
      [name]: area.name,
      ...(district
        ? { [district]: area.district, [districtName]: area.districtName }
        : {}),
    })),
    outlines: areas.map(inDegrees),
    hasPages: vintage !== "2020",
    hasGeoJson: vintage === "2025",
  };
}

/**
 * @param {string} name
 * @returns {EsriField}
 */
function numberField(name) {
  return { name, alias: name, type: "esriFieldTypeOID" };
}

/** @param {readonly Layer[]} layers */
function directoryOf(layers) {
  const services = layers.map(({ service }) => ({
    name: service,
    type: "FeatureServer",
  }));
  return { currentVersion: 11.3, folders: [], services };
}

/** @param {Layer} layer */
function serviceOf({ service, outlines }) {
  const layer = { id: 0, name: service };
  return outlines
    ? { layers: [layer], tables: [] }
    : { layers: [], tables: [layer] };
}

/** @param {Layer} layer */
function cardOf({ title, description, licence, attribution }) {
  return {
    title,
    description: `<p>${description}</p>`,
    accessInformation: attribution,
    licenseInfo: licence,
  };
}

/** @param {Layer} layer */
function layerOf({ service, outlines, fields, modified, ...layer }) {
  return {
    currentVersion: 11.3,
    id: 0,
    name: service,
    type: outlines ? "Feature Layer" : "Table",
    ...(outlines ? { geometryType: "esriGeometryPolygon" } : {}),
    objectIdField: fields[0]?.name,
    fields,
    maxRecordCount: ROWS_MAX,
    supportedQueryFormats: layer.hasGeoJson ? "JSON, geoJSON" : "JSON",
    advancedQueryCapabilities: {
      supportsPagination: layer.hasPages,
      supportsStatistics: layer.hasPages,
    },
    editingInfo: { lastEditDate: Date.parse(modified) },
  };
}

/**
 * An item's ID has 32 digits: here the number of its layer, from 0.
 *
 * @param {readonly Layer[]} layers
 * @param {string} id
 * @param {string} base
 * @returns {PortalAnswer}
 */
function showItem(layers, id, base) {
  const layer = layers[Number(id)];
  return layer && id.length === 32
    ? { json: itemOf(layer, Number(id), base) }
    : refuse(400, "Item does not exist or is inaccessible.");
}

/**
 * @param {Layer} layer
 * @param {number} number
 * @param {string} base
 */
function itemOf(layer, number, base) {
  return {
    id: String(number).padStart(32, "0"),
    type: "Feature Service",
    url: `${base}rest/services/${layer.service}/FeatureServer`,
    modified: Date.parse(layer.modified),
    ...cardOf(layer),
  };
}

/**
 * @param {readonly Layer[]} layers
 * @param {URLSearchParams} query
 * @param {string} base
 * @returns {PortalAnswer}
 */
function search(layers, query, base) {
  const [, text = ""] = /^\((.*?)\) AND /.exec(query.get("q") ?? "") ?? [];
  const words = text.toLowerCase().split(" ").filter(Boolean);
  const results = layers
    .map((layer, number) => itemOf(layer, number, base))
    .filter(({ title, description }) =>
      words.every((word) =>
        `${title} ${description}`.toLowerCase().includes(word),
      ),
    );
  return { json: { total: results.length, nextStart: -1, results } };
}
