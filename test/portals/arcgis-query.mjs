import { groupRows } from "./group-rows.mjs";

/** @typedef {import("./portal-server.mjs").PortalAnswer} PortalAnswer */
/** @typedef {{ name: string, alias: string, type: string }} EsriField */

/**
 * A layer or table of the server, with all its rows.
 *
 * @typedef {object} Layer
 * @property {string} service
 * @property {string} title
 * @property {string} description
 * @property {string} modified ISO 8601 date
 * @property {string} licence HTML
 * @property {string} attribution
 * @property {readonly EsriField[]} fields
 * @property {readonly Record<string, unknown>[]} rows
 * @property {readonly import("geojson").Position[][][][]} [outlines] one a row
 * @property {boolean} hasPages
 * @property {boolean} hasGeoJson
 */

/** Rows of one answer, at most; a server's own is most often 1,000 or 2,000. */
export const ROWS_MAX = 50;

/**
 * Errors come with status 200, as ArcGIS sends them.
 *
 * @param {number} code
 * @param {string} message
 * @returns {PortalAnswer}
 */
export function refuse(code, message) {
  return { json: { error: { code, message, details: [] } } };
}

/**
 * Answers a query of a layer as it stands in an address.
 *
 * @param {Layer} layer
 * @param {URLSearchParams} query
 * @returns {PortalAnswer}
 */
export function answerQuery({ fields, rows, outlines, ...layer }, query) {
  const passes = readWhere(query.get("where") ?? "", fields);
  const asked = query.get("outFields") ?? "*";
  const names =
    asked === "*" ? fields.map(({ name }) => name) : asked.split(",");
  const isKnown = names.every((name) =>
    fields.some((field) => field.name === name),
  );
  if (!passes || !isKnown)
    return refuse(400, "Cannot perform query. Invalid query parameters.");
  const found = rows
    .map((row, index) => ({ row, outline: outlines?.[index] }))
    .filter(({ row }) => passes(row));
  const number = fields[0]?.name ?? "";
  if (query.get("returnIdsOnly") === "true")
    return {
      json: {
        objectIdFieldName: number,
        objectIds: found.map(({ row }) => row[number]),
      },
    };
  if (query.get("returnCountOnly") === "true")
    return { json: { count: found.length } };
  if (query.has("outStatistics"))
    return answerStatistics(
      found.map(({ row }) => row),
      query,
    );
  if (query.has("resultOffset") && !layer.hasPages)
    return refuse(400, "Pagination is not supported.");
  const start = Number(query.get("resultOffset") ?? 0);
  const size = Math.min(
    Number(query.get("resultRecordCount") ?? ROWS_MAX),
    ROWS_MAX,
  );
  const page = found.slice(start, start + size).map(({ row, outline }) => ({
    attributes: Object.fromEntries(names.map((name) => [name, row[name]])),
    outline: query.get("returnGeometry") === "false" ? undefined : outline,
  }));
  const exceededTransferLimit = start + size < found.length;
  if (query.get("f") !== "geojson")
    return { json: esriJson(page, { exceededTransferLimit, fields }) };
  return layer.hasGeoJson
    ? { json: geoJson(page, exceededTransferLimit) }
    : refuse(400, "Output format not supported.");
}

/**
 * Groups come in one answer, of which a server sends no more than of rows; the
 * names of statistics in capitals, as some databases have them.
 *
 * @param {readonly Record<string, unknown>[]} rows
 * @param {URLSearchParams} query
 * @returns {PortalAnswer}
 */
function answerStatistics(rows, query) {
  /** @type {{ statisticType: string, onStatisticField: string, outStatisticFieldName: string }[]} */
  const asked = JSON.parse(query.get("outStatistics") ?? "[]");
  const by = (query.get("groupByFieldsForStatistics") ?? "").split(",");
  const groups = groupRows(
    rows,
    by.filter(Boolean),
    asked.map((each) => ({
      as: each.outStatisticFieldName.toUpperCase(),
      way: each.statisticType,
      column: each.onStatisticField,
    })),
  );
  const features = groups.map((attributes) => ({ attributes }));
  return {
    json: {
      features: features.slice(0, ROWS_MAX),
      exceededTransferLimit: features.length > ROWS_MAX,
    },
  };
}

/** @typedef {{ attributes: object, outline: import("geojson").Position[][][] | undefined }} Found */

/**
 * Edges run clockwise there, and the rings of all parts are one list.
 *
 * @param {readonly Found[]} page
 * @param {object} rest
 */
function esriJson(page, rest) {
  const features = page.map(({ attributes, outline }) => ({
    attributes,
    ...(outline
      ? { geometry: { rings: outline.flat().map((ring) => ring.toReversed()) } }
      : {}),
  }));
  return { ...rest, spatialReference: { wkid: 4326 }, features };
}

/**
 * @param {readonly Found[]} page
 * @param {boolean} exceededTransferLimit
 */
function geoJson(page, exceededTransferLimit) {
  return {
    type: "FeatureCollection",
    ...(exceededTransferLimit ? { properties: { exceededTransferLimit } } : {}),
    features: page.map(({ attributes, outline }) => ({
      type: "Feature",
      properties: attributes,
      geometry: outline ? { type: "MultiPolygon", coordinates: outline } : null,
    })),
  };
}

/**
 * Reads conditions that are joined by AND: `1=1`, `A IN (1,'b')`, `A >= 1`.
 *
 * @param {string} where
 * @param {readonly EsriField[]} fields
 * @returns {((row: Record<string, unknown>) => boolean) | undefined} nothing where
 *   it cannot be read or names a field that is not there
 */
function readWhere(where, fields) {
  const tests = where
    .replace(/^\((.*)\)$/, "$1")
    .split(/\)? AND \(?/)
    .filter((condition) => condition !== "1=1")
    .map((condition) => readCondition(condition, fields));
  if (tests.some((test) => !test)) return undefined;
  return (row) => tests.every((test) => test?.(row));
}

/**
 * @param {string} condition
 * @param {readonly EsriField[]} fields
 * @returns {((row: Record<string, unknown>) => boolean) | undefined}
 */
function readCondition(condition, fields) {
  const [, name = "", sign, values = ""] =
    /^(\w+) (IN|>=|<=) \(?(.*?)\)?$/.exec(condition) ?? [];
  if (!fields.some((field) => field.name === name)) return undefined;
  if (sign !== "IN")
    return (row) =>
      sign === ">="
        ? Number(row[name]) >= Number(values)
        : Number(row[name]) <= Number(values);
  const texts = (values.match(/'(?:[^']|'')*'|-?\d+/g) ?? []).map((text) =>
    text.replace(/^'(.*)'$/s, "$1").replaceAll("''", "'"),
  );
  return (row) => texts.includes(String(row[name]));
}
