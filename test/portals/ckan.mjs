import { readFileSync } from "node:fs";
import { jsonValue, SAMPLE_COMMONS } from "./sample-tables.mjs";

/** @typedef {import("./sample-tables.mjs").SampleTable} SampleTable */
/** @typedef {import("./portal-server.mjs").PortalAnswer} PortalAnswer */

/** Rows of one answer, at most; a CKAN's own is 32,000. */
const ROWS_MAX = 50;

/** Not in the DataStore, so that a file is read. */
const FILE_ONLY = "housing-affordability";

/**
 * The actions of CKAN 2.11 that a reader of open data needs.
 *
 * @param {readonly SampleTable[]} tables
 * @returns {import("./portal-server.mjs").Protocol}
 */
export function ckan(tables) {
  return ({ path, query, base }) => {
    if (path.startsWith("datasets/")) return sendFile(path, tables);
    const action = /^api\/3\/action\/(\w+)$/.exec(path)?.[1];
    if (action === "package_show") return showPackage(tables, query, base);
    if (action === "package_search") return searchPackages(tables, query, base);
    if (action === "datastore_search") return searchRows(tables, query);
    return action
      ? failure(400, "", `Action name not known: ${action}`)
      : undefined;
  };
}

/**
 * @param {string} path
 * @param {readonly SampleTable[]} tables
 * @returns {PortalAnswer | undefined}
 */
function sendFile(path, tables) {
  if (!tables.some(({ file }) => file === path)) return undefined;
  const headers = { "Content-Type": "text/csv" };
  return { body: readFileSync(new URL(path, SAMPLE_COMMONS)), headers };
}

/**
 * @param {unknown} result
 * @returns {PortalAnswer}
 */
function success(result) {
  return { json: { success: true, result } };
}

/**
 * @param {number} status
 * @param {string} kind
 * @param {string | Record<string, unknown>} said
 * @returns {PortalAnswer}
 */
function failure(status, kind, said) {
  const words = typeof said === "string" ? { message: said } : said;
  const error = { __type: kind, ...words };
  return { status, json: { success: false, error } };
}

/**
 * @param {readonly SampleTable[]} tables
 * @param {URLSearchParams} query
 * @param {string} base
 */
function showPackage(tables, query, base) {
  const table = tables.find(({ name }) => name === query.get("id"));
  return table
    ? success(packageOf(table, base))
    : failure(404, "Not Found Error", "Not found");
}

/**
 * @param {SampleTable} table
 * @param {string} base
 */
function packageOf({ name, title, description, ...table }, base) {
  const resource = {
    id: idOf(name),
    name: title,
    format: "CSV",
    url: base + table.file,
    last_modified: `${table.modified}T09:30:00.000000`,
    datastore_active: name !== FILE_ONLY,
  };
  const guide = { id: "guide", name: "Notes", format: "PDF", url: base };
  return {
    id: idOf(name),
    name,
    title,
    notes: description,
    organization: { name: "publisher", title: table.publisher },
    license_id: "uk-ogl",
    license_title: table.licence.title,
    license_url: table.licence.path,
    metadata_created: `${table.modified}T09:30:00.000000`,
    metadata_modified: `${table.modified}T09:30:00.000000`,
    resources: [guide, resource],
  };
}

/** @param {string} name */
function idOf(name) {
  return `resource-of-${name}`;
}

/**
 * @param {readonly SampleTable[]} tables
 * @param {URLSearchParams} query
 * @param {string} base
 */
function searchPackages(tables, query, base) {
  const words = (query.get("q") ?? "").toLowerCase().split(/\s+/);
  const found = tables.filter(({ title, description, name }) => {
    const said = `${title} ${description} ${name}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
  const rows = Number(query.get("rows") ?? 10);
  const results = found.slice(0, rows).map((table) => packageOf(table, base));
  return success({ count: found.length, results });
}

/**
 * @param {readonly SampleTable[]} tables
 * @param {URLSearchParams} query
 */
function searchRows(tables, query) {
  const table = tables.find(
    ({ name }) => name !== FILE_ONLY && idOf(name) === query.get("resource_id"),
  );
  if (!table)
    return failure(
      404,
      "Not Found Error",
      "Not found: Resource was not found.",
    );
  const { fields } = table;
  const filters = JSON.parse(query.get("filters") ?? "{}");
  const wanted = query.get("fields")?.split(",");
  const known = new Set(["_id", ...fields.map(({ name }) => name)]);
  for (const name of [...Object.keys(filters), ...(wanted ?? [])])
    if (!known.has(name))
      return failure(409, "Validation Error", {
        fields: [`field "${name}" not in table`],
      });
  const passing = table.rows
    .map((row, index) => ({ ...row, _id: String(index + 1) }))
    .filter((row) =>
      Object.entries(filters).every(([name, texts]) =>
        [texts].flat().includes(Reflect.get(row, name)),
      ),
    );
  const offset = Number(query.get("offset") ?? 0);
  const limit = Math.min(Number(query.get("limit") ?? 100), ROWS_MAX);
  const id = { name: "_id", title: "", description: "", type: "number" };
  const shown = [/** @type {typeof fields[0]} */ (id), ...fields].filter(
    ({ name }) => !wanted || wanted.includes(name),
  );
  return success({
    limit,
    offset,
    total: passing.length,
    fields: shown.map(columnOf),
    records: passing
      .slice(offset, offset + limit)
      .map((row) =>
        Object.fromEntries(
          shown.map((field) => [
            field.name,
            jsonValue(field, Reflect.get(row, field.name)),
          ]),
        ),
      ),
  });
}

/** @param {import("./sample-tables.mjs").SampleField} field */
function columnOf({ name, title, description, type }) {
  if (name === "_id") return { id: name, type: "int" };
  const info = { label: title, notes: description };
  return { id: name, type: type === "number" ? "numeric" : "text", info };
}
