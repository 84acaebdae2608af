import { cubeOf } from "./sample-cubes.mjs";

/** @typedef {import("./sample-tables.mjs").SampleTable} SampleTable */
/** @typedef {import("./portal-server.mjs").PortalAnswer} PortalAnswer */

const AGENCY = "LCR";

/**
 * The REST API of SDMX 2.1: dataflows with their structures in SDMX-JSON 1.0, and
 * data in SDMX-CSV. Every second dataflow is answered in SDMX-JSON, as a service
 * without CSV does.
 *
 * @param {readonly SampleTable[]} tables
 * @returns {import("./portal-server.mjs").Protocol}
 */
export function sdmx(tables) {
  return ({ path, query }) => {
    const [kind, reference = "", ...rest] = path.split("/");
    if (kind === "dataflow") {
      const flow = rest[0] ?? "";
      if (flow === "all") return { json: listFlows(tables) };
      const table = tableOf(tables, flow);
      return table ? { json: structureOf(table) } : noResults();
    }
    const table = tableOf(tables, reference.split(",")[1] ?? "");
    if (kind !== "data") return undefined;
    return table
      ? sendData(
          table,
          rest[0] ?? "all",
          query,
          tables.indexOf(table) % 2 === 1,
        )
      : noResults();
  };
}

/** @returns {PortalAnswer} */
function noResults() {
  return {
    status: 404,
    json: { errors: [{ code: 100, title: "No results" }] },
  };
}

/** @param {string} name */
function flowId(name) {
  return `DF_${name.replaceAll("-", "_").toUpperCase()}`;
}

/**
 * @param {readonly SampleTable[]} tables
 * @param {string} id
 */
function tableOf(tables, id) {
  return tables.find(({ name }) => flowId(name) === id);
}

/** @param {SampleTable} table */
function flowOf({ name, title, description, modified }) {
  return {
    id: flowId(name),
    agencyID: AGENCY,
    version: modified,
    name: title,
    description,
  };
}

/** @param {readonly SampleTable[]} tables */
function listFlows(tables) {
  return { data: { dataflows: tables.map(flowOf) } };
}

/** @param {string} id */
function codelist(id) {
  return {
    enumeration: `urn:sdmx:org.sdmx.infomodel.codelist.Codelist=${AGENCY}:${id}(1.0)`,
  };
}

/** @param {SampleTable} table */
function structureOf(table) {
  const { areas, measures } = cubeOf(table);
  const codes = (
    /** @type {readonly { code: string, name: string }[]} */ list,
  ) => list.map(({ code, name }) => ({ id: code, name }));
  return {
    data: {
      dataflows: [flowOf(table)],
      codelists: [
        {
          id: "CL_AREA",
          // A code list of an agency has more codes than one dataflow uses.
          codes: codes([...areas, { code: "E99999999", name: "Elsewhere" }]),
        },
        {
          id: "CL_MEASURE",
          codes: codes(
            measures.map(({ name, title }) => ({ code: name, name: title })),
          ),
        },
      ],
      conceptSchemes: [],
      dataStructures: [
        {
          dataStructureComponents: {
            dimensionList: {
              // Their order in the key is that of their positions.
              dimensions: [
                {
                  id: "REF_AREA",
                  position: 1,
                  localRepresentation: codelist("CL_AREA"),
                },
                {
                  id: "MEASURE",
                  position: 0,
                  localRepresentation: codelist("CL_MEASURE"),
                },
              ],
              timeDimensions: [{ id: "TIME_PERIOD", position: 2 }],
            },
          },
        },
      ],
    },
  };
}

/**
 * @param {string} period such as `2021-01-01/P1Y`
 */
function timeOf(period) {
  const [start = "", length] = period.split("/");
  return length === "P1Y" && start.endsWith("-01-01")
    ? start.slice(0, 4)
    : period;
}

/**
 * @param {SampleTable} table
 * @param {string} key
 * @param {URLSearchParams} query
 * @param {boolean} isJson
 * @returns {PortalAnswer}
 */
function sendData(table, key, query, isJson) {
  const [wantedMeasures = "", wantedAreas = ""] =
    key === "all" ? [] : key.split(".");
  const accepts = (/** @type {string} */ wanted, /** @type {string} */ code) =>
    wanted === "" || wanted.split("+").includes(code);
  const [from, to] = [query.get("startPeriod"), query.get("endPeriod")];
  const { areas, periods, measures, valueOf } = cubeOf(table);
  const times = periods.filter((period) => {
    const time = timeOf(period);
    return (!from || time >= from) && (!to || time <= to);
  });
  const some = query.get("lastNObservations") ? times.slice(-1) : times;
  const rows = measures
    .filter(({ name }) => accepts(wantedMeasures, name))
    .flatMap(({ name, unit }) =>
      areas
        .filter(({ code }) => accepts(wantedAreas, code))
        .flatMap(({ code }) =>
          some.map((period) => ({
            measure: name,
            area: code,
            time: timeOf(period),
            value: valueOf(code, period, name),
            unit: unit?.symbol === "%" ? "PERCENT" : "NUMBER",
          })),
        ),
    );
  if (rows.length === 0) return noResults();
  return isJson ? { json: jsonOf(rows) } : { body: csvOf(table, rows) };
}

/** @typedef {{ measure: string, area: string, time: string, value: number | null, unit: string }} Row */

/**
 * @param {SampleTable} table
 * @param {readonly Row[]} rows
 */
function csvOf(table, rows) {
  const flow = `${AGENCY}:${flowId(table.name)}(${table.modified})`;
  const header =
    "DATAFLOW,MEASURE,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE";
  const lines = rows.map(({ measure, area, time, value, unit }) =>
    [
      flow,
      measure,
      area,
      time,
      value ?? "",
      value === null ? "O" : "A",
      unit,
    ].join(","),
  );
  return [header, ...lines, ""].join("\n");
}

/** @param {readonly Row[]} rows */
function jsonOf(rows) {
  const distinct = (/** @type {(row: Row) => string} */ pick) => [
    ...new Set(rows.map(pick)),
  ];
  const [measures, areas, times, units] = [
    distinct(({ measure }) => measure),
    distinct(({ area }) => area),
    distinct(({ time }) => time),
    distinct(({ unit }) => unit),
  ];
  const values = (/** @type {readonly string[]} */ codes) =>
    codes.map((id) => ({ id }));
  /** @type {Record<string, { attributes: number[], observations: Record<string, unknown[]> }>} */
  const series = {};
  for (const row of rows) {
    const key = `${measures?.indexOf(row.measure)}:${areas?.indexOf(row.area)}`;
    const one = (series[key] ??= {
      attributes: [units?.indexOf(row.unit) ?? 0],
      observations: {},
    });
    one.observations[String(times?.indexOf(row.time))] = [
      row.value,
      row.value === null ? 0 : null,
    ];
  }
  return {
    data: {
      dataSets: [{ series }],
      structure: {
        dimensions: {
          series: [
            { id: "MEASURE", values: values(measures ?? []) },
            { id: "REF_AREA", values: values(areas ?? []) },
          ],
          observation: [{ id: "TIME_PERIOD", values: values(times ?? []) }],
        },
        attributes: {
          series: [{ id: "UNIT_MEASURE", values: values(units ?? []) }],
          observation: [{ id: "OBS_STATUS", values: values(["O"]) }],
        },
      },
    },
  };
}
