import { groupRows, readSelect } from "./group-rows.mjs";
import { typedValue } from "./sample-tables.mjs";

/** @typedef {import("./sample-tables.mjs").SampleTable} SampleTable */
/** @typedef {import("./portal-server.mjs").PortalAnswer} PortalAnswer */

/** Records of one page, at most, as Opendatasoft has it. */
const PAGE = 100;

const ROUTE =
  /^api\/explore\/v2\.1\/catalog\/datasets(?:\/([\w-]+)(?:\/(records|exports\/json))?)?$/;

/**
 * The Explore API 2.1 of Opendatasoft, as far as it gives tables.
 *
 * @param {readonly SampleTable[]} tables
 * @returns {import("./portal-server.mjs").Protocol}
 */
export function opendatasoft(tables) {
  return ({ path, query }) => {
    const [route, name, part] = ROUTE.exec(path) ?? [];
    if (!route) return undefined;
    if (!name) return listDatasets(tables, query);
    const table = tables.find((item) => item.name === name);
    if (!table)
      return failure(404, "UnknownDatasetError", `Unknown dataset: ${name}`);
    return part ? sendRecords(table, query, part) : { json: datasetOf(table) };
  };
}

/**
 * @param {number} status
 * @param {string} code
 * @param {string} message
 * @returns {PortalAnswer}
 */
function failure(status, code, message) {
  return { status, json: { error_code: code, message } };
}

/**
 * @param {readonly SampleTable[]} tables
 * @param {URLSearchParams} query
 * @returns {PortalAnswer}
 */
function listDatasets(tables, query) {
  const words = (query.get("where") ?? "")
    .split(/ and /i)
    .map((word) => word.replaceAll('"', "").toLowerCase());
  const found = tables.filter(({ title, description, name }) => {
    const said = `${title} ${description} ${name}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
  const limit = Number(query.get("limit") ?? 10);
  const results = found.slice(0, limit).map(datasetOf);
  return { json: { total_count: found.length, results } };
}

/** @param {SampleTable} table */
function datasetOf({ name, title, description, fields, ...table }) {
  return {
    dataset_id: name,
    has_records: true,
    fields: fields.map((field) => ({
      name: nameOf(field),
      label: field.title,
      description: field.description,
      type: field.type === "number" ? "double" : "text",
      annotations: field.commons.unit?.symbol
        ? { unit: [field.commons.unit.symbol] }
        : {},
    })),
    metas: {
      default: {
        title,
        description: `<p>${description}</p>`,
        publisher: table.publisher,
        license: table.licence.title,
        license_url: table.licence.path,
        data_processed: `${table.modified}T06:00:00+00:00`,
        records_count: table.rows.length,
      },
    },
  };
}

/**
 * Names of fields have no hyphen there.
 *
 * @param {{ name: string }} field
 */
function nameOf({ name }) {
  return name.replaceAll("-", "_");
}

/**
 * @param {SampleTable} table
 * @param {URLSearchParams} query
 * @param {string} part
 * @returns {PortalAnswer}
 */
function sendRecords(table, query, part) {
  const isExport = part !== "records";
  const limit = Number(query.get("limit") ?? (isExport ? -1 : 10));
  const offset = Number(query.get("offset") ?? 0);
  if (!isExport && (limit > PAGE || offset + limit > 10_000))
    return failure(
      400,
      "InvalidRESTParameterError",
      `Invalid value for limit API parameter: ${limit} was found but -1 <= limit <= ${PAGE} is expected.`,
    );
  const known = table.fields.map(nameOf);
  const select = query.get("select");
  const { names, statistics } = select
    ? readSelect(select)
    : { names: known, statistics: [] };
  const conditions = readWhere(query.get("where") ?? "");
  const asked = [
    ...names,
    ...conditions.map(([name]) => name),
    ...statistics.flatMap(({ column }) => column ?? []),
  ];
  const stranger = asked.find((name) => !known.includes(name));
  if (stranger !== undefined)
    return failure(400, "ODSQLError", `Unknown field: ${stranger}`);
  const found = table.rows
    .map((row) =>
      Object.fromEntries(
        table.fields.map((field) => [
          nameOf(field),
          typedValue(field, row[field.name] ?? ""),
        ]),
      ),
    )
    .filter((record) =>
      conditions.every(([name, texts]) => texts.includes(String(record[name]))),
    );
  const made =
    statistics.length > 0
      ? groupRows(found, names, statistics)
      : found.map((record) =>
          Object.fromEntries(names.map((it) => [it, record[it]])),
        );
  const end = limit < 0 ? made.length : offset + limit;
  const results = made.slice(offset, end);
  return { json: isExport ? results : { total_count: found.length, results } };
}

/**
 * Reads conditions that are joined by `and`, each a list of alternatives.
 *
 * @param {string} where
 * @returns {[name: string, texts: string[]][]}
 */
function readWhere(where) {
  if (where === "") return [];
  return where.split(/(?<=\)) and (?=\()/).map((condition) => {
    const terms = condition.slice(1, -1).split(" or ");
    const pairs = terms.map((term) => term.split(" = "));
    return [
      unquote(pairs[0]?.[0] ?? ""),
      pairs.map(([, literal = ""]) => unquote(literal)),
    ];
  });
}

/** @param {string} text */
function unquote(text) {
  return text.trim().replace(/^[`"'](.*)[`"']$/, "$1");
}
