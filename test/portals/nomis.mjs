import { cubeOf } from "./sample-cubes.mjs";

/** @typedef {import("./sample-tables.mjs").SampleTable} SampleTable */
/** @typedef {import("./portal-server.mjs").PortalAnswer} PortalAnswer */

/** Rows of one answer, at most; Nomis has 25,000. */
const ROWS_MAX = 70;

/** The only kind of area whose GSS codes the datasets know. */
const KINDS = [
  {
    name: "local authorities: district / unitary (as of April 2023)",
    value: "TYPE424",
  },
  { name: "2025 wards", value: "TYPE150" },
];

/**
 * Nomis' API: overviews, the list of datasets, and observations in CSV.
 *
 * @param {readonly SampleTable[]} tables
 * @returns {import("./portal-server.mjs").Protocol}
 */
export function nomis(tables) {
  return ({ path, query }) => {
    const [, name, part] =
      /^api\/v01\/dataset\/(?:NM_(\d+)_1\.)?(overview\.json|data\.csv|def\.sdmx\.json)$/.exec(
        path,
      ) ?? [];
    if (part === "def.sdmx.json") return search(tables, query);
    const table = tables[Number(name) - 1];
    if (!part) return undefined;
    if (!table) return { status: 404, json: { error: "Dataset not found" } };
    return part === "data.csv"
      ? sendRows(table, query)
      : { json: overviewOf(table, `NM_${name}_1`) };
  };
}

/**
 * @param {SampleTable} table
 * @param {string} id
 */
function overviewOf(table, id) {
  const { periods, measures } = cubeOf(table);
  const codes = measures.map(({ title }, index) => ({
    name: title,
    value: index + 1,
  }));
  return {
    overview: {
      id,
      name: table.title,
      description: table.description,
      contact: { name: "Nomis", uri: "https://www.nomisweb.co.uk" },
      lastupdated: `${table.modified} 09:30:00`,
      units: { unit: { name: "Persons" } },
      dimensions: {
        dimension: [
          { concept: "geography", name: "geography", types: { type: KINDS } },
          {
            concept: "time",
            name: "date",
            codes: { code: periods.map((period) => dateOf(period)) },
          },
          // A list of one is a bare object there.
          {
            concept: "measure",
            name: "measure",
            codes: { code: codes.length === 1 ? codes[0] : codes },
            defaults: { code: codes[0] },
          },
          {
            concept: "measures",
            name: "measures",
            codes: { code: { name: "value", value: 20100 } },
            defaults: { code: { name: "value", value: 20100 } },
          },
        ],
      },
    },
  };
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/**
 * A period in Nomis' way: its last month as the code, the span as the name.
 *
 * @param {string} period
 */
function dateOf(period) {
  const [start = "", length = "P1Y"] = period.split("/");
  const years = Number(/(\d+)Y/.exec(length)?.[1] ?? 1);
  const [year = 0, month = 1, day] = start.split("-").map(Number);
  if (day === undefined || (month === 1 && years === 1))
    return { value: String(year), name: String(year) };
  if (!period.includes("/")) return { value: start, name: start };
  const last = new Date(Date.UTC(year + years, month - 2, 1));
  const end = `${MONTHS[last.getUTCMonth()]} ${last.getUTCFullYear()}`;
  return {
    value: last.toISOString().slice(0, 7),
    name: `${MONTHS[month - 1]} ${year}-${end}`,
  };
}

/**
 * @param {readonly SampleTable[]} tables
 * @param {URLSearchParams} query
 * @returns {PortalAnswer}
 */
function search(tables, query) {
  const word = (query.get("search") ?? "").replaceAll("*", "").toLowerCase();
  const keyfamily = tables.flatMap((table, index) =>
    table.title.toLowerCase().includes(word)
      ? [
          {
            id: `NM_${index + 1}_1`,
            name: { value: table.title, lang: "en" },
            description: { value: table.description, lang: "en" },
          },
        ]
      : [],
  );
  const keyfamilies = keyfamily.length > 0 ? { keyfamily } : null;
  return { json: { structure: { keyfamilies } } };
}

/**
 * @param {SampleTable} table
 * @param {URLSearchParams} query
 * @returns {PortalAnswer}
 */
function sendRows(table, query) {
  const { areas, periods, measures, valueOf } = cubeOf(table);
  const geography = query.get("geography");
  const columns = query.get("select")?.split(",") ?? [];
  if (!geography) return { json: { error: "Query is incomplete" } };
  const wanted = geography.split(",");
  const dates = query.get("date")?.split(",");
  const chosen = (query.get("measure") ?? "1").split(",").map(Number);
  const rows = areas
    // A dataset of wards knows them by Nomis' own codes only.
    .filter(({ code }) =>
      /^TYPE/.test(geography)
        ? true
        : wanted.includes(code) && !code.startsWith("E05"),
    )
    .flatMap(({ code, name }) =>
      periods
        .map((period) => ({ period, date: dateOf(period) }))
        .filter(({ date }) => !dates || dates.includes(date.value))
        .flatMap(({ period, date }) =>
          chosen.map((measure) => {
            const value = valueOf(
              code,
              period,
              measures[measure - 1]?.name ?? "",
            );
            return {
              geography_code: code,
              geography_name: name,
              date_code: date.value,
              date_name: date.name,
              measure,
              measures: 20100,
              obs_value: value ?? "",
              obs_status: value === null ? "Q" : "A",
              obs_status_name:
                value === null
                  ? "These figures are suppressed."
                  : "Normal Value",
            };
          }),
        ),
    );
  const offset = Number(query.get("recordoffset") ?? 0);
  const limit = Math.min(Number(query.get("recordlimit") ?? 25_000), ROWS_MAX);
  const lines = rows
    .slice(offset, offset + limit)
    .map((row) =>
      columns
        .map((name) =>
          name === "record_count"
            ? rows.length
            : JSON.stringify(/** @type {any} */ (row)[name] ?? ""),
        )
        .join(","),
    );
  const header = columns.map((name) => `"${name.toUpperCase()}"`).join(",");
  return { body: [header, ...lines, ""].join("\r\n") };
}
