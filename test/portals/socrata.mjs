import { groupRows, readSelect } from "./group-rows.mjs";
import { typedValue } from "./sample-tables.mjs";

/** @typedef {import("./sample-tables.mjs").SampleTable} SampleTable */
/** @typedef {import("./portal-server.mjs").PortalAnswer} PortalAnswer */

/** Rows of one answer, at most; SODA 2.0 has 50,000. */
const ROWS_MAX = 50;

/** A period of one day is a date there, as in a portal that knows moments only. */
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * SODA 2.1, the metadata of views and the catalogue of Socrata.
 *
 * @param {readonly SampleTable[]} tables
 * @returns {import("./portal-server.mjs").Protocol}
 */
export function socrata(tables) {
  const byCode = new Map(
    tables.map((table, index) => [socrataCode(index), table]),
  );
  return ({ path, query }) => {
    if (path === "api/catalog/v1") return search(byCode, query);
    const [, part, code = ""] =
      /^(api\/views|resource)\/([\w-]+)\.json$/.exec(path) ?? [];
    if (!part) return undefined;
    const table = byCode.get(code);
    if (!table) return notFound(code);
    return part === "resource"
      ? sendRows(table, query)
      : { json: viewOf(code, table) };
  };
}

/**
 * The code that names the dataset of that number.
 *
 * @param {number} index
 */
function socrataCode(index) {
  return `lcr0-${String(index).padStart(4, "0")}`;
}

/**
 * @param {string} code
 * @returns {PortalAnswer}
 */
function notFound(code) {
  const message = `Cannot find view with id ${code}`;
  return { status: 404, json: { code: "not_found", error: true, message } };
}

/**
 * @param {string} code
 * @param {string} message
 * @returns {PortalAnswer}
 */
function refuse(code, message) {
  return { status: 400, json: { errorCode: code, message } };
}

/**
 * @param {string} code
 * @param {SampleTable} table
 */
function viewOf(code, table) {
  return {
    id: code,
    name: table.title,
    description: table.description,
    attribution: table.publisher,
    attributionLink: table.homepage,
    license: { name: table.licence.title, termsLink: table.licence.path },
    createdAt: Date.parse(table.modified) / 1000,
    rowsUpdatedAt: Date.parse(table.modified) / 1000,
    columns: table.fields.map((field) => ({
      name: field.title,
      fieldName: nameOf(field),
      description: field.description,
      dataTypeName: kindOf(field, table),
      format:
        field.commons.unit?.symbol === "%"
          ? { precisionStyle: "percentage", percentScale: "100" }
          : {},
    })),
  };
}

/**
 * @param {import("./sample-tables.mjs").SampleField} field
 * @param {SampleTable} table
 */
function kindOf({ name, type, commons }, { rows }) {
  if (type === "number") return "number";
  const isDate =
    commons.role === "period" &&
    rows.every((row) => DATE.test(row[name] ?? ""));
  return isDate ? "calendar_date" : "text";
}

/** @param {{ name: string }} field */
function nameOf({ name }) {
  return name.replaceAll("-", "_");
}

/**
 * @param {ReadonlyMap<string, SampleTable>} byCode
 * @param {URLSearchParams} query
 * @returns {PortalAnswer}
 */
function search(byCode, query) {
  const words = (query.get("q") ?? "").toLowerCase().split(/\s+/);
  const found = [...byCode].filter(([, { title, description, name }]) => {
    const said = `${title} ${description} ${name}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
  const results = found.map(([id, table]) => ({
    resource: {
      id,
      name: table.title,
      description: table.description,
      type: "dataset",
      columns_field_name: table.fields.map(nameOf),
    },
  }));
  return { json: { results, resultSetSize: results.length } };
}

/**
 * @param {SampleTable} table
 * @param {URLSearchParams} query
 * @returns {PortalAnswer}
 */
function sendRows(table, query) {
  const known = table.fields.map(nameOf);
  const conditions = readWhere(query.get("$where") ?? "");
  if (!conditions)
    return refuse("query.compiler.malformed", "Could not parse SoQL query");
  const select = query.get("$select");
  const { names, statistics } = select
    ? readSelect(select)
    : { names: known, statistics: [] };
  const asked = [
    ...names,
    ...conditions.map(([name]) => name),
    ...statistics.flatMap(({ column }) => column ?? []),
  ];
  const stranger = asked.find((name) => !known.includes(name));
  if (stranger !== undefined)
    return refuse(
      "query.soql.no-such-column",
      `Query coordinator error: query.soql.no-such-column; No such column: ${stranger}`,
    );
  const found = table.rows
    .map((row) => recordOf(table, row))
    .filter((record) =>
      conditions.every(([name, texts]) => texts.includes(record[name] ?? "")),
    );
  if (statistics.length > 0)
    return { json: groupRows(found, names, statistics).map(written) };
  const offset = Number(query.get("$offset") ?? 0);
  const limit = Math.min(Number(query.get("$limit") ?? 1000), ROWS_MAX);
  const json = found
    .slice(offset, offset + limit)
    .map((record) =>
      Object.fromEntries(
        Object.entries(record).filter(([name]) => names.includes(name)),
      ),
    );
  return { json };
}

/**
 * A group as SODA writes it.
 *
 * @param {Record<string, unknown>} group
 */
function written(group) {
  return Object.fromEntries(
    Object.entries(group)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, String(value)]),
  );
}

/**
 * A row as SODA writes it: every value as text, what is empty left out.
 *
 * @param {SampleTable} table
 * @param {Readonly<Record<string, string>>} row
 * @returns {Record<string, string>}
 */
function recordOf(table, row) {
  const cells = table.fields.flatMap((field) => {
    const value = typedValue(field, row[field.name] ?? "");
    if (value === null) return [];
    const text = String(value);
    const isDate = kindOf(field, table) === "calendar_date";
    return [[nameOf(field), isDate ? `${text}T00:00:00.000` : text]];
  });
  return Object.fromEntries(cells);
}

/**
 * Reads conditions `column in (…)` that are joined by `and`.
 *
 * @param {string} where
 * @returns {[name: string, texts: string[]][] | undefined}
 */
function readWhere(where) {
  if (where === "") return [];
  const read = where.split(/(?<=\)) and /).map((condition) => {
    const [, name, list] = /^(\S+) in \((.*)\)$/.exec(condition) ?? [];
    if (!name || list === undefined) return undefined;
    const literals = list.match(/'(?:[^']|'')*'|[\d.-]+/g) ?? [];
    return /** @type {[string, string[]]} */ ([
      unquote(name),
      literals.map((literal) => unquote(literal).replaceAll("''", "'")),
    ]);
  });
  return read.every((condition) => condition !== undefined) ? read : undefined;
}

/** @param {string} text */
function unquote(text) {
  return text.trim().replace(/^[`'](.*)[`']$/s, "$1");
}
